import { civilDateOf } from '#i18n/civil-date.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useSpace } from '#storage/hooks.tsx';
import type { BothWrote, WrittenValue } from '#storage/space.ts';
import { BothWroteCard, BothWrotePair } from '#ui/BothWrote.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { toneOf } from '../people/MemberDisc.tsx';
import type { People } from '../people/use-people.ts';
import { useValueWords } from './use-value-words.ts';

export interface BothWroteCardsProps {
  readonly of: BothWrote;
  readonly people: People;
  readonly busy: boolean;
  /** Without it this reader does not choose. */
  readonly onChoose: ((written: WrittenValue) => void) | undefined;
}

/** More than this nobody weighs against each other; the others stand among the earlier versions. */
const MOST_SHOWN = 8;

/** The values that were written, equal in every way; the reader's own first. */
export function BothWroteCards({ of, people, busy, onChoose }: BothWroteCardsProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const valueWords = useValueWords(people);
  const { kind } = useSpace();
  // In the own space both devices are hers.
  const isMine = (written: WrittenValue): boolean => kind === 'own' || written.member === people.me.id;
  const inOrder = [...of.values].sort((a, b) => Number(isMine(b)) - Number(isMine(a)) || b.ms - a.ms);
  return (
    <>
      <BothWrotePair>
        {inOrder.slice(0, MOST_SHOWN).map((written) => {
          const member = isMine(written) ? people.me : people.memberOf(written.member);
          const name = member?.name ?? words('common.person.other');
          const earlier = inOrder.some((one) => one.member === written.member && one.ms > written.ms);
          return (
            <BothWroteCard
              key={`${written.member ?? ''}${String(written.ms)}`}
              person={{ name, tone: member ? toneOf(member) : 'green' }}
              title={
                isMine(written) ? (
                  <Words of={earlier ? 'bothWrote.mineEarlier' : 'bothWrote.mine'} />
                ) : (
                  <Words of={earlier ? 'bothWrote.theirsEarlier' : 'bothWrote.theirs'} values={{ name }} />
                )
              }
              // The day, never the hour: nobody's evenings are anyone's business.
              detail={dates.near(civilDateOf(new Date(written.ms)), today)}
              choose={
                onChoose && {
                  text: isMine(written) ? (
                    <Words of="bothWrote.keepMine" />
                  ) : member ? (
                    <Words of="bothWrote.keepTheirs" values={{ name }} />
                  ) : (
                    <Words of="bothWrote.keepThis" />
                  ),
                  busy,
                  onChoose: () => {
                    onChoose(written);
                  },
                }
              }
            >
              {valueWords(of, written.value)}
            </BothWroteCard>
          );
        })}
      </BothWrotePair>
      {inOrder.length > MOST_SHOWN ? (
        <RunningText>
          <Words of="bothWrote.more" />
        </RunningText>
      ) : null}
    </>
  );
}
