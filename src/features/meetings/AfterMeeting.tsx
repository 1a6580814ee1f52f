import { useNavigate } from 'react-router';
import { agendaOf, nextTalk } from '#domain/meetings/rules.ts';
import { meetings } from '#domain/meetings/model.ts';
import { steps } from '#domain/steps/model.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { AskedHere } from '#parts/both-wrote/AskedHere.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { FaceQuestion } from '#parts/meetings/FaceQuestion.tsx';
import { holdMeeting, throwAwayMeeting } from '#parts/meetings/meeting-commands.ts';
import { faceSymbols, useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { isReadByMentee } from '#parts/people/use-people.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useFileQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import { useRail } from '#ui/use-media.ts';
import type { MeetingParts } from './BeforeMeeting.tsx';
import './meetings.css';
import { MeetingFacts, MeetingTitle, otherDisc } from './MeetingTitle.tsx';
import { PlanNext } from './PlanNext.tsx';
import { PrivateNotes } from './PrivateNotes.tsx';
import { StepRows } from './StepRows.tsx';
import { TalkedAbout } from './TalkedAbout.tsx';

/** After the talk: how it was, the next one, and what was written and agreed. */
export function AfterMeeting({ meeting, list, items, people }: MeetingParts) {
  const today = useToday();
  const rail = useRail();
  const agreed = useFileQuery(
    (read) => read.list(steps, { code: 'fromId', equals: meeting.id }),
    [meeting.id],
  );
  const held = meeting.state === 'held';
  const talkedAbout = agendaOf(items, list, meeting, today).filter(({ doneOn }) => doneOn !== null);
  const notes = held ? <Notes meeting={meeting} people={people} /> : null;
  return (
    <Page
      width={rail ? 'full' : 'narrow'}
      lead={useBackLead('/meetings')}
      title={<MeetingTitle people={people} />}
      titleSize="small"
      titleLead={otherDisc(people)}
      subtitle={<MeetingFacts meeting={meeting} />}
    >
      <Columns min={24} gap={5}>
        <Stack gap={4}>
          <AskedHere rows={[meeting.id]} people={people} />
          {held ? <HowItWas meeting={meeting} people={people} /> : <NotHeld meeting={meeting} />}
          {nextTalk(list, today) ? null : <PlanNext list={list} />}
          {rail ? null : notes}
          {agreed === undefined || agreed.length === 0 ? null : (
            <Section title={<Words of="meetings.steps.agreed" />} aloud>
              <StepRows steps={agreed} people={people} />
            </Section>
          )}
          <TalkedAbout items={talkedAbout} people={people} />
        </Stack>
        <Stack gap={4}>
          {rail ? notes : null}
          <PrivateNotes meeting={meeting.id} people={people} />
          <Acts meeting={meeting} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** Her own face, which she may send; or the one she sent, for who helps her. */
function HowItWas({ meeting, people }: Pick<MeetingParts, 'meeting' | 'people'>) {
  if (people.voice === 'mine') return <FaceQuestion meeting={meeting} other={people.other?.name} />;
  if (meeting.face === '' || !people.mentee) return null;
  return (
    <SymbolLine symbol={faceSymbols[meeting.face]}>
      <Words
        of="meetings.face.theirs"
        values={{
          name: people.mentee.name,
          face: (
            <b>
              <Words of={`common.face.${meeting.face}`} />
            </b>
          ),
        }}
      />
    </SymbolLine>
  );
}

function NotHeld({ meeting }: Pick<MeetingParts, 'meeting'>) {
  const { reason } = useMeetingWords();
  const moved = useFileQuery(
    async (read) => (meeting.movedTo === '' ? null : ((await read.get(meetings, meeting.movedTo)) ?? null)),
    [meeting.movedTo],
  );
  const dates = useDates();
  const today = useToday();
  return (
    <Card as="section">
      <Stack gap={2}>
        <h2>
          <Words of={meeting.state === 'cancelled' ? 'meetings.state.cancelled' : 'meetings.state.notHeld'} />
        </h2>
        {meeting.reason === '' ? null : <p className="wm-soft">{reason(meeting.reason)}</p>}
        {moved && moved.on !== null ? (
          <TextLink to={`/meetings/${moved.id}`}>
            <span>
              <Words
                of="meetings.state.movedTo"
                values={{ day: <span>{dates.shortDate(moved.on, today)}</span> }}
              />
            </span>
          </TextLink>
        ) : null}
      </Stack>
    </Card>
  );
}

function Notes({ meeting, people }: Pick<MeetingParts, 'meeting' | 'people'>) {
  return (
    <Section title={<Words of="meetings.notes.label" />} aloud>
      <Card>
        <Stack gap={2}>
          <TextEditor
            definition={meetings}
            row={meeting.id}
            field="notes"
            label={<Words of="meetings.notes.label" />}
            labelHidden
            hint={people.other === undefined ? undefined : <Words of="meetings.notes.shared" />}
            maxLength={meetings.fields.notes.maxLength}
            advice={isReadByMentee(people)}
          />
        </Stack>
      </Card>
    </Section>
  );
}

function Acts({ meeting }: Pick<MeetingParts, 'meeting'>) {
  const words = useWords();
  const navigate = useNavigate();
  const { act, fault, busy } = useAct();
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayMeeting(meeting.id), words('meetings.throwAway.done'));
    if (gone.ok) await navigate('/meetings', { replace: true });
  };
  return (
    <div className="meeting-acts">
      <FaultNotice fault={fault} />
      {meeting.state === 'held' ? (
        <Button kind="quiet" symbol="talk" to={`/meetings/${meeting.id}/talk`}>
          <Words of="meetings.talk.goOn" />
        </Button>
      ) : (
        <Button
          kind="quiet"
          symbol="undo"
          busy={busy}
          onClick={() => void act(holdMeeting(meeting.id, meeting.on), words('common.done.saved'))}
        >
          <Words of="meetings.answer.held" />
        </Button>
      )}
      <Button kind="quiet" symbol="bin" busy={busy} onClick={() => void throwAway()}>
        <Words of="common.action.throwAway" />
      </Button>
    </div>
  );
}
