import type { CvItem } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { changeItem } from '../commands.ts';
import { useSave } from '../use-save.ts';
import { ItemField } from './ItemField.tsx';
import { PartialDateField } from './PeriodFields.tsx';

export interface ShortFieldsProps {
  readonly item: CvItem;
  readonly section: 'skill' | 'qualification' | 'quality';
}

/** Something in one line: what she can, what she is like, a certificate. */
export function ShortFields({ item, section }: ShortFieldsProps) {
  const words = useWords();
  const { save } = useSave();
  return (
    <>
      <ItemField item={item} field="title" label={words(`cv.field.${section}Title`)} />
      {section === 'qualification' ? (
        <PartialDateField
          legend={words('cv.field.validUntil')}
          stored={item.until}
          onSave={(until) => {
            save(changeItem(item.id, { until }));
          }}
        />
      ) : null}
    </>
  );
}
