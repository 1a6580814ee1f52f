import { applications } from '#domain/applications/model.ts';
import type { Entry } from '#domain/applications/entries.ts';
import type { Step } from '#domain/steps/rules.ts';
import { Words } from '#i18n/Words.tsx';
import { AskedHere } from '#parts/both-wrote/AskedHere.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { isReadByMentee, type People } from '#parts/people/use-people.ts';
import { Card } from '#ui/Card.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import './application-detail.css';
import { ApplicationRoad } from './ApplicationRoad.tsx';
import { ContactRows } from './ContactRows.tsx';
import { FieldRows } from './FieldRows.tsx';
import { History } from './History.tsx';
import { NextStep } from './NextStep.tsx';
import { Papers } from './Papers.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';

export interface ApplicationDetailProps {
  readonly entry: Entry;
  readonly steps: readonly Step[];
  readonly people: People;
  readonly onThrowAway: () => void;
}

/** Everything about one application: the same on a page of a phone and in the panel of a tablet. */
export function ApplicationDetail({ entry, steps, people, onThrowAway }: ApplicationDetailProps) {
  const { application, events } = entry;
  const rows = [application.id, ...events.map(({ id }) => id), ...steps.map(({ id }) => id)];
  return (
    <>
      <AskedHere rows={rows} people={people} />
      <ApplicationRoad key={application.id} entry={entry} voice={people.voice} />
      <NextStep entry={entry} steps={steps} people={people} />
      <OutcomeCard entry={entry} people={people} />
      <ContactRows application={application} />
      <Section title={<Words of="applications.notes.title" />} aloud>
        <Card>
          <Stack gap={2}>
            <TextEditor
              definition={applications}
              row={application.id}
              field="notes"
              label={<Words of="applications.notes.title" />}
              labelHidden
              hint={
                <Words
                  of={people.others.length === 0 ? 'applications.notes.hintAlone' : 'applications.notes.hint'}
                />
              }
              maxLength={applications.fields.notes.maxLength}
              advice={isReadByMentee(people)}
            />
          </Stack>
        </Card>
      </Section>
      <Papers application={application.id} />
      <FieldRows application={application} />
      <History entry={entry} steps={steps} voice={people.voice} onThrowAway={onThrowAway} />
    </>
  );
}
