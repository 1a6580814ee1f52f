import { civilToday } from '#storage/civil-today.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Two files of one day are told apart by their hour; the name tells nobody whose it is. */
export function fileName(madeAt: number, ending: 'werkmaat' | 'zip'): string {
  const at = new Date(madeAt);
  return `werkmaat-${civilToday(madeAt)}-${two(at.getHours())}${two(at.getMinutes())}.${ending}`;
}
