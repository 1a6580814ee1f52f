import type { CvSection } from '#domain/cv/model.ts';
import { isDated, itemsOf, type CvContent } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import type { Voice } from '#parts/people/use-people.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { partSymbols } from '../part-look.ts';
import { ItemRows } from './ItemRows.tsx';

export interface ItemsFormProps {
  readonly content: CvContent;
  readonly section: Exclude<CvSection, 'skill' | 'qualification' | 'quality'>;
  readonly voice: Voice;
}

/** The items of a section, newest first. */
export function ItemsForm({ content, section, voice }: ItemsFormProps) {
  const items = itemsOf(content.items, section);
  if (items.length === 0)
    return (
      <EmptyState
        symbol={partSymbols[section]}
        title={
          <Words
            of={
              section === 'home' && voice === 'theirs'
                ? 'cv.item.empty.homeTheirs'
                : `cv.item.empty.${section}`
            }
          />
        }
      />
    );
  return (
    <>
      {isDated(section) && items.length > 1 ? (
        <RunningText className="wm-soft">
          <Words of="cv.item.newest" />
        </RunningText>
      ) : null}
      <ItemRows items={items} />
    </>
  );
}
