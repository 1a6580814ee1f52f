import type { Invitation, Pairing, Role } from '#transport/pairing.ts';

/** Somebody who begins: known from an open file, or from the first questions. */
export interface Newcomer {
  readonly name: string;
  readonly role: 'mentee' | 'mentor';
}

/** How an invitation stands to what is on this device; `later`: the file went on, and this device may go on with it. */
export type Standing = 'new' | 'same' | 'later' | 'earlier';

/** What the journey of two people needs from outside; the file and the network are not its business. */
export interface JoinDeps {
  readonly loadPairing: () => Promise<Pairing>;
  readonly online: boolean;
  /** A link that was opened before the person had a name. */
  readonly waitingLink: string | null;
  readonly onLinkTaken: () => void;
  /** Null: nobody has said a name on this device yet. */
  readonly newcomer: Newcomer | null;
  /** Asks name and role first, and comes back to the link, or to the way to invite. */
  readonly onNameNeeded: (back: { readonly link: string } | { readonly ask: Asked }) => void;
  /** The file that is open, or the own space; starts a new file when there is none to share. */
  readonly prepareInvitation: (of: 'pair' | 'own') => Promise<Invitation | null>;
  /** The invitation went out: from now on it is shared through the relay. */
  readonly onInvited: (of: 'pair' | 'own') => Promise<void>;
  /** Stores the other's file, or the own space, on this device. False: it could not be stored. */
  readonly takeIn: (invitation: Invitation, name: string) => Promise<boolean>;
  readonly standingOf: (invitation: Invitation) => Promise<Standing>;
  readonly keepRequest: (privateKey: Uint8Array) => Promise<void>;
  /** The private key of my request, once, within 24 hours. */
  readonly peekRequest: () => Promise<Uint8Array | null>;
  readonly dropRequest: () => Promise<void>;
  readonly programmeCode: () => string | null;
  readonly onCode: (code: string) => void;
  /** True when a file of this person has come onto this device. */
  readonly hasArrived: boolean;
  /** Who began alone has a file of her own beside the one she joined. */
  readonly hasToBring: () => Promise<boolean>;
  readonly bring: () => Promise<boolean>;
}

export const ASKED = [
  'place',
  'together',
  'apart',
  'offline',
  'host',
  'scan',
  'paste',
  'request',
  'second',
  'showRequest',
  'scanAnswer',
  'scanRequest',
  'arriving',
  'bring',
] as const;
export type Asked = (typeof ASKED)[number];

export const askedOf = (text: string | null): Asked => ASKED.find((asked) => asked === text) ?? 'place';

/** The journey is about two devices of one person: this one gives, or this one takes. */
export type OwnSide = 'give' | 'take';

export const ownSideOf = (text: string | null): OwnSide | null =>
  text === 'give' || text === 'take' ? text : null;

export const otherRole = (role: Role): Role => (role === 'mentee' ? 'mentor' : 'mentee');
