import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import type { DeviceRecord } from './DeviceRow.tsx';

/** Since when a device is stopped; else since when it takes part and when it was last used. */
export function useDeviceFacts(device: DeviceRecord, isThis: boolean): string | undefined {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  if (device.stoppedOn)
    return words('sharing.device.stopped', { day: dates.shortDate(device.stoppedOn, today) });
  const added = device.addedOn
    ? words('sharing.device.added', { day: dates.shortDate(device.addedOn, today) })
    : undefined;
  const seen =
    device.seenOn && !isThis
      ? words('sharing.device.seen', { day: dates.near(device.seenOn, today) })
      : undefined;
  const facts = [added, seen].filter((fact) => fact !== undefined);
  return facts.length === 0 ? undefined : facts.join(' · ');
}
