import { suggestions } from '#domain/applications/attention.ts';
import type { Entry } from '#domain/applications/entries.ts';
import { talkToAskAbout, unansweredTalks, type Meeting } from '#domain/meetings/rules.ts';
import { isFor, openSteps, type Step } from '#domain/steps/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { BothWroteRows } from '#parts/both-wrote/BothWroteRows.tsx';
import { ContestedCards } from '#parts/contested/ContestedCards.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { FaceQuestion } from '#parts/meetings/FaceQuestion.tsx';
import { UnansweredTalk } from '#parts/meetings/UnansweredTalk.tsx';
import { NewsList } from '#parts/news/NewsList.tsx';
import type { News } from '#parts/news/use-news.ts';
import type { People } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { StepCard } from '#parts/steps/StepCard.tsx';
import { StepRow } from '#parts/steps/StepRow.tsx';
import type { BothWrote } from '#storage/space.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List } from '#ui/List.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Tile } from '#ui/Tile.tsx';
import { SuggestionCard } from './SuggestionCard.tsx';
import { firstTalk } from './first-talk.ts';
import { FirstTalkHero, OtherTalk } from './TalkHero.tsx';
import './today.css';

const FIRST_NEWS = 3;

/** A step with the space where it stands: some are only for her. */
type PlacedStep = Step & { readonly mine: boolean };

export interface TodayContentProps {
  readonly people: People;
  readonly entries: readonly Entry[];
  readonly steps: readonly Step[];
  /** Steps that only she reads; empty for who helps her. */
  readonly ownSteps: readonly Step[];
  /** Undefined while it is read: it comes below what is next, and after it. */
  readonly news: readonly News[] | undefined;
  readonly talks: readonly Meeting[];
  readonly bothWrote: readonly BothWrote[];
}

/** Her day: the talk that is near, the one next step, and what the other did. */
export function MenteeToday({ people, entries, steps, ownSteps, talks, news, bothWrote }: TodayContentProps) {
  const today = useToday();
  const talk = firstTalk(entries, talks, today);
  const askAbout = talkToAskAbout(talks, today);
  const unanswered = unansweredTalks(talks, today).at(-1);
  const [next, ...more] = openSteps<PlacedStep>([
    ...steps.map((step) => ({ ...step, mine: false })),
    ...ownSteps.map((step) => ({ ...step, mine: true })),
  ]).filter((step) => isFor(step, people.me.id));
  const [suggestion] = suggestions(entries, today).filter(
    (one) => one.kind !== 'goToTalk' || one.application.id !== talk.interview?.entry.application.id,
  );
  const about = entries.find(({ application }) => application.id === next?.fromId)?.application;
  return (
    <>
      <FirstTalkHero talk={talk} people={people} />
      {next ? (
        <HomeSpace home={next.mine ? 'mine' : 'together'}>
          <StepCard
            key={next.id}
            kind="flat"
            step={next}
            people={people}
            eyebrow={<Words of="today.step.label" />}
            about={about ? <EmployerName>{about.employer}</EmployerName> : undefined}
          />
        </HomeSpace>
      ) : suggestion ? (
        <SuggestionCard suggestion={suggestion} />
      ) : (
        <BeginCard first={entries.length === 0} />
      )}
      <BothWroteRows list={bothWrote} />
      <ContestedCards people={people} />
      {more.length === 0 ? null : <MoreSteps steps={more} people={people} />}
      <OtherTalk talk={talk} people={people} />
      {unanswered ? <UnansweredTalk key={unanswered.id} meeting={unanswered} /> : null}
      {askAbout ? <FaceQuestion key={askAbout.id} meeting={askAbout} other={people.other?.name} /> : null}
      {news === undefined || news.length === 0 ? null : (
        <NewsList
          title={
            people.other ? (
              <Words of="today.news.from" values={{ name: people.other.name }} />
            ) : (
              <Words of="today.news.title" />
            )
          }
          news={news}
          first={FIRST_NEWS}
          people={people}
        />
      )}
      {people.others.length === 0 ? (
        <ActionCard
          to="/sharing"
          symbol="people"
          symbolKind="plain"
          label={<Words of="today.alone.title" />}
          hint={<Words of="today.alone.body" />}
        />
      ) : null}
    </>
  );
}

/** Nothing to do: begin with one application, or add another. */
function BeginCard({ first }: { readonly first: boolean }) {
  return (
    <Card as="section" aloud className="today-card">
      <div className="today-card__head">
        <Tile symbol={first ? 'flag' : 'waiting'} size={56} />
        <div className="today-card__words">
          <h2>
            <Words of={first ? 'today.first.title' : 'today.rest.title'} />
          </h2>
          <RunningText className="wm-soft">
            <Words of={first ? 'today.first.body' : 'today.rest.body'} />
          </RunningText>
        </div>
      </div>
      <Button full symbol="plus" to="/applications/new">
        <Words of="applications.add.action" />
      </Button>
    </Card>
  );
}

function MoreSteps({ steps, people }: { readonly steps: readonly PlacedStep[]; readonly people: People }) {
  return (
    <Fold summary={<Words of="today.step.more" values={{ count: steps.length }} />}>
      <List bare>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} people={people} mine={step.mine} />
        ))}
      </List>
    </Fold>
  );
}
