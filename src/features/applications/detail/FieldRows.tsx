import type { Application } from '#domain/applications/rules.ts';
import { Ltr, Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { Fold } from '#ui/Fold.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Section } from '#ui/Section.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { editableFields, type EditableField } from '../field-inputs.ts';
import { hostOf } from '../web-link.ts';

/** What is asked at the end of an application stands with its outcome. */
const atTheEnd: ReadonlySet<EditableField> = new Set<EditableField>(['reason', 'learned']);

export function FieldRows({ application }: { readonly application: Application }) {
  const fields = editableFields.filter((field) => !atTheEnd.has(field));
  const isFilled = (field: EditableField): boolean => (application[field] ?? '') !== '';
  const empty = fields.filter((field) => !isFilled(field));
  const to = (field: EditableField): string => `/applications/${application.id}/edit/${field}`;
  return (
    <Section title={<Words of="applications.details.title" />}>
      <List>
        {fields.filter(isFilled).map((field) => (
          <ListRow
            key={field}
            small
            to={to(field)}
            title={<Words of={`applications.field.${field}.label`} />}
            detail={<FieldText application={application} field={field} />}
          />
        ))}
      </List>
      {empty.length === 0 ? null : (
        <Fold summary={<Words of="applications.details.more" />}>
          <List bare>
            {empty.map((field) => (
              <ListRow
                key={field}
                to={to(field)}
                title={<Words of={`applications.field.${field}.label`} />}
                end={<Symbol name="plus" />}
              />
            ))}
          </List>
        </Fold>
      )}
    </Section>
  );
}

function FieldText({
  application,
  field,
}: {
  readonly application: Application;
  readonly field: EditableField;
}) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  switch (field) {
    case 'source':
      return words(`applications.field.source.${application.source === '' ? 'none' : application.source}`);
    case 'closingOn':
      return application.closingOn === null ? null : dates.day(application.closingOn, today);
    case 'link':
      return <Ltr>{hostOf(application.link)}</Ltr>;
    default:
      return <Name>{application[field]}</Name>;
  }
}
