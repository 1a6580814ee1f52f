const two = (part: number): string => String(part).padStart(2, '0');

/** The day that the calendar of this device shows at `now` (ms), `YYYY-MM-DD`. */
export function civilToday(now: number): string {
  const date = new Date(now);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
