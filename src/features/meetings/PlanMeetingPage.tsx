import { useState } from 'react';
import { useParams } from 'react-router';
import { MEETING_KINDS, meetings } from '#domain/meetings/model.ts';
import {
  dayChoices,
  placeChoices,
  proposalFor,
  timeChoices,
  type Meeting,
  type Proposal,
} from '#domain/meetings/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { changeMeeting, planMeeting } from '#parts/meetings/meeting-commands.ts';
import { useMeetingWords } from '#parts/meetings/use-meeting-words.ts';
import { useMeetings } from '#parts/meetings/use-meetings.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ChipGroup } from '#ui/Chips.tsx';
import { TimeField } from '#ui/DateField.tsx';
import { Field } from '#ui/Field.tsx';
import { Fold } from '#ui/Fold.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { MeetingDayField } from './MeetingDayField.tsx';
import { MissingMeeting } from './MissingMeeting.tsx';

/** Plans a talk, or gives one another day: what was usual is chosen already. */
export function PlanMeetingPage() {
  const { id } = useParams();
  const list = useMeetings();
  const people = usePeople();
  const today = useToday();
  const parent = id === undefined ? '/meetings' : `/meetings/${id}`;
  if (list === undefined || people === undefined) return <LoadingPage parent={parent} focused />;
  const meeting = list.find((one) => one.id === id);
  if (id !== undefined && !meeting) return <MissingMeeting />;
  const usual = proposalFor(list, today);
  const begin: Proposal = meeting
    ? { ...meeting, on: meeting.on ?? usual.on, at: meeting.at === '' ? usual.at : meeting.at }
    : usual;
  return <PlanMeeting key={id} id={id} list={list} begin={begin} name={people.other?.name} parent={parent} />;
}

interface PlanMeetingProps {
  readonly id: string | undefined;
  readonly list: readonly Meeting[];
  readonly begin: Proposal;
  readonly name: string | undefined;
  readonly parent: string;
}

function PlanMeeting({ id, list, begin, name, parent }: PlanMeetingProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const meetingWords = useMeetingWords();
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const [on, setOn] = useState<string | undefined>(begin.on);
  const [at, setAt] = useState<string | undefined>(begin.at);
  const [place, setPlace] = useState(begin.place);
  const [kind, setKind] = useState(begin.kind);
  const [missing, setMissing] = useState(false);
  usePageTitle(...(id === undefined ? [] : [words('common.action.change')]), words('meetings.plan.question'));

  const save = async (): Promise<void> => {
    setMissing(on === undefined);
    if (on === undefined) return;
    const draft = { on, at: at ?? '', place: place.trim(), minutes: begin.minutes, kind };
    const saved =
      id === undefined
        ? await act(planMeeting(draft, today), words('meetings.plan.done'))
        : await act(changeMeeting(id, draft), words('common.done.saved'));
    if (saved.ok) goBack();
  };

  return (
    <QuestionPage
      kind="group"
      lead={useBackLead(parent)}
      question={
        name === undefined ? (
          <Words of="meetings.plan.question" />
        ) : (
          <Words of="meetings.plan.questionWith" values={{ name }} />
        )
      }
      error={missing && on === undefined ? <Words of="common.date.chooseDay" /> : undefined}
      below={
        <Stack gap={5}>
          <TimeField
            legend={<Words of="meetings.plan.time" />}
            options={timeChoices(list, begin.at).map((time) => ({ value: time, label: dates.time(time) }))}
            value={at}
            onChange={setAt}
            otherText={<Words of="common.time.other" />}
            inputLabel={<Words of="common.time.choose" />}
          />
          <div>
            <PlaceField options={placeChoices(list, begin.place)} value={place} onChange={setPlace} />
            {id === undefined ? null : <EarlierVersions of={meetings} id={id} field="place" />}
          </div>
          <Fold
            summary={
              <Words of="meetings.plan.kindNow" values={{ kind: <span>{meetingWords.kind(kind)}</span> }} />
            }
          >
            <ChipGroup
              legend={<Words of="meetings.plan.kind" />}
              options={MEETING_KINDS.map((one) => ({ value: one, label: meetingWords.kind(one) }))}
              value={kind}
              onChange={setKind}
            />
          </Fold>
        </Stack>
      }
      foot={<FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <MeetingDayField
        legend={<Words of="common.date.chooseDay" />}
        legendHidden
        days={dayChoices(begin.on, today)}
        value={on}
        onChange={setOn}
      />
    </QuestionPage>
  );
}

const OTHER = 'other';
const PLACE = 'place:';

interface PlaceFieldProps {
  readonly options: readonly string[];
  readonly value: string;
  readonly onChange: (place: string) => void;
}

function PlaceField({ options, value, onChange }: PlaceFieldProps) {
  const { place } = useMeetingWords();
  const [other, setOther] = useState(!options.includes(value));
  return (
    <Stack gap={3}>
      <ChipGroup
        legend={<Words of="meetings.plan.place" />}
        options={[
          ...options.map((one) => ({ value: PLACE + one, label: <bdi>{place(one)}</bdi> })),
          { value: OTHER, label: <Words of="meetings.place.other" />, symbol: 'place' as const },
        ]}
        value={other ? OTHER : PLACE + value}
        onChange={(chosen) => {
          setOther(chosen === OTHER);
          onChange(chosen === OTHER ? '' : chosen.slice(PLACE.length));
        }}
      />
      {other ? (
        <Field
          label={<Words of="meetings.place.question" />}
          value={value}
          maxLength={LONGEST_PLACE}
          enterKeyHint="done"
          onChange={onChange}
        />
      ) : null}
    </Stack>
  );
}

/** As in the record. */
const LONGEST_PLACE = 80;
