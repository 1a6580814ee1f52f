import type { AppStore } from './app-store.ts';
import type { SessionDeps } from './session.ts';

/** A place at the relay of which this device has no key any more, or will have none in a moment. */
export interface PlaceToErase {
  /** 16 bytes. */
  readonly spaceId: Uint8Array;
  readonly bearer: Uint8Array;
  readonly relay: string | null;
  readonly how: 'delete' | 'close';
  /** What this device knew to stand there: when somebody wrote more, it stays. Null: it goes in any case. */
  readonly seen: SeenPlace | null;
}

export interface SeenPlace {
  /** The life of the place at the relay; null before the first contact. */
  readonly epoch: string | null;
  /** `seq` of the last envelope that was read. */
  readonly cursor: number;
  /** Ids (hex) of envelopes of this device that may stand above it. */
  readonly own: readonly string[];
}

export interface RememberedPlace extends PlaceToErase {
  /** The list it stands on. */
  readonly list: string;
}

/** From when on the places of a list are to go. */
export interface ErasureOf {
  readonly profile: string;
  /** Local ids: nothing goes before all of them, or the key of the profile, are gone from this device. */
  readonly spaces: readonly string[];
  /** Milliseconds; not before. */
  readonly notBefore?: number;
}

type Parts = Pick<SessionDeps, 'now' | 'random'> & { readonly app: AppStore };

/** Ciphers, which a first visit does without. */
const lists = async (parts: Parts) => {
  const { ErasureLists } = await import('./erasure-lists.ts');
  return new ErasureLists(parts);
};

/**
 * Places at relays that are still to be deleted or closed, after what they held was erased on this device: all that is
 * left of it. Outlives spaces and profiles. Each list is sealed under a key of its own, which goes with the list.
 */
export class Erasures {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Cheap: for a start that most often has nothing to do. */
  async isEmpty(): Promise<boolean> {
    const { app } = this.#parts;
    return (await app.read(() => app.erasures.count())) === 0;
  }

  /** The id of the list; null when this browser does not keep a key, and nothing was remembered. */
  async add(places: readonly PlaceToErase[], of: ErasureOf): Promise<string | null> {
    if (places.length === 0) return null;
    const id = await (await lists(this.#parts)).add(places, of);
    this.tell();
    return id;
  }

  /** What is to be done now. */
  async due(): Promise<readonly RememberedPlace[]> {
    return (await lists(this.#parts)).due();
  }

  /** Milliseconds until something more is due; null: nothing is. */
  async waits(): Promise<number | null> {
    const { app, now } = this.#parts;
    const times = (await app.read(() => app.erasures.toArray())).map(({ notBefore }) => notBefore - now());
    const later = times.filter((time) => time > 0);
    return later.length === 0 ? null : Math.min(...later);
  }

  async done({ list, spaceId }: Pick<RememberedPlace, 'list' | 'spaceId'>): Promise<void> {
    await (await lists(this.#parts)).without([spaceId], list);
  }

  /** The person of a profile threw everything away: what waits for its time need not. */
  async hurry(profile: string): Promise<void> {
    const { app } = this.#parts;
    await app.write(() => app.erasures.filter((row) => row.profile === profile).modify({ notBefore: 0 }));
  }

  /** These places are used again, because a backup was put back. */
  async keep(spaceIds: readonly Uint8Array[]): Promise<void> {
    if (!(await this.isEmpty())) await (await lists(this.#parts)).without(spaceIds, null);
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something may be due now. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
