import { hexToBytes } from '@noble/hashes/utils.js';
import { formatId } from '#core/protocol/ids.ts';
import { LENGTH_BYTES, type SequencedEnvelope } from '#core/protocol/frames.ts';
import type { SyncCommand, SyncEvent } from '#core/sync/machine.ts';
import { ok, type Result } from '#core/result/result.ts';
import { isSnapshotDue, SNAPSHOT_ASKED_ABOVE } from '#core/sync/snapshot-age.ts';
import type { OutboxEnvelope, SyncStore } from '#core/sync/store.ts';
import type { CallOptions, RelaySpaceClient } from './relay-client.ts';
import type { RelayFault } from './relay-fault.ts';

export interface RoundDeps {
  readonly store: SyncStore;
  readonly client: Pick<
    RelaySpaceClient,
    'claim' | 'describe' | 'page' | 'append' | 'snapshot' | 'putSnapshot'
  >;
  readonly now: () => number;
  readonly programmeCode: () => string | null;
  /** The relay gave the space. */
  readonly onClaimed: () => void;
  /** What came over the live connection, when it follows this cursor without a gap. */
  readonly takeLive: (cursor: number) => readonly SequencedEnvelope[];
}

export interface Round {
  /** A person asks: a relay that was full is asked again, whenever that was. */
  hurry(): void;
  perform(command: SyncCommand, options: CallOptions): Promise<SyncEvent>;
}

const MOST_POST_BYTES = 512 * 1024;
/** A browser lets at most 64 KB outlive the page. */
const MOST_KEEPALIVE_BYTES = 60 * 1024;
const LEAST_POST_BYTES = 16 * 1024;
/** A line on which one large answer never comes through may still bring small pages. */
const MOST_SNAPSHOT_TRIES = 2;

/** Faults after which the same question may have an answer. */
const MAY_PASS: ReadonlySet<RelayFault['type']> = new Set(['network', 'aborted', 'busy', 'unavailable']);

/** More than a full space has. A relay that has more and more to send gets less of our time in every round that follows. */
const MOST_PAGES = 400;
const LEAST_PAGES = 5;
const AFTER_ENDLESS_MS = 300_000;
/** A relay that has no room gets none by being asked. */
const AFTER_FULL_MS = 300_000;

/** What a fault of the relay means for the round. */
export function eventOfFault(fault: RelayFault): SyncEvent {
  switch (fault.type) {
    case 'unknown_space':
      return { type: 'unknown_space' };
    case 'busy':
      return { type: 'failed', problem: 'busy', retryAfterMs: fault.retryAfterMs };
    case 'unavailable':
      return { type: 'failed', problem: 'network', retryAfterMs: fault.retryAfterMs };
    case 'network':
    case 'aborted':
    case 'malformed':
      return { type: 'failed', problem: 'network' };
    case 'taken':
      return { type: 'failed', problem: 'refused' };
    case 'closed':
    case 'code_needed':
    case 'full':
    case 'too_large':
      return { type: 'failed', problem: fault.type };
  }
}

class StoreFailed extends Error {}

/** A failure of the store is shown and tried again; local work goes on. */
async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new StoreFailed('the store failed', { cause });
  }
}

const wireId = ({ envId }: OutboxEnvelope): string => formatId(hexToBytes(envId));

/** Carries out the commands of core/sync's machine, one at a time. */
export function createRound({ store, client, now, programmeCode, onClaimed, takeLive }: RoundDeps): Round {
  let postBytes = MOST_POST_BYTES;
  let pages = 0;
  let mostPages = MOST_PAGES;
  let snapshotTries = 0;
  let isDue = false;
  let refused: { readonly problem: 'full' | 'too_large'; readonly until: number } | null = null;

  const waiting = async (): Promise<number> => (await stored(store.outbox(1))).length;

  async function greet(options: CallOptions): Promise<SyncEvent> {
    pages = 0;
    const { epoch } = await stored(store.relayMark());
    // Claims are counted per address, and a whole centre shares one: who was here before only asks.
    const known = epoch === null ? null : await client.describe(options);
    const needsClaim = known === null || (!known.ok && known.error.type === 'unknown_space');
    const greeting = needsClaim ? await client.claim(programmeCode(), options) : known;
    if (!greeting.ok) return eventOfFault(greeting.error);
    // [M3] Who was shut out must hear it also when there is nothing to send.
    if (known?.ok === true && known.value.state === 'closed') return eventOfFault({ type: 'closed' });
    if (needsClaim) onClaimed();
    const { epoch: life, nextSeq } = greeting.value;
    const asked =
      epoch === null && nextSeq - 1 > SNAPSHOT_ASKED_ABOVE ? await askSnapshot(options) : ok(null);
    if (!asked.ok) return eventOfFault(asked.error);
    await stored(store.greetRelay(life, nextSeq));
    // [N4] What it claims of the relay is compared with what the relay said; a place that the log did not reach is a lie.
    if (
      asked.value !== null &&
      asked.value.seq < nextSeq &&
      (await stored(store.takeSnapshot(asked.value.envelope)))
    )
      await stored(store.greetRelay(life, nextSeq));
    isDue = known?.ok === true && isSnapshotDue(known.value);
    return { type: 'greeted' };
  }

  /** [N4] Null: there is none of use, and the log is read from its beginning. A failure: try the round again. */
  async function askSnapshot(options: CallOptions): Promise<Result<SequencedEnvelope | null, RelayFault>> {
    if (snapshotTries >= MOST_SNAPSHOT_TRIES) return ok(null);
    snapshotTries += 1;
    const asked = await client.snapshot(options);
    return asked.ok || MAY_PASS.has(asked.error.type) ? asked : ok(null);
  }

  /** [N1] After everything was read and sent. Nothing depends on it: a failure waits for the next greeting. */
  async function offerSnapshot(options: CallOptions): Promise<void> {
    if (!isDue || options.keepalive === true) return;
    const made = await stored(store.makeSnapshot());
    if (made === null) return;
    isDue = false;
    await client.putSnapshot(made.uptoSeq, made.envelope, options);
  }

  /** What follows once nothing waits any more. */
  async function restOrGoOn(type: 'sealed' | 'sent', options: CallOptions): Promise<SyncEvent> {
    const left = await waiting();
    if (left === 0) await offerSnapshot(options);
    return { type, waiting: left };
  }

  async function read(options: CallOptions): Promise<SyncEvent> {
    const { cursor } = await stored(store.relayMark());
    const live = takeLive(cursor);
    if (live.length > 0) {
      await stored(store.take(live));
      return { type: 'read', more: false };
    }
    if (++pages > mostPages) {
      mostPages = Math.max(LEAST_PAGES, Math.floor(mostPages / 4));
      return { type: 'failed', problem: 'network', retryAfterMs: AFTER_ENDLESS_MS };
    }
    const page = await client.page({ after: cursor }, options);
    if (!page.ok) return eventOfFault(page.error);
    if (page.value.length === 0) return { type: 'read', more: await stored(store.readOmittedAgain()) };
    await stored(store.take(page.value));
    // A cursor that stands still (a page with a gap) must not make us read for ever.
    const after = await stored(store.relayMark());
    return { type: 'read', more: after.cursor !== cursor };
  }

  /** [M3] Reading goes on meanwhile, so what others send must not make us send each time. */
  function refusal(problem: 'full' | 'too_large'): SyncEvent {
    refused ??= { problem, until: now() + AFTER_FULL_MS };
    return { type: 'failed', problem: refused.problem, retryAfterMs: refused.until - now() };
  }

  async function send(options: CallOptions): Promise<SyncEvent> {
    if (refused !== null && now() < refused.until) return refusal(refused.problem);
    refused = null;
    const keepalive = options.keepalive === true;
    const most = keepalive ? Math.min(postBytes, MOST_KEEPALIVE_BYTES) : postBytes;
    const batch = await stored(store.outbox(most));
    if (batch.length === 0) return { type: 'sent', waiting: 0 };
    const bytes = batch.reduce((sum, { envelope }) => sum + LENGTH_BYTES + envelope.length, 0);
    const answer = await client.append(
      batch.map(({ envelope }) => envelope),
      { ...options, keepalive: keepalive && bytes <= MOST_KEEPALIVE_BYTES },
    );
    if (!answer.ok) {
      // On a weak connection a smaller post may come through where a large one is cut.
      if (answer.error.type === 'network') postBytes = Math.max(LEAST_POST_BYTES, postBytes / 2);
      if (answer.error.type === 'too_large' && batch.length > 1) {
        postBytes = Math.floor(bytes / 2);
        return { type: 'sealed', waiting: batch.length };
      }
      if (answer.error.type === 'full' || answer.error.type === 'too_large')
        return refusal(answer.error.type);
      return eventOfFault(answer.error);
    }
    // A receipt counts only for the very bytes that were sent.
    if (!batch.every((sent, i) => answer.value[i]?.envId === wireId(sent)))
      return eventOfFault({ type: 'malformed' });
    postBytes = Math.min(MOST_POST_BYTES, postBytes * 2);
    await stored(store.acknowledge(batch.map(({ envId }, i) => ({ envId, seq: answer.value[i]?.seq ?? 0 }))));
    return restOrGoOn('sent', options);
  }

  return {
    hurry() {
      refused = null;
    },
    async perform(command, options) {
      try {
        switch (command.type) {
          case 'greet':
            return await greet(options);
          case 'read':
            return await read(options);
          case 'seal':
            [pages, mostPages] = [0, MOST_PAGES];
            await stored(store.seal());
            return await restOrGoOn('sealed', options);
          case 'send':
            return await send(options);
          case 'rest':
          case 'none':
            throw new Error(`"${command.type}" is nothing to carry out`);
        }
      } catch (error) {
        if (error instanceof StoreFailed) return { type: 'failed', problem: 'storage' };
        throw error;
      }
    },
  };
}
