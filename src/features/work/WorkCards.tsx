import { letters } from '#domain/letters/model.ts';
import { cvs } from '#domain/cv/model.ts';
import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { useBoth } from '#parts/privacy/use-both.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import './work.css';

/** Her papers, above her applications. */
export function WorkCards({ people }: { readonly people: People }) {
  const count = useBoth(cvs)?.length;
  const letterCount = useBoth(letters)?.length;
  return (
    <div className="work-cards">
      <ActionCard
        to="/cv"
        symbol="cv"
        label={
          people.voice === 'mine' || !people.mentee ? (
            <Words of="cv.card.mine" />
          ) : (
            <Words of="cv.card.theirs" values={{ name: people.mentee.name }} />
          )
        }
        hint={
          // A line from the first moment on, so that nothing jumps.
          count === undefined ? (
            ' '
          ) : count === 0 ? (
            <Words of="cv.card.none" />
          ) : (
            <Words of="cv.list.count" values={{ count }} />
          )
        }
      />
      <ActionCard
        to="/letters"
        symbol="letter"
        label={
          people.voice === 'mine' || !people.mentee ? (
            <Words of="letters.card.mine" />
          ) : (
            <Words of="letters.card.theirs" values={{ name: people.mentee.name }} />
          )
        }
        hint={
          letterCount === undefined ? (
            ' '
          ) : letterCount === 0 ? (
            <Words of="letters.card.none" />
          ) : (
            <Words of="letters.list.count" values={{ count: letterCount }} />
          )
        }
      />
    </div>
  );
}
