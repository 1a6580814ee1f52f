export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly versus?: number;
  readonly ratio?: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A figure beside what it is compared with, in one run on one machine. */
export const compared = (name: string, value: number, versus: number, unit: string): Figure => ({
  name,
  value: round(value),
  unit,
  versus: round(versus),
  ratio: round(value / versus),
});

export const plain = (name: string, value: number, unit: string): Figure => ({
  name,
  value: round(value),
  unit,
});

/** One JSON line per figure, then a table for people. */
export function report(figures: readonly Figure[]): void {
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
  console.table(figures);
}
