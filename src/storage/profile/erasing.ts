import { bytesToHex } from '@noble/hashes/utils.js';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { moves, spaceKeys } from '#domain/spaces/model.ts';
import { civilToday } from '../civil-today.ts';
import type { Erasures, PlaceToErase, SeenPlace } from '../erasures.ts';
import { stopDevices } from '../first-rows.ts';
import { readRelay } from '../meta.ts';
import { readPartakers, type Partakers } from '../partakers.ts';
import type { SessionDeps } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import { intact, type SpaceDatabase } from '../space-database.ts';
import type { SpaceStore } from '../space-store.ts';
import { viewOf } from '../view.ts';
import type { OpenSpaces } from './open-spaces.ts';

export interface ErasingParts {
  readonly book: SpaceBook;
  readonly deps: SessionDeps;
  readonly spaces: OpenSpaces;
  readonly erasures: Erasures;
  readonly profile: string;
}

/** What erasing everything on this device means, for who has to choose. */
export interface EraseOutlook {
  /** People who keep a file, whoever lacks most of it first. */
  readonly others: readonly { readonly name: string; readonly unsent: number }[];
  /** There is something that nobody else has. */
  readonly hasOnlyHere: boolean;
  /** Other devices of this person keep what she has. */
  readonly hasOtherDevice: boolean;
  /** Something that nobody else has stands at a relay, and goes there. */
  readonly isAtRelay: boolean;
}

/** Rows that are there before anybody wrote anything. */
const OF_EVERY_SPACE: ReadonlySet<string> = new Set(
  [devices, members, pairs, spaceKeys, moves].map(({ table }) => table),
);

const NOBODY: Partakers = { others: [], ownDevices: 0 };
/** Of a space that does not open nobody knows who has it. */
const SOMEBODY: Partakers = { others: ['?'], ownDevices: 0 };

const isNobody = ({ others, ownDevices }: Partakers): boolean => others.length === 0 && ownDevices === 0;

async function hasContents(db: SpaceDatabase): Promise<boolean> {
  for (const table of db.definitions.keys())
    if (!OF_EVERY_SPACE.has(table) && (await db.rows(table).where('visible').equals(1).count()) > 0)
      return true;
  return false;
}

/** Nothing of a space that began alone ever went to a relay. */
async function wasSent({ row: { claimed, shared, generation } }: BookEntry, { db }: SpaceStore) {
  if (claimed || shared === true || generation > 0) return true;
  if ((await db.read(() => readRelay(db))).known.epoch !== null) return true;
  const found = intact(await db.read(() => db.rows(pairs.table).toArray()));
  return found.some((pair) => viewOf(pairs, pair).phase !== 'alone');
}

const seenAt = ({ db }: SpaceStore): Promise<SeenPlace> =>
  db.read(async () => {
    const { epoch, cursor, ahead } = (await readRelay(db)).known;
    const waiting = await db.outbox.toCollection().primaryKeys();
    return { epoch, cursor, own: ahead ? [...waiting, ahead.envId] : waiting };
  });

/** What is erased here, and what of it has to go at the relay. */
export class Erasing {
  readonly #parts: ErasingParts;

  constructor(parts: ErasingParts) {
    this.#parts = parts;
  }

  async outlook(): Promise<EraseOutlook> {
    const unsent = new Map<string, number>();
    const found = { hasOnlyHere: false, hasOtherDevice: false, isAtRelay: false };
    for (const entry of this.#parts.book.all) {
      if (entry.row.state !== 'active') continue;
      const space = await this.#opened(entry);
      if (!space) continue;
      const partakers = await this.#partakersOf(entry, space);
      for (const { name, waiting } of (await space.sendingState()).others)
        unsent.set(name, Math.max(unsent.get(name) ?? 0, waiting));
      found.hasOtherDevice ||= partakers.ownDevices > 0;
      if (!isNobody(partakers) || !(await space.db.read(() => hasContents(space.db)))) continue;
      found.hasOnlyHere = true;
      found.isAtRelay ||= await wasSent(entry, space);
    }
    const others = [...unsent].map(([name, waiting]) => ({ name, unsent: waiting }));
    return { others: others.sort((a, b) => b.unsent - a.unsent), ...found };
  }

  /** In each file that somebody else keeps: this device is stopped from today. */
  async sayGoodbye(): Promise<void> {
    const today = civilToday(this.#parts.deps.now());
    for (const entry of this.#parts.book.all) {
      if (entry.row.state !== 'active') continue;
      const space = await this.#opened(entry);
      if (!space || isNobody(await this.#partakersOf(entry, space))) continue;
      await space.run((writer) => stopDevices(writer, [space.device], today));
    }
  }

  /** What of the whole profile has to go. */
  async rememberAll(): Promise<void> {
    const { book, erasures, profile } = this.#parts;
    await this.remember(book.all);
    await erasures.hurry(profile).catch(() => undefined);
  }

  /** Before the keys go. What cannot be remembered does not keep anything from being erased here. */
  async remember(entries: readonly BookEntry[]): Promise<void> {
    const { erasures, profile } = this.#parts;
    const places: PlaceToErase[] = [];
    for (const entry of entries)
      places.push(...(await this.#placesOf(entry).catch((): readonly PlaceToErase[] => [])));
    const spaces = entries.map(({ row }) => row.id);
    await erasures.add(places, { profile, spaces }).catch(() => null);
  }

  async #placesOf(entry: BookEntry): Promise<readonly PlaceToErase[]> {
    const space = await this.#opened(entry);
    const isLast = isNobody(space ? await this.#partakersOf(entry, space) : SOMEBODY);
    const places = new Map<string, PlaceToErase>();
    const put = (
      { secret, generation, relay }: { secret: Uint8Array; generation: number; relay: string | null },
      how: PlaceToErase['how'],
      seen: SeenPlace | null,
    ): void => {
      const { spaceId, bearer } = deriveSpaceKeys(secret, generation);
      places.set(bytesToHex(spaceId), { spaceId, bearer, relay, how, seen });
    };
    for (const left of entry.secrets.left)
      if (isLast) put(left, 'delete', null);
      else if (left.closed !== true) put(left, 'close', null);
    if (space && isLast && (await wasSent(entry, space))) {
      const { generation, relay } = entry.row;
      put({ secret: entry.secrets.secret, generation, relay }, 'delete', await seenAt(space));
    }
    return [...places.values()];
  }

  async #partakersOf({ row }: BookEntry, { db, me, kind }: SpaceStore): Promise<Partakers> {
    const found = await db.read(() => readPartakers(db, { kind, me }));
    // Of one that was put away her other devices know that, by the keyring.
    return row.state === 'active' ? found : { ...NOBODY, others: found.others };
  }

  #opened(entry: BookEntry): Promise<SpaceStore | null> {
    if (entry.row.state === 'making') return Promise.resolve(null);
    return this.#parts.spaces.opened(entry).catch(() => null);
  }
}
