import { calendarFile } from '#documents/calendar.ts';
import type { DatedMeeting } from '#domain/meetings/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useCommand } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';

/** A day before, to arrange things; an hour before, to leave in time. */
const ALARMS = [24 * 60, 60];
const FORGET_AFTER_MS = 60_000;

/** Hands the talk to the calendar of the phone, under a word that tells nobody anything. */
export function CalendarButton({ meeting }: { readonly meeting: DatedMeeting }) {
  const words = useWords();
  const run = useCommand();
  const save = async (): Promise<void> => {
    const { id, on, at, minutes } = meeting;
    const title = words('meetings.calendar.title');
    const clock = await run((write) => Promise.resolve(write.now));
    if (!clock.ok) return;
    const file = calendarFile({ id, on, at, minutes, title, alarms: ALARMS }, clock.value.value);
    const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${title.toLowerCase()}-${on}.ics`;
    link.click();
    // The browser reads it after this; when exactly it does not say.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, FORGET_AFTER_MS);
  };
  return (
    <Button kind="quiet" symbol="bell" onClick={() => void save()}>
      <Words of="common.action.toCalendar" />
    </Button>
  );
}
