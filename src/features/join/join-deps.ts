import type { Invitation, Pairing, Role } from '#transport/pairing.ts';

/** Somebody who begins: known from an open file, or from the first questions. */
export interface Newcomer {
  readonly name: string;
  readonly role: 'mentee' | 'mentor';
}

/** What the journey of two people needs from outside; the file and the network are not its business. */
export interface JoinDeps {
  readonly loadPairing: () => Promise<Pairing>;
  /** A link that was opened before the person had a name. */
  readonly waitingLink: string | null;
  readonly onLinkTaken: () => void;
  /** Null: nobody has said a name on this device yet. */
  readonly newcomer: Newcomer | null;
  /** Asks name and role first, and comes back to the link. */
  readonly onNameNeeded: (link: string | null) => void;
  /** Who reads the file that an invitation would share besides the inviter; starts a new file when there is none to share. */
  readonly prepareInvitation: () => Promise<Invitation | null>;
  /** The invitation went out: from now on the file is shared through the relay. */
  readonly onInvited: () => Promise<void>;
  /** Stores the other's file on this device. False: it could not be stored. */
  readonly takeIn: (invitation: Invitation, name: string) => Promise<boolean>;
  /** True when this device has the file of the invitation already. */
  readonly hasFile: (invitation: Invitation) => boolean;
  readonly keepRequest: (privateKey: Uint8Array) => Promise<void>;
  /** The private key of my request, once, within 24 hours. */
  readonly peekRequest: () => Promise<Uint8Array | null>;
  readonly dropRequest: () => Promise<void>;
  readonly programmeCode: () => string | null;
  readonly onCode: (code: string) => void;
}

export const otherRole = (role: Role): Role => (role === 'mentee' ? 'mentor' : 'mentee');
