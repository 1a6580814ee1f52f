import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { BothWrote } from '#storage/space.ts';
import { List, ListRow } from '#ui/List.tsx';
import { Tile } from '#ui/Tile.tsx';
import { bothWroteTo, labelKeyOf } from './asked-fields.ts';

/** Each field that two people wrote, leading to the choice. */
export function BothWroteRows({ list }: { readonly list: readonly BothWrote[] }) {
  const words = useWords();
  if (list.length === 0) return null;
  return (
    <List aria-label={words('bothWrote.title')}>
      {list.map((one) => {
        const label = labelKeyOf(one);
        return (
          <ListRow
            key={bothWroteTo(one)}
            to={bothWroteTo(one)}
            lead={<Tile symbol="swap" kind="gold" />}
            title={<Words of="bothWrote.title" />}
            detail={
              label === undefined ? null : (
                <Words
                  of="bothWrote.about"
                  values={{
                    field: (
                      <span>
                        <Words of={label} />
                      </span>
                    ),
                  }}
                />
              )
            }
          />
        );
      })}
    </List>
  );
}
