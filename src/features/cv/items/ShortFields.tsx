import type { CvItem } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
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
  const { save } = useSave();
  return (
    <>
      <ItemField item={item} field="title" label={<Words of={`cv.field.${section}Title`} />} />
      {section === 'qualification' ? (
        <PartialDateField
          legend={<Words of="cv.field.validUntil" />}
          stored={item.until}
          onSave={(until) => {
            save(changeItem(item.id, { until }));
          }}
        />
      ) : null}
    </>
  );
}
