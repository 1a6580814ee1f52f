import { LETTER_KINDS } from '#domain/letters/model.ts';
import type { Letter } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { ApplicationChoice, NO_APPLICATION, openFirst } from '#parts/applications/ApplicationChoice.tsx';
import { useEntries } from '#parts/applications/use-entries.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ChipGroup } from '#ui/Chips.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Tile } from '#ui/Tile.tsx';
import { changeLetter, linkLetter } from '../commands.ts';
import { kindSymbols } from '../part-look.ts';

/** What it is, and for which application: both may turn out otherwise later. */
export function LetterPurpose({ letter }: { readonly letter: Letter }) {
  const words = useWords();
  const { act, fault } = useAct();
  const entries = useEntries() ?? [];
  const current = entries.find(({ application }) => application.id === letter.application);
  return (
    <>
      <FaultNotice fault={fault} />
      <ChipGroup
        legend={<Words of="letters.kind.question" />}
        hint={<Words of="letters.about.kindHint" />}
        options={LETTER_KINDS.map((value) => ({
          value,
          label: <Words of={`letters.kind.${value}`} />,
          symbol: kindSymbols[value],
        }))}
        value={letter.kind}
        onChange={(kind) => void act(changeLetter(letter.id, { kind }), words('common.done.saved'))}
      />
      {current === undefined ? null : (
        <List>
          <ListRow
            to={`/applications/${letter.application}`}
            lead={<Tile symbol="work" />}
            title={<Words of="letters.about.application" />}
            detail={current.application.employer}
          />
        </List>
      )}
      {entries.length === 0 ? null : (
        <Fold
          summary={
            <Words
              of={current === undefined ? 'letters.new.application' : 'letters.about.otherApplication'}
            />
          }
        >
          <ApplicationChoice
            legend={<Words of="letters.new.application" />}
            legendAs="hidden"
            entries={openFirst(entries, current)}
            mayBeNone
            value={current?.application.id ?? NO_APPLICATION}
            onChange={(id) => {
              const chosen = entries.find(({ application }) => application.id === id)?.application;
              void act(linkLetter(letter, chosen), words('common.done.saved'));
            }}
          />
        </Fold>
      )}
    </>
  );
}
