import { useParams } from 'react-router';
import { isLetterPart, PART_LINES, type LetterContent, type LetterLine } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { Words } from '#i18n/Words.tsx';
import { CommentsHere } from '#parts/comments/CommentsHere.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { LetterLayout } from './LetterLayout.tsx';
import { MissingLetter } from './MissingLetter.tsx';
import type { Place } from './part-look.ts';
import { AboutForm } from './sections/AboutForm.tsx';
import { BlockForm } from './sections/BlockForm.tsx';
import { OpeningForm } from './sections/OpeningForm.tsx';
import { ReceiverForm } from './sections/ReceiverForm.tsx';
import { SenderForm } from './sections/SenderForm.tsx';
import { WithLetter, type ShownLetter } from './WithLetter.tsx';

/** One part of a letter. */
export function PartPage() {
  const { id = '', part = '' } = useParams();
  return (
    <WithLetter parent={`/letters/${id}`}>
      {(shown) =>
        part === 'about' || isLetterPart(part) ? (
          <PartScreen key={part} shown={shown} place={part} />
        ) : (
          <MissingLetter />
        )
      }
    </WithLetter>
  );
}

export function PartScreen({ shown, place }: { readonly shown: ShownLetter; readonly place: Place }) {
  const words = useWords();
  usePageTitle(words(`letters.part.${place}`));
  return (
    <LetterLayout shown={shown} place={place}>
      <PartForm shown={shown} place={place} />
    </LetterLayout>
  );
}

function PartForm({ shown, place }: { readonly shown: ShownLetter; readonly place: Place }) {
  const { content } = shown;
  switch (place) {
    case 'about':
      return <AboutForm content={content} />;
    case 'sender':
      return (
        <>
          <SenderForm shown={shown} />
          <CommentsOn content={content} part="sender" />
        </>
      );
    case 'receiver':
      return (
        <>
          <ReceiverForm letter={content.letter} />
          <CommentsOn content={content} part="receiver" />
        </>
      );
    case 'opening':
      return (
        <>
          <OpeningForm content={content} />
          <CommentsOn content={content} part="opening" />
        </>
      );
    default:
      return <BlockForm shown={shown} block={place} />;
  }
}

interface CommentsOnProps {
  readonly content: LetterContent;
  readonly part: 'sender' | 'receiver' | 'opening';
}

function CommentsOn({ content: { letter }, part }: CommentsOnProps) {
  return (
    <CommentsHere
      of={letter.id}
      kind="letter"
      fields={PART_LINES[part].map((field) => ({
        place: { table: 'letter', row: letter.id, field },
        text: letter[field],
        label: <Words of={FIELD_LABELS[field]} />,
      }))}
    />
  );
}

const FIELD_LABELS = {
  name: 'letters.field.name',
  address: 'letters.field.address',
  town: 'letters.field.town',
  phone: 'letters.field.phone',
  email: 'letters.field.email',
  employer: 'letters.field.employer',
  contact: 'letters.field.contact',
  employerAddress: 'letters.field.employerAddress',
  subject: 'letters.field.subject',
  salutation: 'letters.field.salutation',
} as const satisfies Readonly<Record<LetterLine, PlainKey>>;
