import { compareStamps, above, type Stamp } from '../clock/stamp.ts';
import { equalValues, isEmptyValue, type Value } from './value.ts';
import { raise, type Heights, type LogId } from './vector.ts';

/** One value that nobody who saw it has written over yet. */
export type Sibling = readonly [log: LogId, n: number, ms: number, c: number, value: Value];

/** A multi-value register, in the form in which it is stored: SPEC.md [R1]. */
export interface Register {
  readonly s: readonly Sibling[];
  readonly x: Heights;
}

/** The part of an op that a register looks at. */
export interface RegisterWrite {
  readonly log: LogId;
  readonly n: number;
  readonly ms: number;
  readonly c: number;
  readonly value: Value;
  readonly ctx: Heights;
}

export const EMPTY_REGISTER: Register = { s: [], x: {} };

const covers = (heights: Heights, log: LogId, n: number): boolean => n <= (heights[log] ?? 0);

/** Greatest first, so that the first sibling is the one with the last word: [C1]. */
function bySeniority(a: Sibling, b: Sibling): number {
  return (
    compareStamps({ ms: b[2], c: b[3] }, { ms: a[2], c: a[3] }) ||
    (a[0] < b[0] ? 1 : a[0] > b[0] ? -1 : b[1] - a[1])
  );
}

/** [R2] */
export function applyWrite(register: Register, write: RegisterWrite): Register {
  const kept = register.s.filter(([log, n]) => !covers(write.ctx, log, n));
  const seen = covers(register.x, write.log, write.n);
  const added: Sibling[] = seen ? [] : [[write.log, write.n, write.ms, write.c, write.value]];
  return {
    s: [...kept, ...added].sort(bySeniority),
    x: raise(raise(register.x, write.ctx), { [write.log]: write.n }),
  };
}

/** [R6] */
export function mergeRegisters(a: Register, b: Register): Register {
  const inB = new Set(b.s.map(([log, n]) => `${log}.${n}`));
  const inA = new Set(a.s.map(([log, n]) => `${log}.${n}`));
  const fromA = a.s.filter(([log, n]) => inB.has(`${log}.${n}`) || !covers(b.x, log, n));
  const fromB = b.s.filter(([log, n]) => !inA.has(`${log}.${n}`) && !covers(a.x, log, n));
  return { s: [...fromA, ...fromB].sort(bySeniority), x: raise(a.x, b.x) };
}

/** [R3] The sibling that is shown; undefined when nothing was ever written. */
export const shownSibling = (register: Register): Sibling | undefined =>
  register.s.find(([, , , , value]) => !isEmptyValue(value)) ?? register.s[0];

/** [R3] `null` when nothing was ever written. */
export const shownValue = (register: Register): Value => shownSibling(register)?.[4] ?? null;

/** [R4] Siblings with distinct values, the shown one first; fewer than two when nothing is contested. */
export function distinctSiblings(register: Register): readonly Sibling[] {
  const shown = shownSibling(register);
  if (!shown) return [];
  const distinct: Sibling[] = [];
  for (const sibling of [shown, ...register.s])
    if (!distinct.some(([, , , , value]) => equalValues(value, sibling[4]))) distinct.push(sibling);
  return distinct;
}

export const isContested = (register: Register): boolean =>
  register.s.length > 1 && distinctSiblings(register).length > 1;

/** [R5] The stamp and context for a local write over this register. */
export function writeOver(
  register: Register,
  stamp: Stamp,
): { readonly stamp: Stamp; readonly ctx: Heights } {
  const last = register.s[0];
  return { stamp: last ? above(stamp, { ms: last[2], c: last[3] }) : stamp, ctx: register.x };
}
