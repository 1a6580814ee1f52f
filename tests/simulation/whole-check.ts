import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  deviceOf,
  hasDot,
  isCovered,
  minus,
  vectorEntries,
  type LogId,
  type Vector,
} from '#core/merge/vector.ts';
import { heldElsewhere } from '#core/sync/knowledge.ts';
import { fingerprint } from './comparison.ts';
import type { Context } from './context.ts';
import { SimulatedStore, type Device } from './device.ts';
import type { Fleet } from './fleet.ts';
import { PERFECT, POOR } from './network.ts';
import type { Problem } from './oracle.ts';
import type { SpaceGroup } from './space-group.ts';

/** What is reported of a device that was told, for its own vector, of another state than its own. */
export const SHOWS_OTHERWISE = 'showed something else than another with the same vector';

/** All are woken in turn, round after round: after so many the relay gets nothing new. */
export const MOST_ROUNDS = 4;
/**
 * How often one device asks the relay where it stands from the healing on: once because something was cut off before, once because it
 * came online. Everything else it reads and sends without asking anew.
 */
export const MOST_GREETINGS = 2;
const GIVE_UP_ROUNDS = 10;

/** Far more than what any healing needs; a device that asks on and on never gets there. */
const MOST_TASKS = 6_000;

export interface Healing {
  readonly rounds: number;
  /** Of the device that greeted most. */
  readonly greetings: number;
}

/** Heals the network and waits until everybody is quiet; answers after how many rounds, and how often who greeted the relay. */
export async function heal(context: Context, fleet: Fleet, groups: readonly SpaceGroup[]): Promise<Healing> {
  context.isHealing = true;
  context.network.faults = PERFECT;
  const before = fleet.devices.map(({ driver }) => driver.greetings);
  const after = (rounds: number): Healing => ({
    rounds,
    greetings: Math.max(...fleet.devices.map(({ driver }, at) => driver.greetings - (before[at] ?? 0))),
  });
  for (const device of fleet.devices) device.isOnline = true;
  const drained = (): Promise<boolean> => context.scheduler.settle(MOST_TASKS);
  if (!(await drained())) return after(GIVE_UP_ROUNDS);
  for (const device of fleet.devices) {
    await device.driver.feed({ type: 'offline' });
    await device.driver.feed({ type: 'online' });
  }
  if (!(await drained())) return after(GIVE_UP_ROUNDS);
  const held = (): number => groups.reduce((sum, { relay }) => sum + relay.nextSeq, 0);
  for (let rounds = 1; rounds < GIVE_UP_ROUNDS; rounds++) {
    const heldBefore = held();
    for (const device of fleet.devices) {
      await device.driver.feed({ type: 'wake' });
      if (!(await drained())) return after(GIVE_UP_ROUNDS);
    }
    if (held() === heldBefore) return after(rounds);
  }
  return after(GIVE_UP_ROUNDS);
}

export function unheal(context: Context): void {
  context.isHealing = false;
  context.network.faults = POOR;
}

/** The device as it would be if it were updated now: what it keeps unread is all that it may lack. */
async function updated({ store, group }: Device): Promise<SimulatedStore> {
  const copy = new SimulatedStore(group.keys, store.disk, (length) => new Uint8Array(length));
  await copy.update();
  return copy;
}

/** Everything that is wrong with a group of which everybody has heard of everything. */
export async function compareGroup(context: Context, group: SpaceGroup, healing: Healing): Promise<void> {
  const problems: Problem[] = [];
  const fault = (kind: Problem['kind'], message: string): void => void problems.push({ kind, message });
  const { rounds, greetings } = healing;
  if (rounds > MOST_ROUNDS) fault('diverged', `${group.name} not quiet after ${rounds} rounds`);
  if (greetings > MOST_GREETINGS)
    fault('diverged', `${group.name} not content: a device greeted the relay ${greetings} times`);
  group.isAnythingOld = false;
  const [first] = group.devices.filter(({ isAnchor }) => isAnchor);
  if (!first) return;
  const knows = (log: LogId, n: number): boolean =>
    group.devices.some(({ store }) => hasDot(store.vector, { log, n }));
  group.oracle.settle(knows);
  const print = fingerprint(first.store);
  context.trace.add(bytesToHex(sha256(utf8ToBytes(Object.values(print).join(' ')))));
  for (const device of group.devices) {
    const { name, store } = device;
    const isBehind = store.disk.quarantine.size > 0;
    if (isBehind) context.counts.unread++;
    const seen = isBehind ? await updated(device) : store;
    if (!isCovered(store.vector, seen.vector)) fault('diverged', `${name} lost dots when it was updated`);
    // What came in a file that it cannot read, from a disk that lost its tail, only it can bring to the others later.
    const isBearer = isBehind && !isCovered(seen.vector, first.store.vector);
    if (!isCovered(first.store.vector, seen.vector))
      fault('diverged', `${name} lacks what ${first.name} has`);
    if (device !== first && !isBearer)
      for (const [part, value] of Object.entries(fingerprint(seen)))
        if (value !== print[part])
          fault(
            'diverged',
            `${name} and ${first.name} differ in ${part}${lacking(seen.vector, first.store.vector)}`,
          );
    if (seen.omitted().size > 0) fault('diverged', `${name} still misses what others have`);
    if (seen.disk.quarantine.size > 0) fault('broken', `${name} keeps what it could read`);
    if (!isBehind && !knowsWhoHasIt(device))
      fault('diverged', `${name} was not told that others have its edits`);
    if (store.disk.outbox.length > 0) fault('broken', `${name} still has something to send`);
    const { agreement } = store.disk;
    if (agreement.looked !== null) context.counts.compared++;
    // The digest alone says so; in a sound world no two states of one vector ever differ, not even for a moment.
    if (agreement.differsSince !== null || agreement.healedAt !== null)
      fault('diverged', `${name} ${SHOWS_OTHERWISE}`);
    if (store.disk.relay.cursor !== group.relay.nextSeq - 1)
      fault('broken', `${name} is not at the end of the relay`);
  }
  problems.push(...group.oracle.check(first.store, first.name));
  group.oracle.prune(knows);
  countConflicts(context, first.store);
  context.problems.push(...problems);
}

/** [H2] [H3] Whoever wrote something learns that another device has it, when there is one that can read it all. */
function knowsWhoHasIt({ store, group }: Device): boolean {
  const { log, n } = store.disk.log;
  const device = deviceOf(log);
  const others = group.devices.filter(
    (one) => deviceOf(one.store.disk.log.log) !== device && one.store.disk.quarantine.size === 0,
  );
  const known = new Map([...store.disk.peers].map(([peer, { heads }]) => [peer, heads]));
  return others.length === 0 || heldElsewhere(log, known, device) >= n;
}

/** What either has and the other has not, for whoever looks into a failure. */
function lacking(one: Vector, first: Vector): string {
  const told = (vector: Vector): string => vectorEntries(vector).join(' ');
  const [less, more] = [told(minus(first, one)), told(minus(one, first))];
  return less === more ? '' : `: lacks ${less || 'nothing'}, has ${more || 'nothing'} that the other lacks`;
}

function countConflicts({ counts }: Context, store: SimulatedStore): void {
  for (const row of store.disk.rows.keys()) {
    const [table = '', id = ''] = row.split(' ');
    counts.conflicts += Object.values(store.row(table, id).r).filter(({ s }) => s.length > 1).length;
    if (store.visibility(table, id) === 'contested') counts.comebacks++;
  }
}
