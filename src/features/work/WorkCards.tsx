import { cvs } from '#domain/cv/model.ts';
import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { useFileQuery, useOwnQuery } from '#storage/hooks.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import './work.css';

/** Her papers, above her applications. */
export function WorkCards({ people }: { readonly people: People }) {
  const shared = useFileQuery((read) => read.list(cvs), []);
  const mine = useOwnQuery((read) => read.list(cvs), []);
  const count = shared && mine ? shared.length + mine.length : undefined;
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
    </div>
  );
}
