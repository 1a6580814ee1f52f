import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { heldTalks, type DatedMeeting, type Meeting, type AgendaItem } from '#domain/meetings/rules.ts';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { holdMeeting } from '#parts/meetings/meeting-commands.ts';
import { useAgenda, useMeetings } from '#parts/meetings/use-meetings.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { isReadByMentee, usePeople, type People } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useFileQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useRail } from '#ui/use-media.ts';
import './meetings.css';
import { MeetingTitle, otherDisc } from './MeetingTitle.tsx';
import { MissingMeeting } from './MissingMeeting.tsx';
import { AgendaChecks } from './talk/AgendaChecks.tsx';
import { LastSteps } from './talk/LastSteps.tsx';
import { NewSteps } from './talk/NewSteps.tsx';
import { NotesPanel } from './talk/NotesPanel.tsx';

/** Lines of the empty paper. */
const ROWS = { phone: 5, tablet: 15 } as const;

/** The talk itself: what was agreed, the notes that both write, and what is agreed now. One screen on a tablet. */
export function TalkPage() {
  const { id = '' } = useParams();
  const words = useWords();
  const people = usePeople();
  const list = useMeetings();
  const items = useAgenda();
  const allSteps = useFileQuery((read) => read.list(steps), []);
  usePageTitle(words('meetings.notes.label'), words('meetings.meeting.label'));
  if (people === undefined || list === undefined || items === undefined || allSteps === undefined)
    return <LoadingPage parent={`/meetings/${id}`} focused />;
  const meeting = list.find((one): one is DatedMeeting => one.id === id && one.on !== null);
  if (!meeting) return <MissingMeeting />;
  return <Talk key={id} meeting={meeting} list={list} items={items} steps={allSteps} people={people} />;
}

interface TalkProps {
  readonly meeting: DatedMeeting;
  readonly list: readonly Meeting[];
  readonly items: readonly AgendaItem[];
  readonly steps: readonly Step[];
  readonly people: People;
}

function Talk({ meeting, list, items, steps: allSteps, people }: TalkProps) {
  const words = useWords();
  const today = useToday();
  const rail = useRail();
  const navigate = useNavigate();
  const { act, fault, busy } = useAct();
  const [line, setLine] = useState('');
  const parent = `/meetings/${meeting.id}`;
  const held = meeting.state === 'held';

  const finish = async (): Promise<void> => {
    // Who talks earlier than was planned talked today.
    const on = meeting.on > today ? today : meeting.on;
    const done = held ? { ok: true } : await act(holdMeeting(meeting.id, on), words('meetings.talk.done'));
    if (done.ok) await navigate(parent, { replace: true });
  };

  const last = (
    <Stack gap={5}>
      <LastSteps meeting={meeting} list={list} steps={allSteps} people={people} />
      <AgendaChecks meeting={meeting} list={list} items={items} people={people} />
    </Stack>
  );
  const notes = (
    <NotesPanel
      meeting={meeting.id}
      rows={rail ? ROWS.tablet : ROWS.phone}
      isShared={people.other !== undefined}
      isReadByMentee={isReadByMentee(people)}
      onLine={setLine}
    />
  );
  const agreed = (
    <NewSteps
      meeting={meeting}
      steps={allSteps}
      people={people}
      line={line}
      onLineTaken={() => {
        setLine('');
      }}
    />
  );
  return (
    <Page
      focused
      width={rail ? 'full' : 'narrow'}
      lead={useBackLead(parent)}
      title={<MeetingTitle people={people} />}
      titleSize="small"
      titleLead={otherDisc(people)}
      subtitle={
        <Words
          of="meetings.talk.number"
          values={{ n: heldTalks(list).filter(({ id }) => id !== meeting.id).length + 1 }}
        />
      }
      actions={
        <Button full={!rail} symbol="tick" busy={busy} onClick={() => void finish()}>
          <Words of="meetings.talk.finish" />
        </Button>
      }
    >
      <FaultNotice fault={fault} />
      {/* The same elements either way: turning the tablet must not take what is being typed. */}
      <Stack gap={5} className={rail ? 'meeting-columns meeting-columns--talk' : undefined}>
        {last}
        {notes}
        {agreed}
      </Stack>
    </Page>
  );
}
