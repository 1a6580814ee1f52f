import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { applications, SOURCES } from '#domain/applications/model.ts';
import type { Application } from '#domain/applications/rules.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { useEntry } from '#parts/applications/use-entries.ts';
import { daysAhead } from '#parts/dates/day-options.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EarlierVersions } from '#parts/history/EarlierVersions.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { changeApplication } from './commands.ts';
import { fieldInputs, isEditableField, type EditableField } from './field-inputs.ts';
import { MissingApplication } from './MissingApplication.tsx';
import { webAddressFrom } from './web-link.ts';

/** One field of an application as one question. */
export function EditFieldPage() {
  const { id = '', field } = useParams();
  const entry = useEntry(id);
  if (entry === undefined) return <LoadingPage parent={`/applications/${id}`} focused />;
  if (entry === null || !isEditableField(field)) return <MissingApplication />;
  return <EditField key={field} application={entry.application} field={field} />;
}

function EditField({
  application,
  field,
}: {
  readonly application: Application;
  readonly field: EditableField;
}) {
  const words = useWords();
  const parent = `/applications/${application.id}`;
  const goBack = useGoBack(parent);
  const lead = useBackLead(parent);
  const { act, fault, busy } = useAct();
  const [value, setValue] = useState<string>(application[field] ?? '');
  const [error, setError] = useState<string>();
  usePageTitle(words(`applications.field.${field}.question`));
  const { input } = fieldInputs[field];
  const hint = hintKeys[field];

  const save = async (): Promise<void> => {
    const checked = checkedValue(field, value);
    if (checked === undefined) {
      setError(words(field === 'link' ? 'applications.field.link.error' : 'applications.add.employer.error'));
      return;
    }
    const saved = await act(
      changeApplication(application.id, { [field]: checked }),
      words('common.done.saved'),
    );
    if (saved.ok) goBack();
  };

  return (
    <QuestionPage
      kind={input === 'source' || input === 'day' ? 'group' : 'field'}
      lead={lead}
      question={<Words of={`applications.field.${field}.question`} />}
      hint={hint === undefined ? undefined : <Words of={hint} />}
      error={error}
      foot={fault === undefined ? <SendingStatus /> : <FaultNotice fault={fault} />}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      busy={busy}
      onSubmit={() => void save()}
    >
      <FieldInput
        field={field}
        value={value}
        onChange={(changed) => {
          setValue(changed);
          setError(undefined);
        }}
      />
      <EarlierVersions of={applications} id={application.id} field={field} />
    </QuestionPage>
  );
}

const hintKeys: Readonly<Partial<Record<EditableField, PlainKey>>> = {
  employer: 'applications.add.employer.hint',
  job: 'applications.add.job.hint',
  place: 'applications.field.place.hint',
  hours: 'applications.field.hours.hint',
  link: 'applications.field.link.hint',
  contact: 'applications.field.contact.hint',
  closingOn: 'applications.field.closingOn.hint',
  reason: 'applications.field.reason.hint',
  learned: 'applications.field.learned.hint',
};

/** What may be stored, or undefined when it cannot be. */
function checkedValue(field: EditableField, value: string): string | null | undefined {
  if (field === 'link') return webAddressFrom(value) ?? undefined;
  if (field === 'closingOn') return value === '' ? null : value;
  if (field === 'employer' && value.trim() === '') return undefined;
  return value.trim();
}

interface FieldInputProps {
  readonly field: EditableField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldInput({ field, value, onChange }: FieldInputProps): ReactNode {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const input = fieldInputs[field];
  switch (input.input) {
    case 'line':
      return (
        <Field
          size="large"
          value={value}
          maxLength={input.maxLength}
          enterKeyHint="done"
          onChange={onChange}
        />
      );
    case 'link':
      return <Field size="large" type="url" value={value} maxLength={input.maxLength} onChange={onChange} />;
    case 'lines':
      return <TextArea rows={4} value={value} maxLength={input.maxLength} onChange={onChange} />;
    case 'source':
      return (
        <ChoiceCards
          options={SOURCES.map((source) => ({
            value: source,
            label: words(`applications.field.source.${source === '' ? 'none' : source}`),
          }))}
          value={SOURCES.find((source) => source === value)}
          onChange={onChange}
        />
      );
    case 'day':
      return (
        <DateField
          legend={<Words of="applications.field.closingOn.label" />}
          legendHidden
          options={[...daysAhead(dates, today), { value: '', label: <Words of="common.date.noDay" /> }]}
          value={value}
          onChange={(day) => {
            onChange(day ?? '');
          }}
          otherText={<Words of="common.date.otherDay" />}
          inputLabel={<Words of="common.date.chooseDay" />}
        />
      );
  }
}
