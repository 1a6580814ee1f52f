import { diffArrays } from 'diff';

export interface ComparedLine {
  readonly text: string;
  /** `gone`: only in the first. `new`: only in the second. */
  readonly change: 'same' | 'gone' | 'new';
}

/** What differs between two texts, line by line, in the order of reading. */
export const compareLines = (before: readonly string[], after: readonly string[]): readonly ComparedLine[] =>
  diffArrays([...before], [...after]).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ text, change: added ? ('new' as const) : removed ? ('gone' as const) : 'same' })),
  );

/** Without the lines that are in both, but for one on each side of a change. */
export function aroundChanges(lines: readonly ComparedLine[]): readonly (ComparedLine | null)[] {
  const isNear = (at: number): boolean =>
    [at - 1, at, at + 1].some((one) => lines[one] !== undefined && lines[one].change !== 'same');
  const shown: (ComparedLine | null)[] = [];
  lines.forEach((line, at) => {
    if (isNear(at)) shown.push(line);
    else if (shown.at(-1) !== null) shown.push(null);
  });
  return shown;
}
