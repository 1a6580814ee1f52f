import { deriveSpaceKeys, SECRET_BYTES } from '#core/crypto/space-keys.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { compareKeys } from '../keyring-rows.ts';
import type { SpaceToMake } from '../profile/make-space.ts';
import { SessionFailure, type SessionFault } from '../session-fault.ts';
import type { SpaceKey } from '../session.ts';
import type { BookEntry, SpaceBook } from '../space-book.ts';
import type { SpaceStore } from '../space-store.ts';
import { contentsOfPacked, type Contents } from './contents.ts';
import type { Package, PackedSpace } from './package.ts';
import { freshRows, takeIn } from './take-in.ts';

export interface RestoreParts {
  readonly book: SpaceBook;
  readonly random: RandomBytes;
  readonly opened: (entry: BookEntry) => Promise<SpaceStore>;
  readonly make: (
    of: SpaceToMake,
    complete: (space: SpaceStore) => Promise<void>,
  ) => Promise<Result<SpaceStore, SessionFault>>;
  readonly erase: (id: string) => Promise<void>;
  /** What was to go at the relay is used again. */
  readonly keepPlaces: (spaceIds: readonly Uint8Array[]) => Promise<void>;
  readonly takeOver: (id: string, key: SpaceKey) => Promise<Result<void, SessionFault>>;
  readonly takeBack: (id: string) => Promise<void>;
  /** A copy that does not open makes room for the one that was put back; it stays, out of the way. */
  readonly retire: (id: string) => Promise<void>;
  /** Spaces that were made become this person's, all at once. */
  readonly activate: (ids: readonly string[]) => Promise<void>;
}

/** What would happen with one space of a file. */
export interface Prospect {
  readonly contents: Contents;
  /** `new`: it is not on this device. `added`: so many rows get something. `same`: everything is here. */
  readonly becomes: { readonly type: 'new' | 'same' } | { readonly type: 'added'; readonly rows: number };
}

interface Place {
  readonly entry: BookEntry;
  readonly space: SpaceStore;
}

const copiesOf = (
  { book }: RestoreParts,
  { kind, spaceUid }: Pick<PackedSpace, 'kind' | 'spaceUid'>,
): readonly BookEntry[] =>
  book.all.filter(({ row, secrets }) => row.kind === kind && secrets.spaceUid === spaceUid);

/** The copy of this space that is on this device and opens; one that is damaged is left beside the new one. */
async function placeOf(parts: RestoreParts, { kind, spaceUid }: PackedSpace): Promise<Place | null> {
  const found = copiesOf(parts, { kind, spaceUid });
  const active = found.filter(({ row }) => row.state === 'active');
  const putAway = found.filter(({ row }) => row.state === 'closed' && row.putAwayOn != null);
  for (const entry of [...active, ...putAway]) {
    const space = await parts.opened(entry).catch((error: unknown) => {
      if (isDamage(error)) return null;
      throw error;
    });
    if (space) return { entry, space };
  }
  return null;
}

const isDamage = (error: unknown): boolean =>
  (error instanceof SessionFailure && error.fault.type === 'damaged') ||
  (error instanceof Error && error.name === 'DamagedSpace');

/** What would happen on a device on which nothing is. */
export const prospectsOnNothing = ({ spaces }: Package): readonly Prospect[] =>
  spaces.map((packed) => ({ contents: contentsOfPacked(packed), becomes: { type: 'new' } }));

/** What is in the file and what would happen; nothing is changed. */
export async function prospectsOf(parts: RestoreParts, { spaces }: Package): Promise<readonly Prospect[]> {
  const prospects: Prospect[] = [];
  for (const packed of spaces) {
    const place = await placeOf(parts, packed);
    const rows = place ? await freshRows(place.space, packed.batch) : 0;
    prospects.push({
      contents: contentsOfPacked(packed),
      becomes: !place ? { type: 'new' } : rows === 0 ? { type: 'same' } : { type: 'added', rows },
    });
  }
  return prospects;
}

const toMake = (
  { batch, bytes, secret, kind, spaceUid, generation, relay, me, shared }: PackedSpace,
  random: RandomBytes,
): SpaceToMake => ({
  kind,
  spaceUid,
  generation,
  relay,
  me,
  // Without its key it is a file of its own until the two people meet again: then it goes on under theirs.
  secret: secret ?? random(SECRET_BYTES),
  member: null,
  isNewPair: false,
  shared,
  batch,
  bytes,
});

const nothingYet = (): Promise<void> => Promise.resolve();

interface Made {
  readonly packed: PackedSpace;
  readonly space: SpaceStore;
}

const isSameSpace = (a: PackedSpace, b: PackedSpace): boolean =>
  a.kind === b.kind && a.spaceUid === b.spaceUid;

/** The file in which this one went on. */
const followerOf = ({ book }: RestoreParts, { row }: BookEntry): string | null =>
  book.summaries.find(({ id }) => id === row.id)?.followedBy ?? null;

/**
 * Puts back what a file holds, on this device as a new one: every space that is made has a log of its own. All spaces that
 * are new are there at once or not at all. Answers the file to show.
 */
export async function restorePackage(
  parts: RestoreParts,
  { spaces }: Package,
): Promise<Result<{ readonly file: string | null }, SessionFault>> {
  const made: Made[] = [];
  const known: { readonly packed: PackedSpace; readonly place: Place }[] = [];
  const uids = new Set(spaces.map(({ spaceUid }) => spaceUid));
  const undo = async (): Promise<void> => {
    await parts.book.refresh();
    // Also one whose making failed before it had a name here.
    const unfinished = parts.book.all.filter(
      ({ row, secrets }) => row.state === 'making' && uids.has(secrets.spaceUid),
    );
    for (const { row } of unfinished) await parts.erase(row.id);
  };
  await parts.keepPlaces(
    spaces.flatMap(({ secret, generation }) => (secret ? [deriveSpaceKeys(secret, generation).spaceId] : [])),
  );
  try {
    for (const packed of spaces) {
      const twin = made.find((one) => isSameSpace(one.packed, packed));
      const place = twin ? null : await placeOf(parts, packed);
      if (twin) await takeIn(twin.space, packed, parts.random);
      else if (place) known.push({ packed, place });
      else {
        const space = await parts.make(toMake(packed, parts.random), nothingYet);
        if (!space.ok) {
          await undo();
          return err(space.error);
        }
        made.push({ packed, space: space.value });
      }
    }
    for (const { packed, place } of known) await goOn(parts, packed, place);
    for (const { packed } of made)
      for (const { row } of copiesOf(parts, packed)) if (row.state === 'active') await parts.retire(row.id);
    if (made.length > 0) await parts.activate(made.map(({ space }) => space.id));
  } catch (error) {
    // What broke off after the decision is stored as decided, and stays.
    await undo();
    throw error;
  }
  const files = [
    ...made.map(({ packed, space }) => ({ packed, id: space.id })),
    ...known.map(({ packed, place: { entry } }) => ({
      packed,
      id: followerOf(parts, entry) ?? entry.row.id,
    })),
  ].filter(({ packed }) => packed.kind === 'pair');
  return ok({ file: files[0]?.id ?? null });
}

async function goOn(parts: RestoreParts, packed: PackedSpace, { entry, space }: Place): Promise<void> {
  const { row, secrets } = entry;
  // What is new in a file that was left follows to where it went on; the file itself stays left.
  if (row.state === 'closed' && followerOf(parts, entry) === null) await parts.takeBack(row.id);
  const { secret, generation, relay } = packed;
  const ours: SpaceKey = { secret: secrets.secret, generation: row.generation, relay: row.relay };
  // Made on another device of hers, where the file went on under later keys.
  if (
    secret &&
    generation > row.generation &&
    compareKeys(ours, { secret, generation, relay }) === 'theirs'
  ) {
    const taken = await parts.takeOver(row.id, { secret, generation, relay });
    if (!taken.ok) throw new SessionFailure(taken.error.type);
  }
  await takeIn(space, packed, parts.random);
}
