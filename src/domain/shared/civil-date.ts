/** Arithmetic of calendar days without a time or zone, `YYYY-MM-DD`. Days compare as texts. */
export type CivilDate = string;

const DAY_MS = 86_400_000;

function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The later of days that may be missing; null when all are. */
export function latestDay(...dates: readonly (CivilDate | null)[]): CivilDate | null {
  return dates.reduce<CivilDate | null>((latest, date) => {
    if (date === null) return latest;
    return latest === null || date > latest ? date : latest;
  }, null);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The same day of another month; the last day of that month when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(day, lastDay))}`;
}
