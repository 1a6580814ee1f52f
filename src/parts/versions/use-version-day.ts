import type { Version } from '#domain/versions/rules.ts';
import { civilTimeOf } from '#i18n/civil-date.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useToday } from '../day/TodayProvider.tsx';

/** When a version was made: the day, and the time, because there may be several of one day. */
export function useVersionDay(): (version: Version) => string {
  const dates = useDates();
  const today = useToday();
  return ({ on, madeAt }) => {
    if (on === null) return '';
    const day = dates.near(on, today);
    return madeAt === 0 ? day : `${day}, ${dates.time(civilTimeOf(new Date(madeAt)))}`;
  };
}
