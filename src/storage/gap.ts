import { dotsOf, minus, union, type Dot, type Vector } from '#core/merge/vector.ts';
import { missingByHeads } from '#core/sync/knowledge.ts';
import { readLog, readPeers } from './meta.ts';
import type { SpaceDatabase } from './space-database.ts';

/** Why this device lacks what another has: it came in a form of a newer app, or it did not come. */
export type Gap = 'older' | 'missing';

const NEWER_REASONS: ReadonlySet<string> = new Set([
  'newer_version',
  'newer_reader',
  'unknown_kind',
  'unexpected_kind',
]);

/** [T2] True for what a later version of the app may be able to read. */
export const isNewerReason = (reason: string): boolean => NEWER_REASONS.has(reason);

/** The dot in the name of an op in quarantine. */
export function dotOfKey(k: string): Dot {
  const [log = '', n = ''] = k.slice('op/'.length).split('.');
  return { log, n: Number(n) };
}

/** [H4] What other devices are known to have and this one has not, but for the ops it could not read. */
export async function readOmitted(db: SpaceDatabase): Promise<Vector> {
  const { state } = await readLog(db);
  const unread = dotsOf((await db.quarantine.where('k').startsWith('op/').primaryKeys()).map(dotOfKey));
  const missing = [...(await readPeers(db)).values()].map(({ heads }) => missingByHeads(state.vector, heads));
  return minus(
    missing.reduce<Vector>((sum, one) => union(sum, one), new Map()),
    unread,
  );
}

/** Null when everything is here that others are known to have. */
export async function readGap(db: SpaceDatabase): Promise<Gap | null> {
  if ((await readOmitted(db)).size === 0) return null;
  const kept = await db.quarantine.where('k').startsWith('envelope/').toArray();
  return kept.some(({ reason }) => isNewerReason(reason)) ? 'older' : 'missing';
}
