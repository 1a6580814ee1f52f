import type { Version } from '#domain/versions/rules.ts';
import { civilTimeOf } from '#i18n/civil-date.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '../day/TodayProvider.tsx';

/** When a version was made: the day, and the time, because there may be several of one day. */
export function useVersionDay(): (version: Version) => string {
  const dates = useDates();
  const words = useWords();
  const today = useToday();
  return ({ on, madeAt }) => {
    if (on === null) return '';
    const day = dates.near(on, today);
    const time = dates.time(civilTimeOf(new Date(madeAt)));
    return madeAt === 0 ? day : words('common.date.dayTime', { day, time });
  };
}
