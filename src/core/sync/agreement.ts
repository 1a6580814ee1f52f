import { deviceOf, type LogId } from '../merge/vector.ts';
import type { PeerHeads } from './intake.ts';

/** When devices tell each other what they show, and what follows when they do not show the same: SPEC.md [G2]–[G6]. */

/** The digest of a vector and of the state that stands for it, in hex. */
export interface Word {
  readonly vector: string;
  readonly state: string;
}

/** What a replica remembers of its comparisons; every time in ms. */
export interface Agreement {
  /** The last own word. */
  readonly told: Word | null;
  /** When the last word was said, or compared with another's; 0: never. */
  readonly wordAt: number;
  /** The last comparison, and with what. */
  readonly looked: { readonly vector: string; readonly said: readonly string[]; readonly at: number } | null;
  /** [G4] How often ops came that were missing: a state that was worked out before the last time is another since. */
  readonly restored: number;
  /** When everything was sent, since all were equal for the last time. */
  readonly wholes: readonly number[];
  /** Since when another device shows something else; null while none does. */
  readonly differsSince: number | null;
  /** When a difference was ended; null: there never was one. */
  readonly healedAt: number | null;
}

export const NOTHING_COMPARED: Agreement = {
  told: null,
  wordAt: 0,
  looked: null,
  restored: 0,
  wholes: [],
  differsSince: null,
  healedAt: null,
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** [G3] */
const WORD_EVERY = DAY / 2;
const WORD_EVERY_WHILE_DIFFERENT = HOUR;
/** [G5] */
const MOST_WHOLES_A_DAY = 2;
const MOST_WHOLES = 6;

/** False also for what a clock that was set back puts into the future. */
const isWithin = (at: number, span: number, now: number): boolean => at <= now && now - at < span;

/** The states that other logs told for this vector, each once. */
export function statesTold(
  peers: ReadonlyMap<LogId, PeerHeads>,
  own: LogId,
  vector: string,
): readonly string[] {
  const told = [...peers].flatMap(([log, { digest, state }]) =>
    log !== own && digest === vector && state !== null ? [state] : [],
  );
  return [...new Set(told)].sort();
}

export const hasOtherDevices = (peers: ReadonlyMap<LogId, PeerHeads>, own: LogId): boolean =>
  [...peers.keys()].some((log) => deviceOf(log) !== deviceOf(own));

export interface Comparison {
  /** Digest of the own vector. */
  readonly vector: string;
  /** What others told for it: `statesTold`. */
  readonly said: readonly string[];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** [G3] Whether the own state is worth working out: there is a word to compare it with, or one to be told. */
export function isLookDue(
  { told, wordAt, looked, differsSince }: Agreement,
  { vector, said }: Comparison,
  hasOthers: boolean,
  now: number,
): boolean {
  if (said.length > 0)
    return !(looked?.vector === vector && isSame(looked.said, said) && isWithin(looked.at, DAY, now));
  const every = differsSince === null ? WORD_EVERY : WORD_EVERY_WHILE_DIFFERENT;
  return hasOthers && told?.vector !== vector && !isWithin(wordAt, every, now);
}

export const isEqualToAll = (state: string, { said }: Comparison): boolean =>
  said.every((one) => one === state);

export interface AfterLook {
  readonly next: Agreement;
  /** What goes to the others: nothing, a word without ops, or everything. */
  readonly say: 'nothing' | 'word' | 'whole';
}

/** [G4] Another shows something else: noted before anything is mended, so that it is told also when it soon ends. */
export const differing = (agreement: Agreement, now: number): Agreement => ({
  ...agreement,
  differsSince: agreement.differsSince ?? now,
});

/** [G3]–[G5] What follows from the own state, after it was worked out anew if it was not the same. */
export function afterLook(before: Agreement, comparison: Comparison, state: string, now: number): AfterLook {
  const { vector, said } = comparison;
  const word: Word = { vector, state };
  const looked = { vector, said, at: now };
  const isNews = before.told?.vector === vector && before.told.state !== state;
  if (isEqualToAll(state, comparison)) {
    const isAlone = said.length === 0;
    // Who was given what it lacked before it looked did differ, and never knew.
    const wasGiven = before.looked === null && before.restored > 0;
    const healedAt = before.differsSince !== null || wasGiven ? now : before.healedAt;
    const equal = { wholes: [], differsSince: null, healedAt };
    const next = { ...before, looked, wordAt: now, ...(isAlone ? {} : equal) };
    return isAlone || isNews ? { next: { ...next, told: word }, say: 'word' } : { next, say: 'nothing' };
  }
  const next = { ...differing(before, now), looked };
  if (maySendWhole(before, comparison, state, now))
    return { next: { ...next, told: word, wholes: [...before.wholes, now] }, say: 'whole' };
  const isTold = !isNews && (before.told?.vector === vector || said.includes(state));
  return isTold ? { next, say: 'nothing' } : { next: { ...next, told: word }, say: 'word' };
}

/** [G5] Who told the very same sends it; and nobody without end. */
const maySendWhole = ({ wholes }: Agreement, { said }: Comparison, state: string, now: number): boolean =>
  !said.includes(state) &&
  wholes.length < MOST_WHOLES &&
  wholes.filter((at) => isWithin(at, DAY, now)).length < MOST_WHOLES_A_DAY;

/** [G4] After ops came that were missing although the vector stood for them: what was compared before says nothing. */
export const lookAgain = (agreement: Agreement): Agreement => ({
  ...agreement,
  looked: null,
  restored: agreement.restored + 1,
});

/** [G6] How long people are told that a difference was ended. */
export const HEALED_IS_NEWS = 7 * DAY;

export type Tidings = 'differs' | 'healed';

/** [G6] What people are told; null: nothing. */
export function tidings({ differsSince, healedAt }: Agreement, now: number): Tidings | null {
  if (differsSince !== null) return 'differs';
  return healedAt !== null && isWithin(healedAt, HEALED_IS_NEWS, now) ? 'healed' : null;
}
