import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import type { Space, SpaceKind } from '#storage/space.ts';
import type { Session } from '#storage/session.ts';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { exchangeAttachments } from './attachment-exchange.ts';
import { openEventStream, type OpenEventStream } from '#transport/event-stream.ts';
import { createLiveSlots } from '#transport/live-slots.ts';
import type { PageEvents } from '#transport/page-events.ts';
import type { RelayClient, RelaySpaceClient } from '#transport/relay-client.ts';
import { startSync, type Sync, type SyncStatus } from '#transport/sync-driver.ts';
import type { Timers } from '#transport/timers.ts';

export interface SyncHostDeps {
  readonly session: Session;
  readonly timers: Timers;
  readonly page: PageEvents;
  readonly appOrigin: string;
  readonly relayClient: (origin: string) => RelayClient;
  /** Another way to listen, where there is no EventSource. */
  readonly openStream?: OpenEventStream;
  /** What else runs as long as spaces are exchanged; each answers how it ends. */
  readonly beside?: readonly (() => () => void)[];
}

const SYNCED_KINDS: ReadonlySet<SpaceKind> = new Set(['pair', 'own']);

interface Running {
  readonly sync: Sync;
  readonly keys: SpaceKeys;
  readonly endAttachments: () => void;
}

/**
 * Keeps every shared space of the profile equal with the relay. A file that somebody began alone and shares with nobody
 * stays on the device: it is not claimed at the relay until a second person is invited.
 */
export class SyncHost {
  readonly #deps: SyncHostDeps;
  readonly #running = new Map<string, Running>();
  readonly #statuses = new Map<string, SyncStatus>();
  readonly #listeners = new Set<() => void>();
  readonly #liveSlots = createLiveSlots();
  /** Spaces that nobody shares yet: a write may say that somebody was let in. */
  readonly #watched = new Map<string, () => void>();
  #beside: readonly (() => void)[] | null = null;
  #starting: Promise<void> = Promise.resolve();
  #programmeCode: string | null = null;
  #isStopped = false;

  constructor(deps: SyncHostDeps) {
    this.#deps = deps;
  }

  /** Starts the spaces that are shared already; call once, and again after spaces changed. */
  startAll(): Promise<void> {
    this.#starting = this.#starting.then(() => this.#startNow());
    return this.#starting;
  }

  async #startNow(): Promise<void> {
    const { session, beside = [] } = this.#deps;
    const active = session.spaces().filter(({ kind, state }) => SYNCED_KINDS.has(kind) && state === 'active');
    const ids = new Set(active.map(({ id }) => id));
    for (const id of [...this.#running.keys(), ...this.#watched.keys()]) if (!ids.has(id)) this.stop(id);
    for (const { id } of active) {
      if (this.#isStopped) return;
      const opened = await session.openSpace(id);
      if (!opened.ok) continue;
      // The space went on under other keys: the exchange begins anew at another place.
      const running = this.#running.get(id);
      if (running && running.keys !== opened.value.keys) this.stop(id);
      if (!this.#running.has(id)) await this.#startIfShared(opened.value);
    }
    if (!this.#isStopped) this.#beside ??= beside.map((begin) => begin());
  }

  /** Starts a space that is shared from now on. */
  ensure(space: Space): void {
    if (this.#isStopped || this.#running.has(space.id)) return;
    this.#unwatch(space.id);
    const { session, timers, page, appOrigin, relayClient } = this.#deps;
    const client = relayClient(space.relay ?? appOrigin).space({
      spaceId: space.keys.spaceId,
      bearer: space.keys.bearer,
    });
    const contacts = new Set<() => void>();
    const sync = startSync({
      localId: space.id,
      store: space.sync,
      client,
      timers,
      page,
      random: () => Math.random(),
      onLocalChange: (listener) => space.onLocalChange(listener),
      programmeCode: () => this.#programmeCode,
      onStatus: (status) => {
        this.#statuses.set(space.id, status);
        if (status.phase === 'resting' && status.problem === null) for (const wake of contacts) wake();
        this.#tell();
        if (status.problem === 'closed') void this.#goOnIfErased(space, client).catch(() => undefined);
      },
      onClaimed: () => void session.markClaimed(space.id),
      ...('locks' in navigator ? { locks: navigator.locks } : {}),
      openChannel: (name) => new BroadcastChannel(name),
      openStream: this.#deps.openStream ?? openEventStream,
      liveSlots: this.#liveSlots,
    });
    const endAttachments = exchangeAttachments({
      timers,
      page,
      random: () => Math.random(),
      space,
      place: { keys: space.keys, client },
      earlier: () =>
        session.earlierPlaces(space.id).map(({ keys, relay }) => ({
          keys,
          client: relayClient(relay ?? appOrigin).space(keys),
        })),
      onContact: (wake) => {
        contacts.add(wake);
        return () => contacts.delete(wake);
      },
      ...('locks' in navigator ? { locks: navigator.locks } : {}),
    });
    this.#running.set(space.id, { sync, keys: space.keys, endAttachments });
    space.onStop(() => {
      this.stop(space.id);
    });
    this.#statuses.set(space.id, sync.status());
    this.#tell();
  }

  status(spaceId: string): SyncStatus | null {
    return this.#statuses.get(spaceId) ?? null;
  }

  sendNow(): void {
    for (const { sync } of this.#running.values()) sync.sendNow();
  }

  giveProgrammeCode(code: string): void {
    this.#programmeCode = code;
    this.sendNow();
  }

  get programmeCode(): string | null {
    return this.#programmeCode;
  }

  /**
   * Exchanges once more in every space that goes over a relay. False: there is no connection, or it did not end well in
   * time, so that what others wrote may be missing here.
   */
  async settle(withinMs: number): Promise<boolean> {
    const { timers, page } = this.#deps;
    if (!page.isOnline()) return false;
    await this.#starting;
    const begun = timers.now();
    const isDone = (): boolean =>
      [...this.#running.values()].every(({ sync }) => {
        const { phase, lastContactAt } = sync.status();
        return phase === 'resting' && (lastContactAt ?? 0) >= begun;
      });
    this.sendNow();
    return new Promise((resolve) => {
      const end = (): void => {
        stopListening();
        cancel();
        resolve(isDone());
      };
      const stopListening = this.listen(() => {
        if (isDone()) end();
      });
      const cancel = timers.after(withinMs, end);
      if (isDone()) end();
    });
  }

  /** Ends the exchange of a space that is erased or was closed. */
  stop(spaceId: string): void {
    this.#running.get(spaceId)?.sync.stop();
    this.#running.get(spaceId)?.endAttachments();
    this.#running.delete(spaceId);
    this.#statuses.delete(spaceId);
    this.#unwatch(spaceId);
    this.#tell();
  }

  stopAll(): void {
    this.#isStopped = true;
    for (const spaceId of [...this.#watched.keys()]) this.#unwatch(spaceId);
    for (const { sync, endAttachments } of this.#running.values()) {
      sync.stop();
      endAttachments();
    }
    this.#running.clear();
    for (const end of this.#beside ?? []) end();
  }

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** One space that cannot be read must not keep the others from starting. */
  async #startIfShared(space: Space): Promise<void> {
    // Watched first: who is let in between the look and the watching is not missed.
    if (!this.#isStopped && !this.#running.has(space.id) && !this.#watched.has(space.id))
      this.#watched.set(
        space.id,
        space.onLocalChange(() => void this.#startIfShared(space)),
      );
    const isShared = await this.#isShared(space).catch(() => false);
    if (isShared) this.ensure(space);
  }

  /**
   * The place of a space that was thrown away and put back from a file is gone for good. Who has it alone goes on at
   * another place; where others were in it, people decide.
   */
  async #goOnIfErased(space: Space, client: RelaySpaceClient): Promise<void> {
    if ((await space.read.list(members)).some(({ id }) => id !== space.me)) return;
    const stands = await client.describe();
    const isGone = !stands.ok && stands.error.type === 'unknown_space';
    if (!isGone || this.#running.get(space.id)?.keys !== space.keys) return;
    await this.#deps.session.renew([{ space: space.id, device: null }]);
  }

  #unwatch(spaceId: string): void {
    this.#watched.get(spaceId)?.();
    this.#watched.delete(spaceId);
  }

  async #isShared(space: Space): Promise<boolean> {
    const summary = this.#deps.session.spaces().find(({ id }) => id === space.id);
    if (summary?.claimed || summary?.shared) return true;
    if (space.kind === 'own') return false;
    const [pair] = await space.read.list(pairs);
    // Whoever joined has no pair row until the first exchange.
    return pair?.phase !== 'alone';
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
