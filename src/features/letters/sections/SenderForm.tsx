import { missingOfSender, type SenderFacts } from '#domain/letters/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Stack } from '#ui/Stack.tsx';
import { changeLetter } from '../commands.ts';
import { useCvForLetter } from '../use-facts.ts';
import type { ShownLetter } from '../WithLetter.tsx';
import { PrivateCvNote } from './PrivateCvNote.tsx';
import { useLetterField } from './use-letter-field.ts';

const PHONE = /^\+?[\d ()-]{0,24}$/u;

/** Who writes, and how to reach her. */
export function SenderForm({ shown }: { readonly shown: ShownLetter }) {
  const words = useWords();
  const { field, fault } = useLetterField(shown.content.letter);
  return (
    <>
      <FaultNotice fault={fault} />
      <FromCv shown={shown} />
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

/** What her CV has and the letter has not; it comes in by a press, and she sees before who will read it. */
function FromCv({ shown }: { readonly shown: ShownLetter }) {
  const { letter } = shown.content;
  const words = useWords();
  const { act, fault, busy } = useAct();
  const found = useCvForLetter(shown);
  if (!found) return null;
  const missing: Partial<SenderFacts> = missingOfSender(letter, found.cv.cv);
  const values = Object.values(missing);
  if (values.length === 0) return null;
  return (
    <Card as="section" aria-label={words('letters.fromCv.title')}>
      <Stack gap={3}>
        <p className="wm-strong">
          <Words of="letters.fromCv.title" />
        </p>
        <p>
          {values.map((value) => (
            <span key={value} className="letter-text__line">
              <Name>{value}</Name>
            </span>
          ))}
        </p>
        {found.isShownToOthers ? <PrivateCvNote people={shown.people} /> : null}
        <FaultNotice fault={fault} />
        <div>
          <Button
            kind="second"
            symbol="plus"
            busy={busy}
            onClick={() => void act(changeLetter(letter.id, missing), words('common.done.saved'))}
          >
            <Words of="letters.fromCv.action" />
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
