/** A log: one device in one incarnation, 12 lower-case hex digits (3 + 3 bytes). Ordered as text. */
export type LogId = string;

export interface Dot {
  readonly log: LogId;
  readonly n: number;
}

/** Closed range [from, to], 1 ≤ from ≤ to. */
export type Range = readonly [from: number, to: number];

/** Per log the sorted, disjoint, non-adjacent ranges of `n` that a replica stands for: SPEC.md [V1]. */
export type Vector = ReadonlyMap<LogId, readonly Range[]>;

/** Per log one `n`: the greatest seen. */
export type Heights = { readonly [log: LogId]: number };

export const EMPTY_VECTOR: Vector = new Map();

const LOG_ID = /^[0-9a-f]{12}$/;

export const isLogId = (text: string): boolean => LOG_ID.test(text);

/** The device (first three bytes) that a log belongs to. */
export const deviceOf = (log: LogId): string => log.slice(0, 6);

/** [V1] Sorted, and neighbours as one. */
export function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export const vectorOf = (entries: Iterable<readonly [LogId, readonly Range[]]>): Vector => {
  const collected = new Map<LogId, Range[]>();
  for (const [log, ranges] of entries) {
    const known = collected.get(log);
    if (known) for (const range of ranges) known.push(range);
    else collected.set(log, [...ranges]);
  }
  return new Map(
    [...collected].filter(([, ranges]) => ranges.length > 0).map(([log, r]) => [log, joined(r)]),
  );
};

/** The vector of single dots. */
export const dotsOf = (dots: Iterable<Dot>): Vector =>
  vectorOf(Array.from(dots, ({ log, n }) => [log, [[n, n]]] as const));

export function union(a: Vector, b: Vector): Vector {
  if (b.size === 0) return a;
  const result = new Map(a);
  for (const [log, ranges] of b) {
    const own = result.get(log);
    result.set(log, own ? joined([...own, ...ranges]) : ranges);
  }
  return result;
}

export const withDot = (vector: Vector, dot: Dot): Vector =>
  union(vector, new Map([[dot.log, [[dot.n, dot.n]]]]));

export function hasDot(vector: Vector, { log, n }: Dot): boolean {
  const ranges = vector.get(log);
  if (!ranges) return false;
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (n < range[0]) high = middle - 1;
    else if (n > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

function minusRanges(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  for (const [from, to] of a) {
    let start = from;
    for (const [cutFrom, cutTo] of b) {
      if (cutTo < start || cutFrom > to) continue;
      if (cutFrom > start) left.push([start, cutFrom - 1]);
      start = cutTo + 1;
    }
    if (start <= to) left.push([start, to]);
  }
  return left;
}

/** The dots that `a` stands for and `b` does not. */
export function minus(a: Vector, b: Vector): Vector {
  const result = new Map<LogId, readonly Range[]>();
  for (const [log, ranges] of a) {
    const left = minusRanges(ranges, b.get(log) ?? []);
    if (left.length > 0) result.set(log, left);
  }
  return result;
}

export const isCovered = (part: Vector, whole: Vector): boolean => minus(part, whole).size === 0;

/** [V3] The greatest `n` such that 1 … n are all there; 0 when the first is missing. */
export function prefix(vector: Vector, log: LogId): number {
  const first = vector.get(log)?.[0];
  return first && first[0] === 1 ? first[1] : 0;
}

/** The greatest `n` of a log that the vector stands for, holes or not. */
export const height = (vector: Vector, log: LogId): number => vector.get(log)?.at(-1)?.[1] ?? 0;

/** How many dots the vector stands for. */
export const countDots = (vector: Vector): number =>
  [...vector.values()].flat().reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** Entries in the order of log ids: the form that is stored, sent and digested. */
export const vectorEntries = (vector: Vector): [LogId, Range[]][] =>
  [...vector]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([log, ranges]) => [log, ranges.map(([from, to]) => [from, to])]);

export function raise(heights: Heights, more: Heights): Heights {
  const result: Record<LogId, number> = { ...heights };
  for (const [log, n] of Object.entries(more)) result[log] = Math.max(result[log] ?? 0, n);
  return result;
}
