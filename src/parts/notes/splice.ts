/** One change in a text: at `at`, `removed` characters gave way to `inserted`. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest single change that turns one text into the other. Never cuts a surrogate pair in two. */
export function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (isLowSurrogate(before[head]) || isLowSurrogate(after[head])) head -= 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (isLowSurrogate(before[before.length - tail]) || isLowSurrogate(after[after.length - tail])) tail -= 1;
  return { at: head, removed: before.length - tail - head, inserted: after.slice(head, after.length - tail) };
}

const isLowSurrogate = (unit: string | undefined): boolean =>
  unit !== undefined && /[\uDC00-\uDFFF]/.test(unit);

/**
 * What stands in the editor after a word was composed while another device changed the text underneath: the change the
 * reader made in `before`, done in `now`. `moved` maps a place of `before` to `now`.
 */
export function replay(
  before: string,
  mine: string,
  now: string,
  moved: (index: number) => number,
): { readonly text: string; readonly caret: number } {
  const { at, removed, inserted } = spliceOf(before, mine);
  const start = moved(at);
  const end = Math.max(start, moved(at + removed));
  return { text: now.slice(0, start) + inserted + now.slice(end), caret: start + inserted.length };
}
