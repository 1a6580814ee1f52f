import type { Entry } from '#domain/applications/entries.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { ListRow } from '#ui/List.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { EmployerName } from '../job/EmployerName.tsx';
import { JobTile } from '../job/JobTile.tsx';
import type { Voice } from '../people/use-people.ts';
import { StatusTag } from '../status/StatusTag.tsx';

export interface ApplicationRowProps {
  readonly entry: Entry;
  readonly voice: Voice;
  readonly current?: boolean | undefined;
}

/** One application in a list: picture of the work, who, what, and where it stands. */
export function ApplicationRow({ entry, voice, current }: ApplicationRowProps) {
  const { application, status } = entry;
  return (
    <ListRow
      to={`/applications/${application.id}`}
      lead={<JobTile of={application} />}
      title={<EmployerName>{application.employer}</EmployerName>}
      detail={<RowDetail entry={entry} />}
      tag={<StatusTag status={status} voice={voice} />}
      current={current}
    />
  );
}

/** The work, and the day that presses: of the talk, or the last day to write. */
export function RowDetail({ entry }: { readonly entry: Entry }) {
  const dates = useDates();
  const today = useToday();
  const { application, current, group, status } = entry;
  const day =
    group !== 'now'
      ? undefined
      : current?.plannedOn
        ? dates.near(current.plannedOn, today)
        : status !== 'offered' && application.closingOn !== null && application.closingOn >= today
          ? dates.lastDay(application.closingOn, today)
          : undefined;
  if (application.job === '' && day === undefined) return null;
  return (
    <>
      {application.job === '' ? null : <Name>{application.job}</Name>}
      {application.job === '' || day === undefined ? null : ' · '}
      {day}
    </>
  );
}
