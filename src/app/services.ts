import { createContext, use } from 'react';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { Erasures } from '#storage/erasures.ts';
import type { Later } from '#storage/later.ts';
import type { Session } from '#storage/session.ts';
import type { AppConfig } from '#transport/config.ts';
import { createConnection, type Connection } from '#transport/connection.ts';
import { watchPage } from '#transport/page-events.ts';
import type { Pairing, PairingDeps } from '#transport/pairing.ts';
import { systemTimers } from '#transport/timers.ts';
import type { WallClock } from './clock.ts';
import type { Updates } from './pwa/updates.ts';
import type { SessionHolder } from './session-holder.ts';
import type { SyncHost } from './sync/sync-host.ts';

/** Built once for the life of the page. */
export interface Foundation {
  readonly holder: SessionHolder;
  readonly clock: WallClock;
  readonly updates: Updates | undefined;
  readonly connection: Connection;
  /** What the server says of itself; asked once, and its last answer is kept for use without a network. */
  readonly loadConfig: () => Promise<AppConfig>;
  readonly loadPairing: () => Promise<Pairing>;
  /** For what the first screen does not wait for. */
  readonly later: Later;
  /** Loads what exchanges with the relay, once the first screen stands there. */
  readonly loadSync: (session: Session) => Promise<SyncHost>;
}

/** What routes hand to screens: everything that is built once and is no record. */
export interface Services extends Foundation {
  readonly session: Session | null;
  readonly activeId: string | null;
  /** Null until it is loaded, a moment after the first screen. */
  readonly sync: SyncHost | null;
}

const UNKNOWN_CONFIG: AppConfig = { relay: null, programmeCodeNeeded: false, programmePhone: null };

async function readConfig(): Promise<AppConfig> {
  const { loadConfig } = await import('#transport/config.ts');
  const config = await loadConfig({ fetch: (input, init) => fetch(input, init), timers: systemTimers });
  return config.ok ? config.value : UNKNOWN_CONFIG;
}

/** Begins once, as soon as there is something to erase. */
function eraseWhenNeeded(erasures: Erasures, start: () => Promise<void>): () => void {
  let begun: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    if (begun !== null || (await erasures.isEmpty())) return;
    begun ??= start();
    await begun;
  };
  return () =>
    void look().catch(() => {
      // A part that did not load, or a disk that does not answer: the next time.
      begun = null;
    });
}

/** So long after it began a meeting is over on both sides. */
const MEETING_IS_OVER_MS = 900_000;

/** The place of a meeting is deleted also when the page goes away in the middle of it. */
const rememberMeetings =
  (erasures: Erasures, holder: SessionHolder, now: () => number): NonNullable<PairingDeps['remember']> =>
  async (place) => {
    const list = await erasures.add([{ ...place, how: 'delete', seen: null }], {
      profile: holder.session()?.profile.id ?? '',
      spaces: [],
      notBefore: now() + MEETING_IS_OVER_MS,
    });
    return async () => {
      if (list !== null) await erasures.done({ list, spaceId: place.spaceId });
    };
  };

export function createFoundation(
  holder: SessionHolder,
  clock: WallClock,
  random: RandomBytes,
  updates: Updates | undefined,
  later: Later,
): Foundation {
  const page = watchPage(window);
  const connection = createConnection({ page, timers: systemTimers });
  const loadClients = async () => {
    const { createRelayClients } = await import('./sync/relay-clients.ts');
    return createRelayClients({ timers: systemTimers, connection, onClockOffset: clock.correct });
  };
  let clients: ReturnType<typeof loadClients> | undefined;
  const relayClient = (): ReturnType<typeof loadClients> => {
    // A part that did not load is asked for again by whoever needs it next.
    clients ??= loadClients().catch((error: unknown) => {
      clients = undefined;
      throw error;
    });
    return clients;
  };
  const { erasures } = holder;
  if (erasures) {
    const begin = eraseWhenNeeded(erasures, async () => {
      const [{ eraseLeftPlaces }, client] = await Promise.all([
        import('./sync/erase-places.ts'),
        relayClient(),
      ]);
      eraseLeftPlaces({
        erasures,
        relayClient: client,
        appOrigin: location.origin,
        timers: systemTimers,
        page,
        random: () => Math.random(),
      });
    });
    later(begin);
    erasures.listen(begin);
  }
  let config: Promise<AppConfig> | undefined;
  const loadConfig = (): Promise<AppConfig> => (config ??= readConfig());
  // Whoever asks for help without a network reads the answer that was kept.
  later(() => void loadConfig());
  return {
    holder,
    clock,
    updates,
    later,
    connection,
    loadConfig,
    loadPairing: async () => {
      // The curves and the meeting load only when two people begin together.
      const { createPairing } = await import('#transport/pairing.ts');
      return createPairing({
        random,
        timers: systemTimers,
        appOrigin: location.origin,
        relayClient: await relayClient(),
        ...(erasures ? { remember: rememberMeetings(erasures, holder, clock.now) } : {}),
      });
    },
    loadSync: async (session) => {
      await new Promise<void>(later);
      const [{ SyncHost }, { startKeyring }, { closeLeftPlaces }, client] = await Promise.all([
        import('./sync/sync-host.ts'),
        import('./sync/keyring.ts'),
        import('./sync/left-places.ts'),
        relayClient(),
      ]);
      const parts = {
        session,
        timers: systemTimers,
        page,
        appOrigin: location.origin,
        relayClient: client,
        random: () => Math.random(),
      };
      return new SyncHost({
        ...parts,
        beside: [
          () => closeLeftPlaces(parts),
          () => startKeyring({ ...parts, ...('locks' in navigator ? { locks: navigator.locks } : {}) }),
        ],
      });
    },
  };
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('no services around this screen');
  return services;
}
