import type { EarlierPlace } from './profile/earlier-places.ts';
import type { Result } from '#core/result/result.ts';
import type { Role } from '#domain/people/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { openAppStore, type AppStore, type SpaceState } from './app-store.ts';
import type { Backups } from './backup/backups.ts';
import { databaseFailureOf } from './database-faults.ts';
import { Erasures } from './erasures.ts';
import type { RestoreFault } from './export.ts';
import { atOnce } from './later.ts';
import type { EraseOutlook } from './profile/erasing.ts';
import { removeUnfinished } from './profile/remove-unfinished.ts';
import type { Pairings } from './pairings.ts';
import type { NextFile } from './space-secrets.ts';
import type { SessionFault } from './session-fault.ts';
import { settingsInMemory, type SettingsStore } from './settings.ts';
import type { Space, SpaceKind, StorageDeps } from './space.ts';
import { DEVICE, StoredSettings } from './stored-settings.ts';
import { tabMemory } from './tab-memory.ts';
import { wasHere } from './was-here.ts';

export type { EraseOutlook, RestoreFault, SessionFault };

export interface SessionDeps extends StorageDeps {
  readonly deviceKind: 'phone' | 'tablet' | 'computer';
  /** Another tab has a newer version of the app, or erased what this one shows: save, then reload the page. */
  readonly onReloadNeeded: () => void;
  readonly definitions?: readonly RecordDefinition[];
  /** Called as soon as the settings are known, so that words load while the file opens. */
  readonly onSettings?: (settings: SettingsStore) => void;
}

/** Colour and animal are places in the lists of the screens; without them they are drawn by lot. */
export interface NewProfile {
  readonly colour?: number;
  readonly animal?: number;
  readonly demo?: boolean;
}

export interface ProfileSummary {
  readonly id: string;
  readonly colour: number;
  readonly animal: number;
  /** Civil date. */
  readonly createdOn: string;
  readonly demo: boolean;
}

export interface SpaceSummary {
  readonly id: string;
  readonly kind: SpaceKind;
  readonly state: SpaceState;
  /** True when the relay knows the space. */
  readonly claimed: boolean;
  readonly relay: string | null;
  readonly generation: number;
  readonly createdOn: string;
  /** True when other devices of this person have it too. */
  readonly shared: boolean;
  /** Civil date; with state `closed`. */
  readonly putAwayOn: string | null;
  /** How many places at the relay this device has left and not closed yet. */
  readonly left: number;
  /** The file that came in the place of this one, when it is here: whoever has this one open goes on there. */
  readonly followedBy: string | null;
  /** True when it came in the place of another file that this device has or had put away. */
  readonly follows: boolean;
  /** What was put away may be taken back; not when another file was made in its place. */
  readonly mayComeBack: boolean;
}

/** A place at the relay where nothing may be written any more. */
export interface LeftPlace {
  readonly space: string;
  /** 16 bytes. */
  readonly spaceId: Uint8Array;
  readonly bearer: Uint8Array;
  readonly relay: string | null;
}

/** The key of a space in one generation. */
export type SpaceKey = Omit<SpaceInvitation, 'spaceUid'>;

/** A space whose key somebody else may have, with its device there that was lost. */
export interface Loss {
  readonly space: string;
  readonly device: string | null;
}

/** What a joiner gets, sealed to her key; never shown or logged. */
export interface SpaceInvitation {
  readonly secret: Uint8Array;
  readonly spaceUid: string;
  readonly generation: number;
  readonly relay: string | null;
}

export interface NewPair {
  readonly role: Role;
  readonly name: string;
  readonly relay: string | null;
}

export interface JoinedSpace extends SpaceInvitation {
  readonly role: Role;
  readonly name: string;
  /** It came by the keyring: other devices of this person have it. */
  readonly shared?: boolean;
  /** The own member row when this is a second device of the same person. */
  readonly me?: string;
}

/** Everything of one profile, open. */
export interface Session {
  readonly profile: ProfileSummary;
  readonly settings: SettingsStore;
  readonly pairings: Pairings;
  /** Places at relays that are to go: they outlive what was erased. */
  readonly erasures: Erasures;
  profiles(): Promise<readonly ProfileSummary[]>;
  /** Becomes the profile of this tab. */
  createProfile(choice?: NewProfile): Promise<Result<Session, SessionFault>>;
  /** Remembered for this tab; reload the page afterwards. */
  switchProfile(id: string): void;
  /** Who else has what is on this device, before it is erased. */
  eraseOutlook(): Promise<EraseOutlook>;
  /** Says in the files that others keep that this device takes no part in them any more. */
  sayGoodbye(): Promise<void>;
  /** What nobody else takes part in goes at the relay too, as soon as it is reached. The key first, then everything else. */
  eraseProfile(id: string): Promise<void>;
  spaces(): readonly SpaceSummary[];
  onSpacesChange(listener: () => void): () => void;
  /** The space of this tab; else the first active pair that the relay knows; else the first active pair; else null. */
  activeSpace(): string | null;
  activate(id: string): void;
  /** The space of this person's devices alone: opened by who first needs it, no screen waits for it. */
  openOwn(): Promise<Result<Space, SessionFault>>;
  /** The space when it is open already. */
  opened(id: string): Space | null;
  /** The same object when it is open already. */
  openSpace(id: string): Promise<Result<Space, SessionFault>>;
  createPairSpace(of: NewPair): Promise<Result<Space, SessionFault>>;
  joinSpace(of: JoinedSpace): Promise<Result<Space, SessionFault>>;
  invitation(id: string): SpaceInvitation | null;
  /** The files of this profile that open with this uid, as they are stored now: another tab may have taken one in. */
  spaceOf(spaceUid: string): Promise<SpaceSummary | null>;
  /** Goes on under a key that came from another device; the place at the relay that is left is to be closed. */
  takeOver(id: string, key: SpaceKey): Promise<Result<void, SessionFault>>;
  /** A next generation with a new secret for each of these spaces, all of them or none. */
  renew(losses: readonly Loss[]): Promise<Result<void, SessionFault>>;
  /** Says in the spaces which devices are stopped, where a crash kept that from being said. */
  finishLosses(): Promise<void>;
  leftPlaces(): readonly LeftPlace[];
  /** Where bytes of a space may stand beside where it is exchanged now. */
  earlierPlaces(id: string): readonly EarlierPlace[];
  markLeftClosed(place: LeftPlace): Promise<void>;
  /** From now on the own space goes over this relay, and every file of the profile with it. */
  shareOwn(relay: string | null): Promise<void>;
  /** The own space of this person's other device becomes the one of this device; what was in the one before is brought over. */
  adoptOwn(of: SpaceInvitation): Promise<Result<Space, SessionFault>>;
  /** Brings what a file shows into another, and puts the first away. */
  bringInto(from: string, to: string): Promise<Result<void, SessionFault>>;
  /** Goes on in a file with a key of its own, which holds only what this one shows; this one is closed and put away. */
  beginAnew(id: string): Promise<Result<Space, SessionFault>>;
  /** Goes on in the file that another own device made. False: it has not come yet. */
  followTo(id: string, next: NextFile): Promise<boolean>;
  /** Tells the own devices of files that were left, and brings over what was still written there. */
  finishFollowing(): Promise<void>;
  /** Out of sight; erased thirty days later. */
  putAway(id: string): Promise<void>;
  takeBack(id: string): Promise<void>;
  /** Erases what was put away long enough ago. */
  erasePutAway(): Promise<void>;
  markClaimed(id: string): Promise<void>;
  setSpaceState(id: string, state: SpaceState): Promise<void>;
  /** Also at the relay, when nobody else takes part in it. */
  eraseSpace(id: string): Promise<void>;
  /** Not sealed: whoever has these bytes has the space. */
  exportFile(id: string): Promise<Result<Uint8Array, SessionFault>>;
  restoreFile(bytes: Uint8Array): Promise<Result<Space, SessionFault | RestoreFault>>;
  /** What makes, reads and puts back files of everything; loaded when somebody asks for it. */
  backups(): Promise<Backups>;
  close(): Promise<void>;
}

export type CreateProfile = (choice?: NewProfile) => Promise<Result<Session, SessionFault>>;

/** Why nothing of a person can be shown. Nothing was changed or deleted. */
export type StartFault =
  'insecure' | 'lost_key' | Exclude<SessionFault['type'], 'unknown_space' | 'invalid_name'>;

export type SessionStart =
  | {
      readonly type: StartFault;
      readonly settings: SettingsStore;
      /** Begins anew beside what does not open, so that the other person can let them in again. */
      readonly beginAgain?: CreateProfile;
    }
  | {
      readonly type: 'none' | 'wiped';
      readonly settings: SettingsStore;
      readonly erasures?: Erasures;
      readonly createProfile: CreateProfile;
    }
  | {
      readonly type: 'open';
      readonly settings: SettingsStore;
      readonly erasures?: Erasures;
      readonly session: Session;
      /** Why the active space did not open just now: who shows it says so, and tries again only when asked. */
      readonly fault?: SessionFault;
    };

/** Ciphers, sealing and the store of a space: a first visit shows its first question without them. */
async function openingParts() {
  const [{ createProfileIn }, { ProfileSession }, { unwrapProfileKey }] = await Promise.all([
    import('./profile/create-profile.ts'),
    import('./profile-session.ts'),
    import('./sealing/keys.ts'),
  ]);
  return { createProfileIn, ProfileSession, unwrapProfileKey };
}

/** Everything that a start wants to know of this device, in one look. */
function lookAround(app: AppStore) {
  return app.read(async () => {
    const [profiles, device] = await Promise.all([app.profiles.toArray(), app.settings.get(DEVICE)]);
    const wanted = tabMemory.profile() ?? device?.lastProfile;
    const profile = profiles.find(({ id }) => id === wanted) ?? profiles[0];
    const spaces = await app.spaces.toArray();
    if (!profile) return { profile, spaces, settings: [device], kept: undefined };
    const [own, kept] = await Promise.all([app.settings.get(profile.id), app.keptKeys.get(profile.id)]);
    return { profile, spaces, settings: [device, own], kept };
  });
}

async function openFirst(app: AppStore, deps: SessionDeps): Promise<SessionStart> {
  const later = deps.later ?? atOnce;
  const settings = new StoredSettings(app, later);
  const stoodHere = wasHere.look();
  const erasures = new Erasures({ app, now: deps.now, random: deps.random });
  const { profile, spaces, kept, settings: stored } = await lookAround(app);
  settings.begin(profile?.id ?? null, stored);
  deps.onSettings?.(settings);
  later(() => void removeUnfinished(app, spaces, deps.now()).catch(() => undefined));
  const createProfile: CreateProfile = async (choice) => {
    const { createProfileIn } = await openingParts();
    return createProfileIn({ app, settings, erasures, deps, createProfile }, choice);
  };
  if (!profile) return { type: (await stoodHere) ? 'wiped' : 'none', settings, erasures, createProfile };
  const { ProfileSession, unwrapProfileKey } = await openingParts();
  const key = kept && (await unwrapProfileKey(kept, deps.random));
  if (!key) return { type: 'lost_key', settings, beginAgain: createProfile };
  later(() => void wasHere.mark());
  const session = ProfileSession.open({ app, settings, erasures, deps, createProfile }, profile, key, spaces);
  const active = session.activeSpace();
  // So that the first screen finds it open. After an error that is no fault of storage the screen asks anew and says so.
  const opened = active === null ? null : await session.openSpace(active).catch(() => null);
  return {
    type: 'open',
    settings,
    erasures,
    session,
    ...(opened && !opened.ok ? { fault: opened.error } : {}),
  };
}

/** The first thing the app does: finds out what is on this device, and opens it. */
export async function startSession(deps: SessionDeps): Promise<SessionStart> {
  // The types promise WebCrypto everywhere; on a plain http address there is none.
  const { subtle } = (globalThis.crypto as { subtle?: SubtleCrypto } | undefined) ?? {};
  if (!subtle) return { type: 'insecure', settings: settingsInMemory() };
  // Asked for beside the databases; who needs it asks again and hears then that it did not load.
  if (tabMemory.hadData()) void openingParts().catch(() => undefined);
  try {
    return await openFirst(await openAppStore(deps.onReloadNeeded), deps);
  } catch (error) {
    const failure = databaseFailureOf(error);
    if (!failure) throw error;
    return { type: failure.type, settings: settingsInMemory() };
  }
}
