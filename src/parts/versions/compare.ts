import { diffArrays, diffWordsWithSpace } from 'diff';

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

/** A piece of a line; `isChanged`: only this line has it, and not the one beside which it stands. */
export interface ComparedPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

const LEAST_ALIKE = 0.3;
const lettersIn = (text: string): number => text.replace(/\s+/gu, '').length;

/** A line that was changed, as its words then and now; null when the two have too little in common to be one line. */
export function compareWords(
  gone: string,
  came: string,
): { readonly gone: readonly ComparedPiece[]; readonly came: readonly ComparedPiece[] } | null {
  const pieces = diffWordsWithSpace(gone, came);
  const same = pieces.filter(({ added, removed }) => !added && !removed);
  const alike = same.reduce((sum, { value }) => sum + lettersIn(value), 0);
  if (alike < LEAST_ALIKE * Math.max(lettersIn(gone), lettersIn(came))) return null;
  return {
    gone: pieces
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isChanged: removed })),
    came: pieces
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isChanged: added })),
  };
}
