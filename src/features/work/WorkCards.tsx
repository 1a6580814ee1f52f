import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { Words } from '#i18n/Words.tsx';
import { useCvList } from '#parts/drafts/use-cv-list.ts';
import { useLetters } from '#parts/drafts/use-letters.ts';
import type { People } from '#parts/people/use-people.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import './work.css';

/** Her papers, above her applications: all of them, and the last one as paper at once. */
export function WorkCards({ people }: { readonly people: People }) {
  const words = useWords();
  const cvs = useCvList();
  const letters = useLetters();
  const theirs = people.voice === 'mine' ? undefined : people.mentee?.name;
  const [cv, letter] = [cvs?.[0]?.cv, letters?.[0]?.letter];
  return (
    <div className="work-cards">
      <PaperCards
        to="/cv"
        symbol="cv"
        label={
          theirs === undefined ? (
            <Words of="cv.card.mine" />
          ) : (
            <Words of="cv.card.theirs" values={{ name: theirs }} />
          )
        }
        hint={
          <Counted
            count={cvs?.length}
            none="cv.card.none"
            some={(count) => <Words of="cv.list.count" values={{ count }} />}
          />
        }
        last={
          cv && {
            to: `/cv/${cv.id}/preview`,
            name: words('cv.card.view', { title: cv.title }),
          }
        }
      />
      <PaperCards
        to="/letters"
        symbol="letter"
        label={
          theirs === undefined ? (
            <Words of="letters.card.mine" />
          ) : (
            <Words of="letters.card.theirs" values={{ name: theirs }} />
          )
        }
        hint={
          <Counted
            count={letters?.length}
            none="letters.card.none"
            some={(count) => <Words of="letters.list.count" values={{ count }} />}
          />
        }
        last={
          letter && {
            to: `/letters/${letter.id}/preview`,
            name: words('letters.card.view', { title: letter.title }),
          }
        }
      />
    </div>
  );
}

interface PaperCardsProps {
  readonly to: string;
  readonly symbol: SymbolName;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** The one that was changed last. */
  readonly last: { readonly to: string; readonly name: string } | undefined;
}

const PaperCards = ({ last, ...card }: PaperCardsProps) => (
  <div className="work-cards__papers">
    <ActionCard {...card} />
    {last === undefined ? null : (
      <Button kind="second" size="small" symbol={card.symbol} to={last.to} aria-label={last.name}>
        <Words of="cv.page.look" />
      </Button>
    )}
  </div>
);

interface CountedProps {
  readonly count: number | undefined;
  readonly none: PlainKey;
  readonly some: (count: number) => ReactNode;
}

/** A line from the first moment on, so that nothing jumps. */
const Counted = ({ count, none, some }: CountedProps) =>
  count === undefined ? ' ' : count === 0 ? <Words of={none} /> : some(count);
