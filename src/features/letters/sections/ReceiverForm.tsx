import type { Letter } from '#domain/letters/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useLetterField } from './use-letter-field.ts';

/** To whom the letter goes. */
export function ReceiverForm({ letter }: { readonly letter: Letter }) {
  const { field, fault } = useLetterField(letter);
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField {...field('employer')} lang="nl" maxLength={120} />
      <SavedField
        {...field('contact')}
        hint={<Words of="letters.field.contactHint" />}
        mayBeEmpty={<Words of="common.hint.optional" />}
        lang="nl"
        maxLength={120}
      />
      <SavedField
        {...field('employerAddress')}
        mayBeEmpty={<Words of="common.hint.optional" />}
        lang="nl"
        maxLength={200}
      />
    </>
  );
}
