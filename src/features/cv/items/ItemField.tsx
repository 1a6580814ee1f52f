import type { ReactNode } from 'react';
import { cvItems } from '#domain/cv/model.ts';
import type { CvItem } from '#domain/cv/rules.ts';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { SavedOwnWords } from '#parts/own-words/SavedOwnWords.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { changeItem } from '../commands.ts';
import { useSave } from '../use-save.ts';

const LONGEST = { title: 120, organisation: 120, place: 80, level: 60 } as const;

export interface ItemFieldProps {
  readonly item: CvItem;
  readonly field: keyof typeof LONGEST;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** One line of an item, in Dutch, that stores itself. */
export function ItemField({ item, field, label, hint }: ItemFieldProps) {
  const { save, fault } = useSave();
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField
        label={label}
        hint={hint}
        lang="nl"
        maxLength={LONGEST[field]}
        stored={item[field]}
        earlier={{ of: cvItems, id: item.id, field }}
        onSave={(value) => {
          save(changeItem(item.id, { [field]: value }));
        }}
      />
      {field === 'title' ? (
        <SavedOwnWords
          record={cvItems}
          of={item}
          field="title"
          about="fields.cvItem.title"
          maxLength={LONGEST.title}
          onSave={(patch) => {
            save(changeItem(item.id, patch));
          }}
        />
      ) : null}
    </>
  );
}
