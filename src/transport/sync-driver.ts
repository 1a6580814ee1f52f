import type { SequencedEnvelope } from '#core/protocol/frames.ts';
import {
  INITIAL_SYNC,
  stepSync,
  type SyncCommand,
  type SyncEvent,
  type SyncPhase as Phase,
  type SyncProblem as Problem,
  type SyncState,
} from '#core/sync/machine.ts';
import type { SyncStore } from '#core/sync/store.ts';
import type { OpenEventStream } from './event-stream.ts';
import { createLive } from './live.ts';
import type { LiveSlots } from './live-slots.ts';
import { createLocalChanges } from './local-changes.ts';
import type { PageEvent, PageEvents } from './page-events.ts';
import type { RelaySpaceClient } from './relay-client.ts';
import { createRound } from './sync-round.ts';
import { createTabTurns, type Locks, type OpenChannel } from './tab-turns.ts';
import type { Timers } from './timers.ts';

export type SyncPhase = Phase;
export type SyncProblem = Problem;

/** For the screen. */
export interface SyncStatus {
  readonly phase: SyncPhase;
  readonly problem: SyncProblem | null;
  /** Milliseconds since 1970. */
  readonly lastContactAt: number | null;
  readonly online: boolean;
}

export interface SyncOptions {
  /** Local random id of the space: names the lock and the channel of its tabs. */
  readonly localId: string;
  readonly store: SyncStore;
  readonly client: RelaySpaceClient;
  readonly timers: Timers;
  readonly page: PageEvents;
  /** 0 … 1, spreads retries. */
  readonly random: () => number;
  readonly onLocalChange: (listener: (typing: boolean) => void) => () => void;
  /** Asked at every claim. */
  readonly programmeCode: () => string | null;
  readonly onStatus: (status: SyncStatus) => void;
  /** After each 201 or 200 of a claim; a space is claimed by whoever sees it first at this relay. */
  readonly onClaimed?: () => void;
  readonly locks?: Locks;
  readonly openChannel?: OpenChannel;
  readonly openStream?: OpenEventStream;
  /** Shared by all spaces of the page. */
  readonly liveSlots?: LiveSlots;
}

export interface Sync {
  status(): SyncStatus;
  /** A person asks, gave a code, or mended what was wrong. */
  sendNow(): void;
  stop(): void;
}

const OTHER_TAB_RETRY_MS = 5_000;
/** A focus within this time after the last contact asks for nothing. */
const FRESH_MS = 30_000;
/** After this long the life of the relay's space is asked for again. */
const GREETING_LASTS_MS = 1_800_000;
/** [G3] So long after a round nothing else is asked of the device: what it shows can be compared. */
const CALM_MS = 10_000;
const MOST_LIVE_HELD = 200;
/** How often a visible page asks when it cannot listen. */
const ASK_MS = 60_000;
const UNHURRIED: ReadonlySet<Problem> = new Set(['busy', 'full', 'too_large']);
/** What only follows from an answer of the relay. */
const CONTACTS: ReadonlySet<SyncEvent['type']> = new Set(['greeted', 'read', 'sent']);

/** Keeps a space equal to the relay's copy of it while the page lives: rounds of core/sync, with real time around them. */
export function startSync(options: SyncOptions): Sync {
  const { store, client, timers, page, random, onStatus } = options;
  let state: SyncState = { ...INITIAL_SYNC, online: page.isOnline() };
  let lastContactAt: number | null = null;
  let greetedAt = 0;
  let shown: SyncStatus | null = null;
  let inFlight = new AbortController();
  let taking = false;
  let cancelRetry = (): void => undefined;
  let cancelAsking = (): void => undefined;
  let cancelComparing = (): void => undefined;
  let listening: AbortController | null = null;
  let arrived: SequencedEnvelope[] = [];
  let leaving = false;

  const status = (): SyncStatus => ({
    phase: state.phase,
    problem: state.problem,
    lastContactAt,
    online: state.online,
  });
  const show = (): void => {
    const next = status();
    const same =
      shown?.phase === next.phase &&
      shown.problem === next.problem &&
      shown.lastContactAt === next.lastContactAt &&
      shown.online === next.online;
    if (same) return;
    shown = next;
    onStatus(next);
  };
  const isStopped = (): boolean => state.phase === 'stopped';

  const apply = (event: SyncEvent): SyncCommand => {
    const step = stepSync(state, event);
    state = step.state;
    if (event.type === 'greeted') greetedAt = timers.now();
    if (CONTACTS.has(event.type)) lastContactAt = timers.now();
    show();
    return step.command;
  };

  const round = createRound({
    store,
    client,
    now: () => timers.now(),
    programmeCode: options.programmeCode,
    onClaimed: () => options.onClaimed?.(),
    takeLive(cursor) {
      const following = arrived.filter(({ seq }) => seq > cursor);
      arrived = [];
      return following.every(({ seq }, i) => seq === cursor + 1 + i) ? following : [];
    },
  });

  const live = createLive({
    client,
    timers,
    random,
    openStream: options.openStream,
    onEvent({ seq, envelope }) {
      if (envelope !== null && arrived.length < MOST_LIVE_HELD) arrived.push({ seq, envelope });
      else arrived = [];
      void store
        .relayMark()
        .then(({ cursor }) => (seq > cursor ? wake() : undefined))
        .catch(() => wake());
    },
    onBroken() {
      state = { ...state, greeted: false };
      wake();
    },
    onUnknownSpace() {
      stopListening();
      if (state.problem !== 'closed') wake();
    },
  });

  function stopListening(): void {
    live.close();
    cancelAsking();
    listening?.abort();
    listening = null;
  }

  function listen(): void {
    if (listening !== null || isStopped() || !page.isVisible() || !state.online) return;
    const free = options.liveSlots === undefined ? () => undefined : options.liveSlots.take();
    if (free === null) {
      cancelAsking();
      cancelAsking = timers.after(ASK_MS * (1 + random() / 2), () => wake());
      return;
    }
    const own = new AbortController();
    listening = own;
    own.signal.addEventListener('abort', free);
    turns.whenFree((signal) => {
      void store
        .relayMark()
        .then(({ cursor }) => (signal.aborted ? undefined : live.listen(cursor)))
        .catch(() => stopListening());
    }, own.signal);
  }

  /** [S5] After a loss the relay counts from 1 again, and a stream after the old seq would stay silent. */
  function rewindLive(): void {
    void store
      .relayMark()
      .then(({ cursor }) => live.rewind(cursor))
      .catch(() => stopListening());
  }

  function rest(command: SyncCommand, last: SyncEvent): void {
    if (command.type !== 'rest') return;
    // A busy relay says when; how often a person pressed the button meanwhile makes that no later.
    const isAsked = last.type === 'failed' && last.problem === 'busy';
    const retryInMs = (isAsked ? last.retryAfterMs : undefined) ?? command.retryInMs;
    if (retryInMs !== null) {
      cancelRetry();
      cancelRetry = timers.after(retryInMs * (1 + random() / 2), () => wake());
    }
    if (command.listen) listen();
    else stopListening();
  }

  /**
   * [G3] Without a turn: edits need not wait for it. What else is done meanwhile, here or in another tab, ends it. A store
   * that fails is told by the next round.
   */
  async function compare(): Promise<void> {
    if (state.phase !== 'resting' || !state.online || !page.isVisible()) return;
    const isMore = await store.compareStates(timers.now()).catch(() => false);
    if (isMore) wake();
  }

  async function runRound(event: SyncEvent): Promise<void> {
    cancelRetry();
    cancelComparing();
    changes.clear();
    if (timers.now() - greetedAt > GREETING_LASTS_MS) state = { ...state, greeted: false };
    inFlight = new AbortController();
    let hasGreeted = false;
    // The page may have come online while this tab waited for its turn.
    let last: SyncEvent = !state.online && page.isOnline() ? { type: 'online' } : event;
    let command = apply(last);
    while (command.type !== 'rest' && command.type !== 'none') {
      hasGreeted ||= command.type === 'greet';
      last = await round.perform(command, { signal: inFlight.signal, keepalive: leaving });
      command = apply(last);
    }
    rest(command, last);
    if (state.phase === 'resting' && state.problem === null)
      cancelComparing = timers.after(CALM_MS, () => void compare());
    if (hasGreeted) rewindLive();
  }

  /** Begins a round, when it is this tab's turn. */
  function begin(event: SyncEvent): void {
    if (taking || isStopped()) return;
    taking = true;
    void turns
      .take(() => {
        taking = false;
        return runRound(event);
      })
      .then((mine) => {
        taking = false;
        if (mine || isStopped()) return;
        cancelRetry();
        cancelRetry = timers.after(OTHER_TAB_RETRY_MS * (1 + random() / 2), () => begin(event));
      });
  }

  function wake(): void {
    if (state.phase !== 'resting') apply({ type: 'wake' });
    else if (state.online) begin({ type: 'wake' });
  }

  function onPage(event: PageEvent): void {
    switch (event) {
      case 'online':
        leaving = false;
        if (state.phase === 'resting') begin({ type: 'online' });
        else apply({ type: 'online' });
        return;
      case 'offline':
        apply({ type: 'offline' });
        cancelRetry();
        stopListening();
        inFlight.abort();
        return;
      case 'hidden':
      case 'leaving':
        leaving = true;
        stopListening();
        if (changes.isWaiting()) wake();
        return;
      case 'visible':
        leaving = false;
        wake();
        return;
      case 'focus':
        if (timers.now() - (lastContactAt ?? 0) > FRESH_MS) wake();
        return;
    }
  }

  const changes = createLocalChanges(timers, () => {
    // Edits make a relay neither less busy nor less full.
    if (state.problem === null || !UNHURRIED.has(state.problem)) wake();
  });
  const turns = createTabTurns({
    name: `wm-sync-${options.localId}`,
    locks: options.locks,
    openChannel: options.openChannel,
    onWake: () => wake(),
  });
  const stopPage = page.listen(onPage);
  const stopLocal = options.onLocalChange((typing) => {
    // A closed space and a missing code wait for a person; trying again with every edit would only use the wifi.
    if (state.problem !== 'closed' && state.problem !== 'code_needed') changes.changed(typing);
  });
  show();
  wake();

  return {
    status,
    sendNow() {
      round.hurry();
      wake();
    },
    stop() {
      apply({ type: 'stop' });
      stopPage();
      stopLocal();
      changes.clear();
      cancelRetry();
      cancelComparing();
      stopListening();
      turns.stop();
      inFlight.abort();
    },
  };
}
