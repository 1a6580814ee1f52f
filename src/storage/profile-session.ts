import { ok, type Result } from '#core/result/result.ts';
import type { ProfileRow, SpaceRow, SpaceState } from './app-store.ts';
import type { Backups } from './backup/backups.ts';
import type { Erasures } from './erasures.ts';
import type { RestoreFault } from './export.ts';
import { FollowUps } from './following/follow-ups.ts';
import { atOnce } from './later.ts';
import { createPairings, type Pairings } from './pairings.ts';
import { Erasing, type EraseOutlook } from './profile/erasing.ts';
import { earlierPlaces, type EarlierPlace } from './profile/earlier-places.ts';
import { Generations } from './profile/generations.ts';
import { KeptFiles } from './profile/kept-files.ts';
import { SpaceMaker } from './profile/make-space.ts';
import { OpenSpaces } from './profile/open-spaces.ts';
import { OwnSpace } from './profile/own-space.ts';
import { activeOf, PairFiles } from './profile/pair-files.ts';
import type { SessionParts } from './profile/session-parts.ts';
import { eraseProfileIn, summaryOf } from './profile/profiles.ts';
import { createSealer } from './sealing/seal.ts';
import { withSessionFaults, type SessionFault } from './session-fault.ts';
import type {
  JoinedSpace,
  LeftPlace,
  Loss,
  NewPair,
  NewProfile,
  ProfileSummary,
  Session,
  SpaceInvitation,
  SpaceKey,
  SpaceSummary,
} from './session.ts';
import type { SettingsStore } from './settings.ts';
import { SpaceBook } from './space-book.ts';
import type { NextFile } from './space-secrets.ts';
import type { Space } from './space.ts';
import { tabMemory } from './tab-memory.ts';
import { newRowId } from './writer.ts';

/** Everything of one profile, open: hands what is asked to whoever does it. */
export class ProfileSession implements Session {
  readonly profile: ProfileSummary;
  readonly settings: SettingsStore;
  readonly pairings: Pairings;
  readonly erasures: Erasures;
  readonly #parts: SessionParts;
  readonly #book: SpaceBook;
  readonly #spaces: OpenSpaces;
  readonly #maker: SpaceMaker;
  readonly #own: OwnSpace;
  readonly #files: KeptFiles;
  readonly #pairs: PairFiles;
  readonly #generations: Generations;
  readonly #erasing: Erasing;
  readonly #followUps: FollowUps;

  private constructor(parts: SessionParts, profile: ProfileRow, key: Uint8Array) {
    const { app, deps } = parts;
    const { random, now } = deps;
    this.#parts = parts;
    this.profile = summaryOf(profile);
    this.settings = parts.settings;
    this.erasures = parts.erasures;
    const sealer = createSealer(key, random);
    const book = new SpaceBook({ app, profile: profile.id, sealer, later: deps.later ?? atOnce });
    const openOwn = () => this.#own.open();
    const spaces = new OpenSpaces({ book, deps, openOwn });
    const maker = new SpaceMaker({ book, deps, spaces });
    const { erasures } = parts;
    const erasing = new Erasing({ book, deps, spaces, erasures, profile: profile.id });
    const files = new KeptFiles({ book, deps, spaces, maker, openOwn, erasing });
    this.#book = book;
    this.#spaces = spaces;
    this.#maker = maker;
    this.#files = files;
    this.#erasing = erasing;
    this.#own = new OwnSpace({ book, deps, spaces, maker, files });
    this.#pairs = new PairFiles({ book, deps, spaces, maker });
    this.#generations = new Generations({ book, deps, spaces, files, followBook: () => this.#followBook() });
    this.#followUps = new FollowUps({
      book,
      random,
      now,
      spaces,
      maker,
      openOwn,
      copy: (from, to, options) => files.copy(from, to, options),
    });
    this.pairings = createPairings({
      app,
      profile: profile.id,
      sealer,
      now,
      newId: () => newRowId(random),
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
    return withSessionFaults<Space, SessionFault>(async () => ok(await this.#own.open()));
  }

  opened(id: string): Space | null {
    return this.#spaces.ready(id);
  }

  async profiles(): Promise<readonly ProfileSummary[]> {
    const { app } = this.#parts;
    return (await app.read(() => app.profiles.toArray())).map(summaryOf);
  }

  createProfile(choice?: NewProfile): Promise<Result<Session, SessionFault>> {
    return this.#parts.createProfile(choice);
  }

  switchProfile(id: string): void {
    tabMemory.setProfile(id);
  }

  eraseOutlook(): Promise<EraseOutlook> {
    return this.#erasing.outlook();
  }

  sayGoodbye(): Promise<void> {
    return this.#erasing.sayGoodbye();
  }

  async eraseProfile(id: string): Promise<void> {
    const isOurs = id === this.profile.id;
    // Of another profile that is not open nobody knows the places.
    if (isOurs) await this.#erasing.rememberAll();
    await eraseProfileIn(this.#parts.app, id, async () => {
      if (isOurs) await this.#closeSpaces();
    });
    this.erasures.tell();
  }

  spaces(): readonly SpaceSummary[] {
    return this.#book.summaries;
  }

  onSpacesChange(listener: () => void): () => void {
    return this.#book.listen(listener);
  }

  activeSpace(): string | null {
    return activeOf(this.spaces(), tabMemory.space());
  }

  activate(id: string): void {
    tabMemory.setSpace(id);
  }

  openSpace(id: string): Promise<Result<Space, SessionFault>> {
    return this.#spaces.open(id);
  }

  createPairSpace(of: NewPair): Promise<Result<Space, SessionFault>> {
    return this.#pairs.begin(of);
  }

  joinSpace(of: JoinedSpace): Promise<Result<Space, SessionFault>> {
    return this.#pairs.join(of);
  }

  spaceOf(spaceUid: string): Promise<SpaceSummary | null> {
    return this.#pairs.find(spaceUid);
  }

  invitation(id: string): SpaceInvitation | null {
    return this.#files.invitation(id);
  }

  takeOver(id: string, key: SpaceKey): Promise<Result<void, SessionFault>> {
    return this.#generations.takeOver(id, key);
  }

  renew(losses: readonly Loss[]): Promise<Result<void, SessionFault>> {
    return this.#generations.renew(losses);
  }

  finishLosses(): Promise<void> {
    return this.#generations.finishLosses();
  }

  leftPlaces(): readonly LeftPlace[] {
    return this.#generations.leftPlaces();
  }

  earlierPlaces(id: string): readonly EarlierPlace[] {
    return earlierPlaces(this.#book, id);
  }

  markLeftClosed(place: LeftPlace): Promise<void> {
    return this.#generations.markLeftClosed(place);
  }

  shareOwn(relay: string | null): Promise<void> {
    return this.#own.share(relay);
  }

  adoptOwn(invitation: SpaceInvitation): Promise<Result<Space, SessionFault>> {
    return this.#own.adopt(invitation);
  }

  bringInto(from: string, to: string): Promise<Result<void, SessionFault>> {
    return this.#followUps.bringInto(from, to);
  }

  beginAnew(id: string): Promise<Result<Space, SessionFault>> {
    return this.#followUps.begin(id);
  }

  followTo(id: string, next: NextFile): Promise<boolean> {
    return this.#followUps.to(id, next);
  }

  finishFollowing(): Promise<void> {
    return this.#followUps.finish();
  }

  putAway(id: string): Promise<void> {
    return this.#files.putAway(id);
  }

  takeBack(id: string): Promise<void> {
    return this.#files.takeBack(id);
  }

  erasePutAway(): Promise<void> {
    return this.#files.erasePutAway();
  }

  markClaimed(id: string): Promise<void> {
    return this.#book.change(id, { claimed: true });
  }

  setSpaceState(id: string, state: SpaceState): Promise<void> {
    return this.#book.change(id, { state });
  }

  async eraseSpace(id: string): Promise<void> {
    await this.#files.erase(id);
    this.erasures.tell();
  }

  exportFile(id: string): Promise<Result<Uint8Array, SessionFault>> {
    return this.#files.export(id);
  }

  restoreFile(bytes: Uint8Array): Promise<Result<Space, SessionFault | RestoreFault>> {
    return this.#files.restore(bytes);
  }

  async backups(): Promise<Backups> {
    const { createBackups } = await import('./backup/backups.ts');
    return createBackups({
      book: this.#book,
      random: this.#parts.deps.random,
      now: this.#parts.deps.now,
      openOwn: () => this.#own.open(),
      opened: (entry) => this.#spaces.opened(entry),
      make: (of, complete) => this.#maker.make(of, complete),
      erase: (id) => this.#files.drop(id),
      keepPlaces: (spaceIds) => this.erasures.keep(spaceIds),
      takeOver: (id, key) => this.takeOver(id, key),
      takeBack: (id) => this.takeBack(id),
      retire: (id) => this.#pairs.closeIfDamaged(id),
      activate: (ids) => this.#own.activate(ids),
    });
  }

  async close(): Promise<void> {
    await this.#closeSpaces();
    this.#parts.settings.stop();
    this.#parts.app.close();
  }

  /** What is open goes on under the keys that are stored now. */
  async #followBook(): Promise<void> {
    if (this.#own.isAnother()) this.#parts.deps.onReloadNeeded();
    else await this.#spaces.followBook();
  }

  async #closeSpaces(): Promise<void> {
    this.#book.stop();
    await this.#spaces.closeAll();
  }
}
