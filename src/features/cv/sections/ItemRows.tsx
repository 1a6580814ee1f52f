import { useState } from 'react';
import { moved, saysSomething, type CvItem } from '#domain/cv/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { openComments } from '#parts/comments/OpenComments.tsx';
import { useOpenComments } from '#parts/comments/use-comments.ts';
import { Written } from '#parts/own-words/Written.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Row } from '#ui/Stack.tsx';
import { moveItem } from '../commands.ts';
import { diplomaText, itemName, languageText, periodText, validText } from '#documents/cv/cv-texts.ts';

/** Items in the order of the paper. Pressing one opens it; in the order mode each has two buttons instead. */
export function ItemRows({ items }: { readonly items: readonly CvItem[] }) {
  const words = useWords();
  const { act, fault, busy } = useAct();
  const [ordering, setOrdering] = useState(false);
  const said = useOpenComments(items[0]?.cv ?? '');
  const canMove = (item: CvItem, direction: 'up' | 'down'): boolean => moved(items, item, direction) !== null;
  const anyMoves = items.some((item) => canMove(item, 'up') || canMove(item, 'down'));
  const move = (item: CvItem, direction: 'up' | 'down'): void =>
    void act(moveItem(item, direction), words('cv.item.moved'));
  if (items.length === 0) return null;
  return (
    <>
      <FaultNotice fault={fault} />
      <List aria-label={words('cv.item.list')} flat={ordering} ordered={ordering}>
        {items.map((item) => (
          <ListRow
            key={item.id}
            {...(ordering ? {} : { to: `/cv/${item.cv}/${item.section}/${item.id}` })}
            title={
              saysSomething(item) || item.titleOwn !== '' ? (
                <Written of={item} field="title" dutch={itemName(item)} lang="nl" />
              ) : (
                <Words of="common.state.empty" />
              )
            }
            detail={ordering ? undefined : <ItemDetail item={item} />}
            tag={
              ordering ? (
                <Row>
                  {(['up', 'down'] as const).map((direction) =>
                    canMove(item, direction) ? (
                      <Button
                        key={direction}
                        kind="second"
                        size="small"
                        symbol={direction}
                        busy={busy}
                        aria-label={words(direction === 'up' ? 'cv.item.upName' : 'cv.item.downName', {
                          title: itemName(item) || item.titleOwn,
                        })}
                        onClick={() => {
                          move(item, direction);
                        }}
                      >
                        <Words of={direction === 'up' ? 'cv.item.up' : 'cv.item.down'} />
                      </Button>
                    ) : null,
                  )}
                </Row>
              ) : (
                openComments(said.filter(({ onRow }) => onRow === item.id).length)
              )
            }
          />
        ))}
      </List>
      {anyMoves ? (
        <div>
          <Button
            kind="quiet"
            symbol={ordering ? 'tick' : 'swap'}
            onClick={() => {
              setOrdering(!ordering);
            }}
          >
            <Words of={ordering ? 'cv.item.orderDone' : 'cv.item.order'} />
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** As the paper has it, so in Dutch. */
function ItemDetail({ item }: { readonly item: CvItem }) {
  const parts =
    item.section === 'language'
      ? [languageText(item)]
      : item.section === 'qualification'
        ? [validText(item.until)]
        : [
            item.title === '' ? '' : item.organisation,
            periodText(item.section === 'course' ? { ...item, until: '' } : item),
            item.section === 'education' ? diplomaText(item) : '',
          ];
  const shown = parts.filter((part) => part !== '');
  return shown.length === 0 ? null : <Name lang="nl">{shown.join(' · ')}</Name>;
}
