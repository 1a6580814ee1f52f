import { equalBytes } from '@noble/ciphers/utils.js';
import type { AppStore, SpaceRow, SpaceState } from './app-store.ts';
import { follow } from './follow.ts';
import type { Later } from './later.ts';
import type { Sealer } from './sealing/seal.ts';
import type { SpaceSummary } from './session.ts';
import { openSecrets, sealSecrets, type SpaceSecrets } from './space-secrets.ts';

export interface BookEntry {
  readonly row: SpaceRow;
  readonly secrets: SpaceSecrets;
}

export interface SpaceBookParts {
  readonly app: AppStore;
  readonly profile: string;
  readonly sealer: Sealer;
  readonly later: Later;
}

type Links = Pick<SpaceSummary, 'left' | 'followedBy' | 'follows' | 'mayComeBack'>;

const summaryOf = (
  { id, kind, claimed, shared, relay, generation, createdOn, putAwayOn }: SpaceRow,
  state: SpaceState,
  { left, followedBy, follows, mayComeBack }: Links,
): SpaceSummary => ({
  id,
  kind,
  state,
  claimed,
  shared: shared ?? false,
  relay,
  generation,
  createdOn,
  putAwayOn: putAwayOn ?? null,
  left,
  followedBy,
  follows,
  mayComeBack,
});

/** What `rewrite` changes of a space; what is left out stays. */
export interface Rewritten extends Partial<
  Pick<SpaceRow, 'generation' | 'relay' | 'claimed' | 'shared' | 'state' | 'putAwayOn'>
> {
  readonly secrets?: SpaceSecrets;
}

/** The spaces of a profile, with their secrets in memory as long as the session is open. */
export class SpaceBook {
  readonly #parts: SpaceBookParts;
  readonly #listeners = new Set<() => void>();
  #entries: readonly BookEntry[] = [];
  #summaries: readonly SpaceSummary[] = [];
  #unfollow: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: SpaceBookParts) {
    this.#parts = parts;
  }

  get summaries(): readonly SpaceSummary[] {
    return this.#summaries;
  }

  entry(id: string): BookEntry | undefined {
    return this.#entries.find(({ row }) => row.id === id);
  }

  get all(): readonly BookEntry[] {
    return this.#entries;
  }

  /** The own space: the one that was made last, because another device's comes in the place of the first. */
  own(): BookEntry | undefined {
    const found = this.#entries.filter(({ row }) => row.kind === 'own');
    const whole = found.filter(({ row }) => row.state === 'active');
    return (whole.length > 0 ? whole : found).sort((a, b) => b.row.createdAt - a.row.createdAt)[0];
  }

  /** The copies of one shared file on this device. */
  pairsOf(spaceUid: string): readonly BookEntry[] {
    return this.#entries.filter(({ row, secrets }) => row.kind === 'pair' && secrets.spaceUid === spaceUid);
  }

  /** A file that is in use, or the last of those that came in its place one after the other. */
  standing(spaceUid: string): BookEntry | null {
    const passed = new Set<string>();
    let uid: string | undefined = spaceUid;
    while (uid !== undefined && !passed.has(uid)) {
      passed.add(uid);
      const copies = this.pairsOf(uid);
      const used = copies.find(({ row }) => row.state === 'active');
      if (used) return used;
      uid = copies.map(({ secrets }) => secrets.next?.spaceUid).find((next) => next !== undefined);
    }
    return null;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins with rows that were read just now, and follows what other tabs change. */
  follow(rows: readonly SpaceRow[]): void {
    this.#become(rows);
    this.#parts.later(() => {
      if (!this.#isStopped) this.#unfollow = this.#followed();
    });
  }

  async refresh(): Promise<void> {
    this.#become(await this.#parts.app.read(() => this.#stored()));
  }

  /** A space is noted before its database is made, so that no database is left that nobody knows of. */
  async add(row: Omit<SpaceRow, 'sealed' | 'profile' | 'state'>, secrets: SpaceSecrets): Promise<SpaceRow> {
    const { app, profile, sealer } = this.#parts;
    const sealed = sealSecrets(sealer, row.id, row.dbName, secrets);
    const whole: SpaceRow = { ...row, profile, state: 'making', sealed };
    await app.write(() => app.spaces.add(whole));
    return whole;
  }

  async change(
    id: string,
    change: Partial<Pick<SpaceRow, 'state' | 'claimed' | 'putAwayOn'>>,
  ): Promise<void> {
    const { app } = this.#parts;
    await app.write(() => app.spaces.update(id, change));
    await this.refresh();
  }

  /** Spaces that are being made are there from now on, all of them or none. */
  async activate(ids: readonly string[]): Promise<void> {
    const { app } = this.#parts;
    await app.write(async () => {
      for (const id of ids) await app.spaces.update(id, { state: 'active' });
    });
    await this.refresh();
  }

  /**
   * Changes spaces as they stand now, all of them or none: another tab may have changed them meanwhile. `change` may be
   * asked more than once, and must give the same each time. Of spaces that are being made only `making` is asked about.
   */
  async rewrite(change: (entry: BookEntry) => Rewritten | null, making: string | null = null): Promise<void> {
    const { app, sealer } = this.#parts;
    await app.write(async () => {
      for (const row of await this.#stored()) {
        const before = row.state === 'making' && row.id !== making ? null : openSecrets(sealer, row);
        const changed = before && change({ row, secrets: before });
        if (!changed) continue;
        const { secrets, ...fields } = changed;
        const sealed = secrets ? sealSecrets(sealer, row.id, row.dbName, secrets) : row.sealed;
        await app.spaces.put({ ...row, ...fields, sealed });
      }
    });
    await this.refresh();
  }

  /** With the row goes the key of the rows: what is left of the database says nothing. */
  async remove(id: string): Promise<void> {
    const { app } = this.#parts;
    await app.write(() => app.spaces.delete(id));
    await this.refresh();
  }

  stop(): void {
    this.#isStopped = true;
    this.#unfollow?.();
    this.#entries = [];
  }

  /** Reads everything once more, so that nothing falls between the beginning and the watching. */
  #followed(): () => void {
    return follow(this.#parts.app.connection, () => this.#stored(), {
      next: (rows) => {
        this.#become(rows);
      },
      error: () => undefined,
      otherwise: 'slowly',
    });
  }

  async #stored(): Promise<SpaceRow[]> {
    const { app, profile } = this.#parts;
    return app.spaces.where('profile').equals(profile).toArray();
  }

  #linksOf(id: string): Links {
    const secrets = this.entry(id)?.secrets;
    if (!secrets) return { left: 0, followedBy: null, follows: false, mayComeBack: false };
    const next = secrets.next && this.standing(secrets.next.spaceUid);
    return {
      left: secrets.left.filter(({ closed }) => closed !== true).length,
      followedBy: next?.row.id ?? null,
      follows: this.#entries.some(
        ({ secrets: { next: after } }) => after?.spaceUid === secrets.spaceUid && after.brought !== true,
      ),
      mayComeBack: secrets.next === null || secrets.next.brought === true,
    };
  }

  #become(rows: readonly SpaceRow[]): void {
    const known = new Map(this.#entries.map((entry) => [entry.row.id, entry]));
    this.#entries = rows.flatMap((row) => {
      const before = known.get(row.id);
      const isSame = before && equalBytes(before.row.sealed, row.sealed);
      const secrets = isSame ? before.secrets : openSecrets(this.#parts.sealer, row);
      return secrets ? [{ row, secrets }] : [];
    });
    const summaries = rows
      .flatMap((row) =>
        row.state === 'making' ? [] : [{ row, summary: summaryOf(row, row.state, this.#linksOf(row.id)) }],
      )
      .sort((a, b) => a.row.createdAt - b.row.createdAt || (a.row.id < b.row.id ? -1 : 1))
      .map(({ summary }) => summary);
    if (JSON.stringify(summaries) === JSON.stringify(this.#summaries)) return;
    this.#summaries = summaries;
    for (const listener of this.#listeners) listener();
  }
}
