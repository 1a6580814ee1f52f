import type { Letter } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useLetterField } from './use-letter-field.ts';

const PHONE = /^\+?[\d ()-]{0,24}$/u;

/** Who writes, and how to reach her. */
export function SenderForm({ letter }: { readonly letter: Letter }) {
  const words = useWords();
  const { field, fault } = useLetterField(letter);
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField {...field('name')} lang="nl" maxLength={80} />
      <SavedField {...field('address')} lang="nl" maxLength={200} />
      <SavedField {...field('town')} lang="nl" maxLength={80} />
      <SavedField
        {...field('phone')}
        type="tel"
        maxLength={24}
        check={(value) => (PHONE.test(value) ? undefined : words('letters.field.phoneError'))}
      />
      <SavedField
        {...field('email')}
        type="email"
        maxLength={120}
        check={(value) =>
          value === '' || value.includes('@') ? undefined : words('letters.field.emailError')
        }
      />
    </>
  );
}
