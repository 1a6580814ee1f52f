import { equalBytes } from '@noble/ciphers/utils.js';
import { encode, rfc8949EncodeOptions } from 'cborg';
import * as v from 'valibot';
import type { RandomBytes } from '#core/crypto/random.ts';
import type { AppStore, ErasureRow } from './app-store.ts';
import type { ErasureOf, PlaceToErase, RememberedPlace } from './erasures.ts';
import { keepNewProfileKey, unwrapProfileKey } from './sealing/keys.ts';
import { createSealer, type Sealer } from './sealing/seal.ts';
import { newRowId } from './writer.ts';

const bytesOf = (length: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((value) => value.length === length),
  );

const schema = v.array(
  v.object({
    spaceId: bytesOf(16),
    bearer: bytesOf(32),
    relay: v.nullable(v.string()),
    how: v.picklist(['delete', 'close']),
    seen: v.nullable(
      v.object({ epoch: v.nullable(v.string()), cursor: v.number(), own: v.array(v.string()) }),
    ),
  }),
);

/** Beside the keys of profiles; their ids hold no sign that stands in this. */
const keyId = (list: string): string => `erasure/${list}`;
const contextOf = (list: string): Uint8Array => encode(['wm-erasure1', list], rfc8949EncodeOptions);

interface ErasureListsParts {
  readonly app: AppStore;
  readonly random: RandomBytes;
  readonly now: () => number;
}

/** The lists of places as they stand in the app's own database. */
export class ErasureLists {
  readonly #parts: ErasureListsParts;

  constructor(parts: ErasureListsParts) {
    this.#parts = parts;
  }

  async add(
    places: readonly PlaceToErase[],
    { profile, spaces, notBefore = 0 }: ErasureOf,
  ): Promise<string | null> {
    const { app, random } = this.#parts;
    const id = newRowId(random);
    const key = await keepNewProfileKey(keyId(id), app.keys, random);
    if (!key) return null;
    const sealed = this.#seal(createSealer(key, random), id, places);
    await app.write(() => app.erasures.add({ id, profile, spaces: [...spaces], notBefore, sealed }));
    return id;
  }

  async due(): Promise<readonly RememberedPlace[]> {
    const { app, now } = this.#parts;
    const ready = await app.read(async () => {
      const found: ErasureRow[] = [];
      for (const row of await app.erasures.toArray())
        if (row.notBefore <= now() && (await this.#isGone(row))) found.push(row);
      return found;
    });
    const due: RememberedPlace[] = [];
    for (const row of ready) {
      const sealer = await this.#sealerOf(row.id);
      const places = sealer && this.#open(sealer, row);
      // What does not open any more tells nobody which place it was.
      if (!places) await this.#drop(row.id);
      else due.push(...places.map((place) => ({ ...place, list: row.id })));
    }
    return due;
  }

  /** Takes places off one list, or off all of them; with the last one the list and its key go. */
  async without(spaceIds: readonly Uint8Array[], list: string | null): Promise<void> {
    const { app } = this.#parts;
    const ids = list === null ? await app.read(() => app.erasures.toCollection().primaryKeys()) : [list];
    for (const id of ids) {
      const sealer = await this.#sealerOf(id);
      const isEmpty = await app.write(async () => {
        const row = await app.erasures.get(id);
        const places = sealer && row ? this.#open(sealer, row) : null;
        if (!sealer || !row || !places) return row !== undefined;
        const left = places.filter(({ spaceId }) => !spaceIds.some((one) => equalBytes(one, spaceId)));
        if (left.length > 0 && left.length < places.length)
          await app.erasures.put({ ...row, sealed: this.#seal(sealer, id, left) });
        return left.length === 0;
      });
      if (isEmpty) await this.#drop(id);
    }
  }

  async #drop(id: string): Promise<void> {
    const { app } = this.#parts;
    await app.keys.remove(keyId(id));
    await app.write(() => app.erasures.delete(id));
  }

  /** Only then: an erasing that broke off before the key was gone did not happen. Within a transaction. */
  async #isGone({ profile, spaces }: ErasureRow): Promise<boolean> {
    const { app } = this.#parts;
    if (spaces.length > 0 && (await app.keptKeys.get(profile)) === undefined) return true;
    const there = await app.spaces.bulkGet([...spaces]);
    return there.every((space) => space === undefined);
  }

  async #sealerOf(id: string): Promise<Sealer | null> {
    const { app, random } = this.#parts;
    const kept = await app.read(() => app.keptKeys.get(keyId(id)));
    const key = kept && (await unwrapProfileKey(kept, random));
    return key ? createSealer(key, random) : null;
  }

  #seal(sealer: Sealer, id: string, places: readonly PlaceToErase[]): Uint8Array {
    return sealer.seal(
      places.map(({ spaceId, bearer, relay, how, seen }) => ({ spaceId, bearer, relay, how, seen })),
      contextOf(id),
    );
  }

  #open(sealer: Sealer, { id, sealed }: ErasureRow): readonly PlaceToErase[] | null {
    const opened = sealer.open(sealed, contextOf(id));
    const parsed = opened.ok ? v.safeParse(schema, opened.value) : null;
    return parsed?.success ? parsed.output : null;
  }
}
