/** `npm run proof` runs five times as many worlds: more than a million operations. */
const TIMES = process.env['PROOF'] === '1' ? 5 : 1;

export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count * TIMES }, (_, index) => first + index);
