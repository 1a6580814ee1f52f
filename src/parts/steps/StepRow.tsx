import { Written } from '../own-words/Written.tsx';
import { asksHelp, isOpen, type Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { Words } from '#i18n/Words.tsx';
import { ListRow } from '#ui/List.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { Facts } from '../facts/Facts.tsx';
import { MemberDisc } from '../people/MemberDisc.tsx';
import type { People } from '../people/use-people.ts';
import { OnlyMine } from '../privacy/OnlyMine.tsx';
import { stepAddress } from './step-address.ts';
import { stepSymbol } from './step-symbol.ts';

export interface StepRowProps {
  readonly step: Step;
  readonly people: People;
  /** It stands in the own space. */
  readonly mine?: boolean | undefined;
  /** A picture of what it is about, or the person who does it. */
  readonly lead?: 'kind' | 'person' | undefined;
}

/** One step in a list: what, by which day, and whose it is when that is not the reader. */
export function StepRow({ step, people, mine = false, lead = 'kind' }: StepRowProps) {
  const dates = useDates();
  const today = useToday();
  const owner = people.memberOf(step.owner);
  const who =
    lead === 'kind' && people.others.length > 0 && step.owner === '' ? (
      <Words of="common.privacy.together" />
    ) : owner !== undefined &&
      (lead === 'person' || people.voice === 'theirs' || owner.id !== people.me.id) ? (
      <Name>{owner.name}</Name>
    ) : lead === 'person' ? (
      <Words of="common.privacy.together" />
    ) : null;
  const day = isOpen(step)
    ? step.due === null
      ? null
      : dates.lastDay(step.due, today)
    : step.doneOn === null
      ? null
      : dates.near(step.doneOn, today);
  const facts = [who, day].filter((fact) => fact !== null);
  return (
    <ListRow
      to={stepAddress(step)}
      lead={
        lead === 'person' ? (
          <MemberDisc member={owner ?? people.mentee ?? people.me} />
        ) : (
          <Tile symbol={stepSymbol(step.what)} kind={isOpen(step) ? 'green' : 'plain'} />
        )
      }
      title={<Written of={step} field="what" />}
      detail={facts.length === 0 ? undefined : <Facts list={facts} />}
      tag={
        mine ? (
          <OnlyMine />
        ) : asksHelp(step) ? (
          <HelpTag />
        ) : step.result === 'almost' || step.result === 'notNeeded' ? (
          <ResultTag result={step.result} />
        ) : undefined
      }
    />
  );
}

const HelpTag = () => (
  <Tag kind="gold" symbol="help">
    <Words of="today.step.help" />
  </Tag>
);

function ResultTag({ result }: { readonly result: 'almost' | 'notNeeded' }) {
  return (
    <Tag symbol={result === 'almost' ? 'waiting' : 'minus'}>
      <Words of={`plan.result.step.${result}`} />
    </Tag>
  );
}
