import { useParams } from 'react-router';
import { hintsFor, type CvHint } from '#domain/cv/hints.ts';
import { isPart, isSection } from '#domain/cv/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useDesk } from '#parts/desk/use-desk.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { CvHints } from './CvHints.tsx';
import { CvLayout } from './CvLayout.tsx';
import { MissingCv } from './MissingCv.tsx';
import type { Place } from './part-look.ts';
import { AboutForm } from './sections/AboutForm.tsx';
import { ItemsForm } from './sections/ItemsForm.tsx';
import { LineForm } from './sections/LineForm.tsx';
import { PersonalForm } from './sections/PersonalForm.tsx';
import { PickForm } from './sections/PickForm.tsx';
import { ProfileForm } from './sections/ProfileForm.tsx';
import { AddItem } from './sections/AddItem.tsx';
import { WithCv, type ShownCv } from './WithCv.tsx';

/** One part of a CV. */
export function PartPage() {
  const { id = '', part = '' } = useParams();
  return (
    <WithCv parent={`/cv/${id}`}>
      {(shown) =>
        part === 'about' || isPart(part) ? (
          <PartScreen key={part} shown={shown} place={part} />
        ) : (
          <MissingCv />
        )
      }
    </WithCv>
  );
}

export function PartScreen({ shown, place }: { readonly shown: ShownCv; readonly place: Place }) {
  const words = useWords();
  usePageTitle(words(`cv.part.${place}`));
  const desk = useDesk();
  const today = useToday();
  const { content, people } = shown;
  return (
    <CvLayout
      shown={shown}
      place={place}
      title={<Words of={`cv.part.${place}`} />}
      parent={`/cv/${content.cv.id}`}
      action={isSection(place) ? <AddItem content={content} section={place} /> : undefined}
    >
      <PartForm shown={shown} place={place} />
      {desk ? (
        <CvHints content={content} voice={people.voice} hints={hintsAt(place, hintsFor(content, today))} />
      ) : null}
    </CvLayout>
  );
}

const MOST_HINTS = 3;

/** A tablet has no page with all parts: it tells at the first one what is most needed, and elsewhere what is about it. */
const hintsAt = (place: Place, hints: readonly CvHint[]): readonly CvHint[] =>
  place === 'personal' ? hints.slice(0, MOST_HINTS) : hints.filter(({ part }) => part === place);

function PartForm({ shown, place }: { readonly shown: ShownCv; readonly place: Place }) {
  const { content } = shown;
  switch (place) {
    case 'about':
      return <AboutForm content={content} />;
    case 'personal':
      return <PersonalForm cv={content.cv} />;
    case 'profile':
      return <ProfileForm cv={content.cv} profile={content.profile} people={shown.people} />;
    case 'hobbies':
    case 'references':
      return <LineForm cv={content.cv} field={place} />;
    case 'skill':
    case 'qualification':
    case 'quality':
      return <PickForm content={content} section={place} />;
    default:
      return <ItemsForm content={content} section={place} voice={shown.people.voice} />;
  }
}
