import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { Connection } from './connection.ts';
import { openDatabase } from './open.ts';
import type { KeptKey, KeyShelf } from './sealing/keys.ts';
import type { SchemaVersion } from './schema/versions.ts';
import type { Settings } from './settings.ts';
import type { SpaceKind } from './space.ts';
import { withDatabase } from './with-database.ts';

export const APP_DATABASE = 'wm-app';

/** Frozen like the schema of spaces. */
const APP_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      profiles: 'id',
      keys: 'profile',
      spaces: 'id, profile',
      pairings: 'id, profile',
      settings: 'k',
    },
  },
  {
    version: 2,
    stores: {
      profiles: 'id',
      keys: 'profile',
      spaces: 'id, profile',
      pairings: 'id, profile',
      settings: 'k',
      erasures: 'id',
    },
  },
];

/** Nothing here tells who somebody is: a colour and an animal to tell profiles apart, random ids, wrapped keys. */
export interface ProfileRow {
  readonly id: string;
  readonly colour: number;
  readonly animal: number;
  /** Civil date. */
  readonly createdOn: string;
  readonly demo: boolean;
}

export type SpaceState = 'active' | 'closed' | 'gone';

export interface SpaceRow {
  readonly id: string;
  readonly profile: string;
  readonly kind: SpaceKind;
  /** Random; the name of the Dexie database. */
  readonly dbName: string;
  readonly relay: string | null;
  readonly generation: number;
  readonly claimed: boolean;
  /** True when another device of the same person has it, or is on its way: it goes over the relay also when nobody else reads it. */
  readonly shared?: boolean;
  /** Civil date on which it was put away; it is erased thirty days later. */
  readonly putAwayOn?: string | null;
  /** `making` until its database holds the first rows. */
  readonly state: SpaceState | 'making';
  readonly createdOn: string;
  readonly createdAt: number;
  /** Sealed under the profile key: see `space-secrets.ts`. */
  readonly sealed: Uint8Array;
}

export interface PairingRow {
  readonly id: string;
  readonly profile: string;
  /** Milliseconds. */
  readonly expires: number;
  readonly sealed: Uint8Array;
}

/** Places at relays that are to go: see `erasures.ts`. */
export interface ErasureRow {
  readonly id: string;
  readonly profile: string;
  /** Local ids of spaces that must be gone from here before. */
  readonly spaces: readonly string[];
  /** Milliseconds. */
  readonly notBefore: number;
  /** Sealed under a key of its own. */
  readonly sealed: Uint8Array;
}

export interface SettingsRow extends Partial<Settings> {
  /** `device`, or the id of a profile. */
  readonly k: string;
  readonly lastProfile?: string;
}

/** The small database that says which profiles and spaces there are. Not sealed; see the rows for what is in them. */
export interface AppStore {
  readonly dexie: Dexie;
  readonly connection: Connection;
  readonly profiles: Table<ProfileRow, string>;
  readonly spaces: Table<SpaceRow, string>;
  readonly pairings: Table<PairingRow, string>;
  readonly settings: Table<SettingsRow, string>;
  readonly erasures: Table<ErasureRow, string>;
  readonly keys: KeyShelf;
  /** The same keys over this connection: at a start it has read nothing before, so what it finds is on the disk. */
  readonly keptKeys: Table<KeptKey, string>;
  /** One strict transaction over everything. Throws `DatabaseFailure`. */
  write<T>(work: () => PromiseLike<T>): Promise<T>;
  read<T>(work: () => PromiseLike<T>): Promise<T>;
  close(): void;
}

/** Each call has a connection of its own: what `get` answers was on the disk, not in this connection's memory. */
function keyShelf(open: () => Promise<Dexie>): KeyShelf {
  const withTable = async <T>(work: (keys: Table<KeptKey, string>) => PromiseLike<T>): Promise<T> => {
    const dexie = await open();
    try {
      return await work(dexie.table('keys'));
    } finally {
      dexie.close();
    }
  };
  return {
    put: (kept) =>
      withTable(async (keys) => {
        await keys.put(kept);
      }),
    get: (profile) => withTable((keys) => keys.get(profile)),
    remove: (profile) => withTable((keys) => keys.delete(profile)),
  };
}

/** Throws `DatabaseFailure`. */
export async function openAppStore(onTakenAway: () => void): Promise<AppStore> {
  const taken: { connection?: Connection } = {};
  const open = (taken: () => Promise<void>) =>
    openDatabase({ name: APP_DATABASE, versions: APP_VERSIONS, sealed: null, onTakenAway: taken });
  const dexie = await open(() => {
    taken.connection?.endAfterThis();
    onTakenAway();
    return Promise.resolve();
  });
  const connection = new Connection(dexie);
  taken.connection = connection;
  const within =
    (mode: 'rw' | 'r') =>
    <T>(work: () => PromiseLike<T>): Promise<T> =>
      withDatabase(
        connection,
        // Dexie follows native promises only from functions that it can see are async.
        () => dexie.transaction(mode, dexie.tables, async () => work()),
      );
  return {
    dexie,
    connection,
    profiles: dexie.table('profiles'),
    spaces: dexie.table('spaces'),
    pairings: dexie.table('pairings'),
    settings: dexie.table('settings'),
    erasures: dexie.table('erasures'),
    keys: keyShelf(() => open(() => Promise.resolve())),
    keptKeys: dexie.table('keys'),
    write: within('rw'),
    read: within('r'),
    close: () => {
      connection.closeForGood();
    },
  };
}
