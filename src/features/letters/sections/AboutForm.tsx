import { useNavigate } from 'react-router';
import { letters } from '#domain/letters/model.ts';
import type { LetterContent } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useDesk } from '#parts/desk/use-desk.ts';
import { SavedField } from '#parts/fields/SavedField.tsx';
import { WhoReads } from '#parts/privacy/WhoReads.tsx';
import { ThrowAway } from '#parts/throw-away/ThrowAway.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Stack.tsx';
import { copyLetter, throwAwayLetter } from '../commands.ts';
import { LetterPurpose } from './LetterPurpose.tsx';
import { useLetterField } from './use-letter-field.ts';

/** The letter itself: its name in the list, its application, a copy of it, and its end. */
export function AboutForm({ content }: { readonly content: LetterContent }) {
  const { letter } = content;
  const words = useWords();
  const navigate = useNavigate();
  const today = useToday();
  const desk = useDesk();
  const { field } = useLetterField(letter);
  const { act, fault, busy } = useAct();
  const copy = async (): Promise<void> => {
    const title = words('letters.about.copyOf', { title: letter.title }).slice(0, 80);
    const made = await act(copyLetter(content, title, today), words('letters.new.done'));
    if (!made.ok) return;
    await navigate(`/letters/${made.value.value}`, { replace: true });
  };
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayLetter(letter.id), words('letters.about.thrownAway'));
    if (gone.ok) await navigate('/letters', { replace: true });
  };
  return (
    <>
      <FaultNotice fault={fault} />
      <SavedField
        {...field('title')}
        hint={<Words of="letters.field.titleHint" />}
        maxLength={80}
        check={(value) => (value === '' ? words('letters.field.titleError') : undefined)}
      />
      <LetterPurpose letter={letter} />
      {/* On a phone it stands on the page of the letter itself. */}
      {desk ? <WhoReads of={letters} id={letter.id} /> : null}
      <Stack gap={2}>
        <Button kind="second" symbol="clock" to={`/letters/${letter.id}/versions`}>
          <Words of="versions.open" />
        </Button>
        <Button kind="second" symbol="copy" busy={busy} onClick={() => void copy()}>
          <Words of="letters.about.copy" />
        </Button>
      </Stack>
      <ThrowAway
        action={<Words of="letters.about.throwAway" />}
        question={<Words of="letters.about.throwAwayQuestion" />}
        body={<Words of="letters.about.throwAwayBody" />}
        keep={<Words of="letters.about.keep" />}
        busy={busy}
        onThrowAway={() => void throwAway()}
      />
    </>
  );
}
