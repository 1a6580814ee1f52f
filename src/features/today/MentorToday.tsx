import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { Written } from '#parts/own-words/Written.tsx';
import { heldTalks, nextTalk, unansweredTalks } from '#domain/meetings/rules.ts';
import { helpAsked, openSteps, type Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { BothWroteRows } from '#parts/both-wrote/BothWroteRows.tsx';
import { ContestedCards } from '#parts/contested/ContestedCards.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { UnansweredTalk } from '#parts/meetings/UnansweredTalk.tsx';
import { NewsList } from '#parts/news/NewsList.tsx';
import { SinceLastTalk } from '#parts/news/SinceLastTalk.tsx';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import type { Member, People } from '#parts/people/use-people.ts';
import { stepAddress } from '#parts/steps/step-address.ts';
import { StepRow } from '#parts/steps/StepRow.tsx';
import { takeUpHelp } from '#parts/steps/step-commands.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card, Eyebrow } from '#ui/Card.tsx';
import { List } from '#ui/List.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { useSideBySide } from '#ui/use-media.ts';
import { firstTalk } from './first-talk.ts';
import type { TodayContentProps } from './MenteeToday.tsx';
import { MenteeRows, type MenteeRowsProps } from './MenteeRows.tsx';
import { MentorAlone } from './MentorAlone.tsx';
import { FirstTalkHero, OtherTalk } from './TalkHero.tsx';
import './today.css';

const FIRST_NEWS = 6;

/** The mentor's day: where help is asked, what was done since he looked or else since they talked, and what was agreed. Never hours, never silence. */
export function MentorToday({
  people,
  entries,
  steps,
  talks,
  news,
  bothWrote,
  mentees,
}: TodayContentProps & { readonly mentees: MenteeRowsProps | undefined }) {
  const today = useToday();
  const beside = useSideBySide();
  const talk = firstTalk(entries, talks, today);
  const unanswered = unansweredTalks(talks, today).at(-1);
  const asked = helpAsked(steps, people.me.id);
  const open = openSteps(steps).filter((step) => !asked.includes(step));
  const { mentee } = people;
  const requests = (
    <>
      {asked.map((step) => (
        <HelpCard key={step.id} step={step} people={people} />
      ))}
      {unanswered ? <UnansweredTalk key={unanswered.id} meeting={unanswered} /> : null}
      <BothWroteRows list={bothWrote} />
      <ContestedCards people={people} />
    </>
  );
  const hero = talk.first ? (
    <>
      <FirstTalkHero talk={talk} people={people} />
      <OtherTalk talk={talk} people={people} />
    </>
  ) : mentee ? (
    <MenteeHero mentee={mentee} count={entries.length} canPlan={!nextTalk(talks, today)} />
  ) : null;
  const all = mentees && mentee ? <MenteeRows {...mentees} /> : null;
  const agreed = open.length === 0 ? null : <OpenSteps steps={open} people={people} />;
  const [lastTalk] = heldTalks(talks);
  const since =
    news === undefined ? null : news.length > 0 ? (
      <NewsList title={<Words of="today.news.since" />} news={news} first={FIRST_NEWS} people={people} />
    ) : lastTalk ? (
      <SinceLastTalk since={lastTalk.on} people={people} />
    ) : mentee ? (
      <Section title={<Words of="today.news.since" />}>
        <RunningText className="wm-soft">
          <Words of="today.mentor.quiet" />
        </RunningText>
      </Section>
    ) : null;
  const invite = people.others.length === 0 ? <MentorAlone /> : null;
  if (!beside)
    return (
      <>
        {invite}
        {requests}
        {hero}
        {since}
        {all}
        {/* Below the news, which would push it away while somebody reaches for it. */}
        {news === undefined ? null : agreed}
      </>
    );
  return (
    <>
      {invite}
      <div className="today-columns">
        <div className="today-column">
          {hero}
          {since}
        </div>
        <div className="today-column">
          {requests}
          {all}
          {agreed}
        </div>
      </div>
    </>
  );
}

interface MenteeHeroProps {
  readonly mentee: Member;
  readonly count: number;
  readonly canPlan: boolean;
}

function MenteeHero({ mentee, count, canPlan }: MenteeHeroProps) {
  return (
    <Card kind="hero" as="section" room="panel">
      <div className="today-hero">
        <MemberDisc member={mentee} size={56} />
        <div className="today-hero__words">
          <Eyebrow>
            <Words of="today.mentor.with" />
          </Eyebrow>
          <h2>
            <Name>{mentee.name}</Name>
          </h2>
          <div className="wm-soft">
            <Words of="applications.count.label" values={{ count }} />
          </div>
        </div>
      </div>
      <div className="today-hero__actions">
        <Button kind="second" onHero symbol="work" to="/jobs">
          <Words of="today.mentor.work" />
        </Button>
        {canPlan ? (
          <Button kind="second" onHero symbol="calendar" to="/meetings/new">
            <Words of="meetings.plan.action" />
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

/** She asked for help with a step: the one gold frame of the screen. */
function HelpCard({ step, people }: { readonly step: Step; readonly people: People }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const asker = people.memberOf(step.owner) ?? people.mentee;
  const helpStep = words('today.help.step', { step: dutchOrOwn(step, 'what') });
  return (
    <Card kind="now" as="section" className="today-card">
      <div className="today-card__head">
        {asker ? <MemberDisc member={asker} size={56} /> : null}
        <div className="today-card__words">
          <Eyebrow>
            <Words of="today.help.title" />
          </Eyebrow>
          <h2>
            <Written of={step} field="what" />
          </h2>
          <div className="wm-soft wm-small">
            <Name>{asker?.name ?? ''}</Name>
            {step.due === null ? null : ` · ${dates.lastDay(step.due, today)}`}
          </div>
        </div>
      </div>
      <FaultNotice fault={fault} />
      <ButtonRow>
        <Button
          symbol="tick"
          busy={busy}
          onClick={() => void act(takeUpHelp(step, helpStep), words('today.help.taken'))}
        >
          <Words of="today.help.take" />
        </Button>
        <Button kind="second" to={stepAddress(step)}>
          <Words of="today.help.look" />
        </Button>
      </ButtonRow>
    </Card>
  );
}

function OpenSteps({ steps, people }: { readonly steps: readonly Step[]; readonly people: People }) {
  return (
    <Section title={<Words of="today.mentor.steps" />}>
      <List>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} people={people} lead="person" />
        ))}
      </List>
    </Section>
  );
}
