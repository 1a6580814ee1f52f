import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { BackupNote } from '#storage/backup/backups.ts';
import { civilToday } from '#storage/civil-today.ts';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface BackupCardProps {
  /** Latest first. */
  readonly notes: readonly BackupNote[];
  /** How many things there are now. */
  readonly things: number;
}

/** When the last good file was made and what it is called. Says so when much less is here now than was in it. */
export function BackupCard({ notes: [last, before], things }: BackupCardProps) {
  const dates = useDates();
  const today = useToday();
  if (!last)
    return (
      <Notice kind="warning" title={<Words of="backup.last.none" />}>
        <Words of="backup.page.why" />
      </Notice>
    );
  const dayOf = ({ ms }: BackupNote): string => dates.near(civilToday(ms), today);
  return (
    <Card>
      <Stack gap={2}>
        <p>
          <strong>
            <Words of="backup.last.made" values={{ day: dayOf(last) }} />
          </strong>
          <br />
          <Ltr>{last.name}</Ltr>
        </p>
        {before ? (
          <p className="wm-soft">
            <Words of="backup.last.before" values={{ day: dayOf(before) }} />
            <br />
            <Ltr>{before.name}</Ltr>
          </p>
        ) : null}
        <RunningText>
          <Words of="backup.last.keepTwo" />
        </RunningText>
        {things * 2 < last.things ? (
          <Notice kind="warning">
            <Words of="backup.last.less" />
          </Notice>
        ) : null}
      </Stack>
    </Card>
  );
}
