import { useParams } from 'react-router';
import { isLetterPart } from '#domain/letters/rules.ts';
import { useWords } from '#i18n/use-words.ts';
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
      return <SenderForm letter={content.letter} />;
    case 'receiver':
      return <ReceiverForm letter={content.letter} />;
    case 'opening':
      return <OpeningForm content={content} />;
    default:
      return <BlockForm shown={shown} block={place} />;
  }
}
