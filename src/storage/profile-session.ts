import { equalBytes } from '@noble/ciphers/utils.js';
import { encodeBase64url } from '#core/protocol/base64.ts';
import { deriveSpaceKeys, SECRET_BYTES } from '#core/crypto/space-keys.ts';
import { deviceOf } from '#core/merge/vector.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { newLogId } from '#core/sync/changes.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { records } from '#domain/records.ts';
import type { AppStore, ProfileRow, SpaceRow, SpaceState } from './app-store.ts';
import type { Backups } from './backup/backups.ts';
import { civilToday } from './civil-today.ts';
import type { CopyRowsOptions } from './copy-rows.ts';
import type { RestoreFault } from './export.ts';
import { beginReplica, stopDevices, writeFirstRows, type FirstRows } from './first-rows.ts';
import { hasLog } from './meta.ts';
import { atOnce } from './later.ts';
import { membershipOf, noteKey, type KeyRow } from './keyring-rows.ts';
import { deleteDatabase } from './open.ts';
import { noteDeviceSeen, openSpaceOf } from './open-space.ts';
import { createPairings, type Pairings } from './pairings.ts';
import { keepNewProfileKey } from './sealing/keys.ts';
import { createSealer } from './sealing/seal.ts';
import type { SpaceToMake } from './make-space.ts';
import { settleMoves, unsettledMoves, type TwoSpaces } from './moving/move.ts';
import type { RowName } from './moving/row-copy.ts';
import { memberRowId } from './singletons.ts';
import { SessionFailure, withSessionFaults, type SessionFault } from './session-fault.ts';
import type {
  JoinedSpace,
  LeftPlace,
  Loss,
  NewPair,
  NewProfile,
  ProfileSummary,
  Session,
  SessionDeps,
  SpaceInvitation,
  SpaceKey,
  SpaceSummary,
} from './session.ts';
import type { SettingsStore } from './settings.ts';
import { SpaceBook, type BookEntry } from './space-book.ts';
import type { SpaceStore } from './space-store.ts';
import type { Space } from './space.ts';
import type { StoredSettings } from './stored-settings.ts';
import { tabMemory } from './tab-memory.ts';
import { newRowId } from './writer.ts';

export interface SessionParts {
  readonly app: AppStore;
  readonly settings: StoredSettings;
  readonly deps: SessionDeps;
}

const summaryOf = ({ id, colour, animal, createdOn, demo }: ProfileRow): ProfileSummary => ({
  id,
  colour,
  animal,
  createdOn,
  demo,
});

async function settleIfNeeded(spaces: TwoSpaces): Promise<void> {
  if ((await unsettledMoves(spaces)) !== '') await settleMoves(spaces);
}

/** A byte of the envelope says it. */
const MAX_GENERATION = 255;
const PUT_AWAY_MS = 30 * 86_400_000;
/** Who and which device a replica is does not come along. */
const NOT_OF_DEVICE: ReadonlySet<string> = new Set([devices.table, members.table]);
/** Nor which pair: the file that was joined has its own. */
const NOT_BROUGHT: ReadonlySet<string> = new Set([...NOT_OF_DEVICE, pairs.table]);

/** Colours and animals that screens can draw; a greater place is taken modulo their lists. */
const DRAWN_BY_LOT = 12;

/** A new profile with its own space. Nothing is kept when the browser does not keep its key. */
export async function createProfileIn(
  parts: SessionParts,
  choice: NewProfile = {},
): Promise<Result<Session, SessionFault>> {
  const { app, settings, deps } = parts;
  const { random, now } = deps;
  return withSessionFaults<Session, SessionFault>(async () => {
    const lot = (): number => (random(1)[0] ?? 0) % DRAWN_BY_LOT;
    const profile: ProfileRow = {
      id: newRowId(random),
      colour: choice.colour ?? lot(),
      animal: choice.animal ?? lot(),
      createdOn: civilToday(now()),
      demo: choice.demo ?? false,
    };
    const key = await keepNewProfileKey(profile.id, app.keys, random);
    if (!key) return err({ type: 'cannot_keep_key' });
    await app.write(() => app.profiles.add(profile));
    await settings.follow(profile.id);
    const session = ProfileSession.open(parts, profile, key, []);
    const own = await session.openOwn();
    if (!own.ok) return own;
    await settings.rememberProfile(profile.id);
    tabMemory.setProfile(profile.id);
    tabMemory.setHadData(true);
    return ok(session);
  });
}

export class ProfileSession implements Session {
  readonly profile: ProfileSummary;
  readonly settings: SettingsStore;
  readonly pairings: Pairings;
  readonly #parts: SessionParts;
  readonly #book: SpaceBook;
  readonly #open = new Map<string, Promise<SpaceStore>>();
  /** Those of `#open` that stand open. */
  readonly #ready = new Map<string, SpaceStore>();
  #own: Promise<SpaceStore> | null = null;
  /** The own space that screens of this tab were given. */
  #ownId: string | null = null;
  #isAdopting = false;
  /** What the book said when a space was last brought under it. */
  readonly #under = new WeakMap<SpaceStore, BookEntry>();
  readonly #settling = new WeakMap<SpaceStore, Promise<void>>();

  private constructor(parts: SessionParts, profile: ProfileRow, key: Uint8Array) {
    const { app, deps } = parts;
    this.#parts = parts;
    this.profile = summaryOf(profile);
    this.settings = parts.settings;
    const sealer = createSealer(key, deps.random);
    this.#book = new SpaceBook({ app, profile: profile.id, sealer, later: deps.later ?? atOnce });
    this.pairings = createPairings({
      app,
      profile: profile.id,
      sealer,
      now: deps.now,
      newId: () => newRowId(deps.random),
    });
  }

  /** `spaces`: the rows of all profiles, as they were read just now. */
  static open(
    parts: SessionParts,
    profile: ProfileRow,
    key: Uint8Array,
    spaces: readonly SpaceRow[],
  ): ProfileSession {
    const session = new ProfileSession(parts, profile, key);
    session.#book.follow(spaces.filter((row) => row.profile === profile.id));
    session.#book.listen(() => void session.#followBook());
    return session;
  }

  openOwn(): Promise<Result<Space, SessionFault>> {
    return withSessionFaults<Space, SessionFault>(async () => ok(await this.#openOwn()));
  }

  #openOwn(): Promise<SpaceStore> {
    // Two that ask at once must not make two.
    this.#own ??= this.#ownSpace().finally(() => {
      this.#own = null;
    });
    return this.#own;
  }

  async #ownSpace(): Promise<SpaceStore> {
    const space = await this.#currentOwn();
    this.#ownId = space.id;
    if (!this.#isAdopting) await this.#leaveEarlierOwn(space);
    return space;
  }

  async #currentOwn(): Promise<SpaceStore> {
    const own = this.#book.own();
    // Never a fresh own space over one that is there and does not open.
    if (!own && this.spaces().some(({ kind }) => kind === 'own')) throw new SessionFailure('damaged');
    if (!own) return this.#makeOwn();
    const isOpen = this.#open.has(own.row.id);
    return own.row.state === 'making' && !isOpen ? this.#madeWhole(own) : this.#opened(own);
  }

  opened(id: string): Space | null {
    return this.#ready.get(id) ?? null;
  }

  async profiles(): Promise<readonly ProfileSummary[]> {
    const { app } = this.#parts;
    return (await app.read(() => app.profiles.toArray())).map(summaryOf);
  }

  createProfile(choice?: NewProfile): Promise<Result<Session, SessionFault>> {
    return createProfileIn(this.#parts, choice);
  }

  switchProfile(id: string): void {
    tabMemory.setProfile(id);
  }

  async eraseProfile(id: string): Promise<void> {
    const { app } = this.#parts;
    // Without its key nothing of the profile can be read any more, whatever happens next.
    await app.keys.remove(id);
    if (id === this.profile.id) await this.#closeSpaces();
    const spaces = await app.read(() => app.spaces.where('profile').equals(id).toArray());
    await app.write(async () => {
      await app.spaces.where('profile').equals(id).delete();
      await app.pairings.where('profile').equals(id).delete();
      await app.settings.delete(id);
      await app.profiles.delete(id);
    });
    for (const { dbName } of spaces) await deleteDatabase(dbName);
    if ((await app.read(() => app.profiles.count())) === 0) tabMemory.setHadData(false);
  }

  spaces(): readonly SpaceSummary[] {
    return this.#book.summaries;
  }

  onSpacesChange(listener: () => void): () => void {
    return this.#book.listen(listener);
  }

  activeSpace(): string | null {
    const remembered = tabMemory.space();
    const spaces = this.spaces();
    if (spaces.some(({ id }) => id === remembered)) return remembered;
    const files = spaces.filter(({ kind, state }) => kind === 'pair' && state === 'active');
    // Who began alone and joined somebody later goes on in the file that the two share.
    const isBegun = ({ claimed, generation }: SpaceSummary): boolean => claimed || generation > 0;
    return (files.find(isBegun) ?? files[0])?.id ?? null;
  }

  activate(id: string): void {
    tabMemory.setSpace(id);
  }

  openSpace(id: string): Promise<Result<Space, SessionFault>> {
    return withSessionFaults<Space, SessionFault>(async () => {
      const entry = this.#book.entry(id);
      if (entry) return ok(await this.#settled(await this.#opened(entry)));
      // A row that is there but does not open is not a space that never was.
      return err({ type: this.spaces().some((space) => space.id === id) ? 'damaged' : 'unknown_space' });
    });
  }

  /**
   * A move between the own space and this one that was cut off is ended before anybody looks; at a start, when the own
   * space opens after the first screen, as soon as it is open (`useSettledMoves`).
   */
  async #settled(space: SpaceStore): Promise<SpaceStore> {
    const entry = this.#book.own();
    const own = entry && this.#ready.get(entry.row.id);
    if (space.kind !== 'pair' || !own) return space;
    const spaces = { own, file: space };
    const settling = this.#settling.get(space) ?? settleIfNeeded(spaces);
    this.#settling.set(space, settling);
    // What could not be ended now is ended at the next start; the file opens all the same.
    await settling.catch(() => undefined);
    return space;
  }

  /** Where a row of a space was moved to: the own space, or the open file that shows it. */
  async #whereabouts(from: SpaceStore, { table, row }: RowName): Promise<SpaceStore | null> {
    if (from.kind !== 'own') return this.#openOwn().catch(() => null);
    for (const opening of this.#open.values()) {
      const space = await opening;
      if (space.kind !== 'pair' || !space.db.definitions.has(table)) continue;
      const stored = await space.db.read(() => space.db.rows(table).get(row));
      if (stored?.visible === 1) return space;
    }
    return null;
  }

  createPairSpace({ role, name, relay }: NewPair): Promise<Result<Space, SessionFault>> {
    const { random } = this.#parts.deps;
    const spaceUid = encodeBase64url(random(16));
    return this.#make({
      kind: 'pair',
      secret: random(SECRET_BYTES),
      spaceUid,
      generation: 0,
      relay,
      me: memberRowId(spaceUid, role),
      member: { role, name },
      isNewPair: true,
      batch: null,
    });
  }

  async joinSpace({
    role,
    name,
    me,
    shared = false,
    ...invitation
  }: JoinedSpace): Promise<Result<Space, SessionFault>> {
    const earlier = this.#book.pairsOf(invitation.spaceUid);
    const joined = await this.#make({
      ...invitation,
      kind: 'pair',
      me: me ?? memberRowId(invitation.spaceUid, role),
      member: me === undefined ? { role, name } : null,
      isNewPair: false,
      batch: null,
      shared,
    });
    if (joined.ok) for (const { row } of earlier) await this.#closeIfDamaged(row.id);
    return joined;
  }

  invitation(id: string): SpaceInvitation | null {
    const entry = this.#book.entry(id);
    if (!entry) return null;
    const { relay, generation } = entry.row;
    const { secret, spaceUid } = entry.secrets;
    return { secret, spaceUid, generation, relay };
  }

  async spaceOf(spaceUid: string): Promise<SpaceSummary | null> {
    await this.#book.refresh();
    const ids = new Set(this.#book.pairsOf(spaceUid).map(({ row }) => row.id));
    const own = this.#book.own();
    if (own?.secrets.spaceUid === spaceUid) ids.add(own.row.id);
    return this.spaces().find(({ id, state }) => ids.has(id) && state === 'active') ?? null;
  }

  async takeOver(id: string, key: SpaceKey): Promise<Result<void, SessionFault>> {
    // The keyring first: it is what all devices of this person follow, this one too when it is cut off here.
    const noted = await withSessionFaults<undefined, SessionFault>(async () => {
      await this.#note(id, key);
      return ok(undefined);
    });
    if (!noted.ok) return noted;
    return this.#goOn(new Map([[id, { key: () => key, lost: null }]]));
  }

  renew(losses: readonly Loss[]): Promise<Result<void, SessionFault>> {
    const { random } = this.#parts.deps;
    return this.#goOn(
      new Map(
        losses.map(({ space, device }) => {
          const secret = random(SECRET_BYTES);
          const key = ({ row: { generation, relay } }: BookEntry): SpaceKey => ({
            secret,
            generation: Math.min(generation + 1, MAX_GENERATION),
            relay,
          });
          return [space, { key, lost: device }];
        }),
      ),
    );
  }

  async finishLosses(): Promise<void> {
    const today = civilToday(this.#parts.deps.now());
    for (const { id, state } of this.spaces()) {
      const entry = this.#book.entry(id);
      if (!entry || state !== 'active' || entry.secrets.lost.length === 0) continue;
      const space = await this.#opened(entry);
      const said = await space.run((writer) => stopDevices(writer, entry.secrets.lost, today));
      const done = new Set(entry.secrets.lost);
      if (said.ok)
        await this.#book.rewrite(({ row, secrets }) =>
          row.id === id
            ? { secrets: { ...secrets, lost: secrets.lost.filter((device) => !done.has(device)) } }
            : null,
        );
    }
  }

  leftPlaces(): readonly LeftPlace[] {
    return this.#book.all.flatMap(({ row, secrets }) =>
      secrets.left.map(({ secret, generation, relay }) => {
        const { spaceId, bearer } = deriveSpaceKeys(secret, generation);
        return { space: row.id, spaceId, bearer, relay };
      }),
    );
  }

  async markLeftClosed(place: LeftPlace): Promise<void> {
    await this.#book.rewrite(({ row, secrets }) => {
      if (row.id !== place.space) return null;
      const left = secrets.left.filter(
        ({ secret, generation }) => !equalBytes(deriveSpaceKeys(secret, generation).spaceId, place.spaceId),
      );
      return { secrets: { ...secrets, left } };
    });
  }

  async shareOwn(relay: string | null): Promise<void> {
    await this.#book.rewrite(({ row }) => {
      if (row.kind === 'own' && row.id === this.#book.own()?.row.id) return { shared: true, relay };
      return row.kind === 'pair' && row.shared !== true ? { shared: true } : null;
    });
  }

  async adoptOwn(invitation: SpaceInvitation): Promise<Result<Space, SessionFault>> {
    this.#isAdopting = true;
    try {
      const made = await this.#make({
        ...invitation,
        kind: 'own',
        me: newRowId(this.#parts.deps.random),
        member: null,
        isNewPair: false,
        batch: null,
        shared: true,
      });
      if (!made.ok) return made;
      const own = made.value;
      this.#ownId = own.id;
      return await withSessionFaults<Space, SessionFault>(async () => {
        await this.#leaveEarlierOwn(own);
        await this.shareOwn(invitation.relay);
        return ok(own);
      });
    } finally {
      this.#isAdopting = false;
    }
  }

  bringInto(from: string, to: string): Promise<Result<void, SessionFault>> {
    return withSessionFaults<undefined, SessionFault>(async () => {
      const [source, target] = [this.#book.entry(from), this.#book.entry(to)];
      if (!source || !target) return err({ type: 'unknown_space' });
      await this.#copy(await this.#opened(source), await this.#opened(target), {
        leftOut: NOT_BROUGHT,
        withVersions: false,
      });
      await this.putAway(from);
      return ok(undefined);
    });
  }

  async putAway(id: string): Promise<void> {
    await this.#note(id, this.invitation(id), 'erased');
    await this.#book.change(id, { state: 'closed', putAwayOn: civilToday(this.#parts.deps.now()) });
  }

  async takeBack(id: string): Promise<void> {
    await this.#note(id, this.invitation(id));
    await this.#book.change(id, { state: 'active', putAwayOn: null });
  }

  async erasePutAway(): Promise<void> {
    const last = civilToday(this.#parts.deps.now() - PUT_AWAY_MS);
    for (const { id, state, putAwayOn } of this.spaces())
      if (state === 'closed' && putAwayOn !== null && putAwayOn < last) await this.eraseSpace(id);
  }

  async markClaimed(id: string): Promise<void> {
    await this.#book.change(id, { claimed: true });
  }

  async setSpaceState(id: string, state: SpaceState): Promise<void> {
    await this.#book.change(id, { state });
  }

  async eraseSpace(id: string): Promise<void> {
    const entry = this.#book.entry(id);
    const open = this.#open.get(id);
    // The key goes first: whatever is cut off after this, nothing can be read any more.
    await this.#book.remove(id);
    if (open) await (await open).close();
    if (entry) await deleteDatabase(entry.row.dbName);
  }

  exportFile(id: string): Promise<Result<Uint8Array, SessionFault>> {
    return withSessionFaults<Uint8Array, SessionFault>(async () => {
      const entry = this.#book.entry(id);
      if (!entry) return err({ type: 'unknown_space' });
      const { db } = await this.#opened(entry);
      const { kind, generation, relay } = entry.row;
      const { secret, spaceUid, me } = entry.secrets;
      const { encodeSpaceFile, wholeBatch } = await import('./export.ts');
      return ok(encodeSpaceFile({ kind, spaceUid, secret, generation, relay, me }, await wholeBatch(db)));
    });
  }

  async restoreFile(bytes: Uint8Array): Promise<Result<Space, SessionFault | RestoreFault>> {
    const { parseSpaceFile } = await import('./export.ts');
    const file = parseSpaceFile(bytes);
    if (!file.ok) return file;
    const { header, batch } = file.value;
    return this.#make({ ...header, member: null, isNewPair: false, batch });
  }

  async backups(): Promise<Backups> {
    const { createBackups } = await import('./backup/backups.ts');
    return createBackups({
      book: this.#book,
      random: this.#parts.deps.random,
      now: this.#parts.deps.now,
      openOwn: () => this.#openOwn(),
      opened: (entry) => this.#opened(entry),
      make: (of, complete) => this.#make(of, complete),
      erase: (id) => this.eraseSpace(id),
      takeOver: (id, key) => this.takeOver(id, key),
      takeBack: (id) => this.takeBack(id),
      retire: (id) => this.#closeIfDamaged(id),
      activate: (ids) => this.#activate(ids),
    });
  }

  /** Spaces that were made become this person's, all of them at once; an own space takes the place of the one before. */
  async #activate(ids: readonly string[]): Promise<void> {
    this.#isAdopting = true;
    try {
      await this.#book.activate(ids);
      const own = this.#book.own();
      if (!own || !ids.includes(own.row.id)) return;
      const space = await this.#opened(own);
      this.#ownId = space.id;
      await this.#leaveEarlierOwn(space);
    } finally {
      this.#isAdopting = false;
    }
  }

  /** Who was let in again has a damaged copy beside the new one: it stays, but no start opens it first. */
  async #closeIfDamaged(id: string): Promise<void> {
    const opened = await this.openSpace(id);
    if (!opened.ok && opened.error.type === 'damaged') await this.setSpaceState(id, 'closed');
  }

  async close(): Promise<void> {
    await this.#closeSpaces();
    this.#parts.settings.stop();
    this.#parts.app.close();
  }

  #goOn(
    ways: ReadonlyMap<string, { readonly key: (entry: BookEntry) => SpaceKey; readonly lost: string | null }>,
  ): Promise<Result<void, SessionFault>> {
    return withSessionFaults<undefined, SessionFault>(async () => {
      // Opened before, so that each database knows under which key it exchanged until now.
      for (const id of ways.keys()) {
        const entry = this.#book.entry(id);
        if (!entry) return err({ type: 'unknown_space' });
        await (await this.#opened(entry)).holdGeneration();
      }
      await this.#book.rewrite((entry) => {
        const way = ways.get(entry.row.id);
        if (!way) return null;
        const { secrets } = entry;
        const { secret, generation, relay } = way.key(entry);
        // A transaction that is done once more finds its own work.
        if (equalBytes(secret, secrets.secret)) return { generation, relay };
        const before = { secret: secrets.secret, generation: entry.row.generation, relay: entry.row.relay };
        const lost = way.lost === null ? secrets.lost : [...secrets.lost, way.lost];
        return {
          generation,
          relay,
          claimed: false,
          secrets: { ...secrets, secret, left: [...secrets.left, before], lost },
        };
      });
      await this.#followBook();
      await this.finishLosses();
      return ok(undefined);
    });
  }

  /** What is open goes on under the keys that are stored now. */
  async #followBook(): Promise<void> {
    const own = this.#book.own();
    // Another tab joined this person's other device: what this one shows as her own is going to be erased.
    const isAnother = this.#ownId !== null && own?.row.state === 'active' && own.row.id !== this.#ownId;
    if (isAnother && !this.#isAdopting) {
      this.#parts.deps.onReloadNeeded();
      return;
    }
    for (const id of [...this.#open.keys()]) {
      const entry = this.#book.entry(id);
      if (entry) await this.#opened(entry).catch(() => undefined);
    }
  }

  /** An own space that was there before this one: its rows come over, and then it goes. */
  async #leaveEarlierOwn(own: SpaceStore): Promise<void> {
    for (const entry of this.#book.all) {
      const { row } = entry;
      if (row.kind !== 'own' || row.id === own.id || row.state !== 'active') continue;
      await this.#copy(await this.#opened(entry), own, { leftOut: NOT_OF_DEVICE, withVersions: true });
      await this.eraseSpace(row.id);
    }
  }

  /** Notes the key of a file, and whether it is in use, on the keyring. */
  async #note(id: string, key: SpaceKey | null, state: KeyRow['state'] = 'active'): Promise<void> {
    const entry = this.#book.entry(id);
    if (entry?.row.kind !== 'pair' || !key) return;
    const membership = await membershipOf(await this.#opened(entry));
    const own = await this.#openOwn();
    const noted = await own.run((writer) => noteKey(writer, membership, key, state));
    if (!noted.ok) throw new SessionFailure('storage_unavailable');
  }

  async #copy(from: SpaceStore, to: SpaceStore, options: CopyRowsOptions): Promise<void> {
    const { copyRows } = await import('./copy-rows.ts');
    const copied = await copyRows(from, to, options);
    if (!copied.ok) throw new SessionFailure('storage_unavailable');
  }

  async #closeSpaces(): Promise<void> {
    this.#book.stop();
    await Promise.all([...this.#open.values()].map(async (space) => (await space).close()));
  }

  async #makeOwn(): Promise<SpaceStore> {
    const { random } = this.#parts.deps;
    const made = await this.#make({
      kind: 'own',
      secret: random(SECRET_BYTES),
      spaceUid: encodeBase64url(random(16)),
      generation: 0,
      relay: null,
      me: newRowId(random),
      member: null,
      isNewPair: false,
      batch: null,
    });
    if (made.ok) return made.value;
    throw new SessionFailure(made.error.type);
  }

  /** An own space whose making was cut off: else it would be cleared away later, with what was written in it since. */
  async #madeWhole(entry: BookEntry): Promise<SpaceStore> {
    const { deps } = this.#parts;
    const { id } = entry.row;
    const log = newLogId(deps.random);
    const space = await this.#remember(
      id,
      this.#openNow(entry, async (db) => {
        if (!(await db.read(() => hasLog(db)))) await beginReplica(db, log, null);
      }),
    );
    const written = await space.run((writer) =>
      writeFirstRows(writer, {
        today: civilToday(deps.now()),
        deviceKind: deps.deviceKind,
        device: space.device,
        me: space.me,
        member: null,
        pairOf: null,
      }),
    );
    if (!written.ok) throw new SessionFailure('storage_unavailable');
    await this.#book.change(id, { state: 'active' });
    return space;
  }

  /** `complete` is the moment from which it is a space; nothing is left of it when that fails. */
  #make(
    make: SpaceToMake,
    complete = ({ id }: SpaceStore): Promise<void> => this.#book.change(id, { state: 'active' }),
  ): Promise<Result<SpaceStore, SessionFault>> {
    const { deps } = this.#parts;
    const { kind, secret, spaceUid, generation, relay, me, member, isNewPair, batch, shared = false } = make;
    return withSessionFaults<SpaceStore, SessionFault>(async () => {
      const now = deps.now();
      const today = civilToday(now);
      const secrets = { secret, spaceUid, me, rowKey: deps.random(SECRET_BYTES), left: [], lost: [] };
      const id = newRowId(deps.random);
      const row = await this.#book.add(
        {
          id,
          kind,
          dbName: `wm-${newRowId(deps.random)}`,
          relay,
          generation,
          claimed: false,
          shared,
          createdOn: today,
          createdAt: now,
        },
        secrets,
      );
      const log = newLogId(deps.random);
      const space = await this.#remember(
        id,
        this.#openNow({ row, secrets }, (db) => beginReplica(db, log, batch)),
      );
      const firstRows: FirstRows = {
        today,
        deviceKind: deps.deviceKind,
        device: deviceOf(log),
        me,
        member,
        pairOf: isNewPair ? spaceUid : null,
      };
      const written = await space.run((writer) => writeFirstRows(writer, firstRows));
      if (!written.ok) {
        await space.close();
        await this.#book.remove(id);
        await deleteDatabase(row.dbName);
        const { type } = written.error;
        return err({
          type: type === 'storage_full' || type === 'storage_unavailable' ? type : 'invalid_name',
        });
      }
      await complete(space);
      return ok(space);
    });
  }

  async #opened(entry: BookEntry): Promise<SpaceStore> {
    const { id, generation, relay } = entry.row;
    const known = this.#open.get(id);
    if (known) {
      const space = await known;
      if (this.#under.get(space) === entry) return space;
      await space.goOnUnder(deriveSpaceKeys(entry.secrets.secret, generation), relay);
      this.#under.set(space, entry);
      return space;
    }
    return this.#remember(
      id,
      this.#openNow(entry).then((space) => {
        const { deps } = this.#parts;
        if (entry.row.state === 'active')
          (deps.later ?? atOnce)(() => void noteDeviceSeen(space, deps.now()).catch(() => undefined));
        return space;
      }),
    );
  }

  /** While a space opens, whoever asks for it too gets the same one; after a failure the next one tries anew. */
  #remember(id: string, opening: Promise<SpaceStore>): Promise<SpaceStore> {
    this.#open.set(id, opening);
    opening.then(
      (space) => {
        space.whereabouts = (of) => this.#whereabouts(space, of);
        if (this.#open.get(id) === opening) this.#ready.set(id, space);
      },
      () => {
        if (this.#open.get(id) === opening) this.#forget(id);
      },
    );
    return opening;
  }

  #openNow(
    { row, secrets }: BookEntry,
    firstRows?: Parameters<typeof openSpaceOf>[0]['firstRows'],
  ): Promise<SpaceStore> {
    const { deps } = this.#parts;
    return openSpaceOf({
      row,
      secrets,
      deps,
      definitions: deps.definitions ?? records,
      onTakenAway: () => {
        this.#forget(row.id);
        deps.onReloadNeeded();
      },
      onClose: () => {
        this.#forget(row.id);
      },
      ...(firstRows ? { firstRows } : {}),
    });
  }

  #forget(id: string): void {
    this.#open.delete(id);
    this.#ready.delete(id);
  }
}
