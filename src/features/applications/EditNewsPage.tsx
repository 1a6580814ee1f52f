import { useState } from 'react';
import { useParams } from 'react-router';
import { applicationEvents } from '#domain/applications/model.ts';
import type { Entry } from '#domain/applications/entries.ts';
import { hasPlannedDay, type ApplicationEvent } from '#domain/applications/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useEntry } from '#parts/applications/use-entries.ts';
import { daysAhead, daysPast } from '#parts/dates/day-options.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { Button } from '#ui/Button.tsx';
import { DateField, TimeField } from '#ui/DateField.tsx';
import { Field } from '#ui/Field.tsx';
import { focusRefusedSoon } from '#ui/focus-refused.ts';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { changeEvent, throwAwayEvent } from './commands.ts';
import { MissingApplication } from './MissingApplication.tsx';

/** The day, the hour and a note of one piece of news. */
export function EditNewsPage() {
  const { id = '', event: eventId } = useParams();
  const entry = useEntry(id);
  const people = usePeople();
  if (entry === undefined || people === undefined)
    return <LoadingPage parent={`/applications/${id}`} focused />;
  const event = entry?.events.find((one) => one.id === eventId);
  if (entry === null || event === undefined) return <MissingApplication />;
  return <EditNews key={event.id} entry={entry} event={event} people={people} />;
}

interface EditNewsProps {
  readonly entry: Entry;
  readonly event: ApplicationEvent;
  readonly people: People;
}

const HOURS = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00'] as const;
const FORM = 'edit-news';

function EditNews({ entry, event, people }: EditNewsProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const statusWords = useStatusWords(people.voice);
  const parent = `/applications/${entry.application.id}`;
  const goBack = useGoBack(parent);
  const { act, fault, busy } = useAct();
  const [on, setOn] = useState(event.on ?? today);
  const [plannedOn, setPlannedOn] = useState(event.plannedOn ?? undefined);
  const [at, setAt] = useState<string | undefined>(event.at === '' ? undefined : event.at);
  const [note, setNote] = useState(event.note);
  const [missing, setMissing] = useState<'on'>();
  usePageTitle(words('applications.news.change'));
  const planned = event.status !== '' && hasPlannedDay(event.status);
  const title =
    event.status === ''
      ? event.done === ''
        ? ''
        : statusWords.done(event.done)
      : statusWords.of(event.status);

  const save = async (): Promise<void> => {
    if (on === '') {
      setMissing('on');
      return;
    }
    const patch = {
      on,
      note: note.trim(),
      ...(planned ? { plannedOn: plannedOn ?? null, at: at ?? '' } : {}),
    };
    const saved = await act(changeEvent(event.id, patch), words('common.done.saved'));
    if (saved.ok) goBack();
  };
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayEvent(event.id), words('applications.news.thrownAway'));
    if (gone.ok) goBack();
  };

  const plannedFields = planned ? (
    <>
      <DateField
        legend={<Words of="applications.news.dayAhead" />}
        options={daysAhead(dates, today)}
        value={plannedOn}
        onChange={setPlannedOn}
        otherText={<Words of="common.date.otherDay" />}
        inputLabel={<Words of="common.date.chooseDay" />}
      />
      <TimeField
        legend={<Words of="applications.news.time" />}
        options={HOURS.map((hour) => ({ value: hour, label: dates.time(hour) }))}
        value={at}
        onChange={setAt}
        otherText={<Words of="common.time.other" />}
        inputLabel={<Words of="common.time.choose" />}
      />
    </>
  ) : null;

  return (
    <Page
      focused
      lead={useBackLead(parent)}
      title={title}
      titleSize="small"
      subtitle={<EmployerName>{entry.application.employer}</EmployerName>}
      actions={
        <Button type="submit" form={FORM} symbol="tick" busy={busy}>
          <Words of="common.action.save" />
        </Button>
      }
    >
      <form
        id={FORM}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          void save();
          focusRefusedSoon(submit.currentTarget);
        }}
      >
        <Stack gap={5}>
          {plannedFields}
          <DateField
            legend={<Words of={planned ? 'applications.news.dayHeard' : 'applications.news.dayPast'} />}
            error={missing === undefined ? undefined : <Words of="applications.news.error.day" />}
            options={daysPast(dates, today)}
            value={on === '' ? undefined : on}
            max={today}
            onChange={(day) => {
              setOn(day ?? '');
            }}
            otherText={<Words of="common.date.otherDay" />}
            inputLabel={<Words of="common.date.chooseDay" />}
          />
          <div>
            <Field
              label={<Words of="applications.news.note" />}
              mayBeEmpty={<Words of="common.hint.optional" />}
              value={note}
              maxLength={200}
              onChange={setNote}
            />
            <EarlierVersions of={applicationEvents} id={event.id} field="note" />
          </div>
        </Stack>
      </form>
      <FaultNotice fault={fault} />
      <div>
        <Button kind="quiet" symbol="bin" busy={busy} onClick={() => void throwAway()}>
          <Words of="applications.news.throwAway" />
        </Button>
      </div>
    </Page>
  );
}
