import { cvs } from '#domain/cv/model.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { Words } from '#i18n/Words.tsx';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { Button } from '#ui/Button.tsx';
import { changeCv } from '../commands.ts';
import { useSave } from '../use-save.ts';
import { CvComments } from './CvComments.tsx';

/** A part that is one line. */
export function LineForm({ cv, field }: { readonly cv: Cv; readonly field: 'hobbies' | 'references' }) {
  const { save, fault } = useSave();
  const set = (value: string): void => {
    save(changeCv(cv.id, { [field]: value }));
  };
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField
        key={field}
        label={<Words of={`cv.field.${field}`} />}
        hint={<Words of={`cv.field.${field}Hint`} />}
        mayBeEmpty={<Words of="common.hint.optional" />}
        lang="nl"
        maxLength={300}
        stored={cv[field]}
        earlier={{ of: cvs, id: cv.id, field }}
        onSave={set}
      />
      {field === 'references' && cv.references === '' ? (
        <div>
          <Button
            kind="second"
            symbol="write"
            onClick={() => {
              set(dutch('cvPaper.references.onRequest'));
            }}
          >
            <Words of="cv.field.onRequest" />
          </Button>
        </div>
      ) : null}
      <CvComments key={`${field}-comments`} cv={cv} field={field} text={cv[field]} />
    </>
  );
}
