import type { Language } from './languages.ts';

export interface Numbers {
  /** '1.234' in Dutch; the digits are 0 to 9 in every language. */
  number(value: number): string;
}

export function createNumbers({ intl }: Language): Numbers {
  const format = new Intl.NumberFormat(intl, { maximumFractionDigits: 1 });
  return { number: (value) => format.format(value) };
}
