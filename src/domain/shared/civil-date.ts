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
