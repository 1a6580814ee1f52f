import type { RandomBytes } from '#core/crypto/random.ts';
import {
  answerRequest,
  checkAnswer,
  makeRequest,
  openAnswer,
  parseRequest,
  requestDigits,
  requestOf,
  transcriptDigits,
  type AnswerFault as Fault,
  type JoinRequest as Request,
} from '#core/pairing/apart.ts';
import type { DigitGroups as Groups } from '#core/pairing/digits.ts';
import type { Invitation as Handed, PairingRole, PairKind } from '#core/pairing/invitation.ts';
import { findJoinLink, joinLink } from '#core/pairing/links.ts';
import { isRelayOrigin } from '#core/pairing/relay-origin.ts';
import {
  meetingPayload,
  openMeeting,
  parseMeeting,
  rendezvousOf,
  type MeetingOffer,
} from '#core/pairing/together.ts';
import { ok, type Result } from '#core/result/result.ts';
import { joinMeeting } from './meeting-guest.ts';
import { hostMeeting } from './meeting-host.ts';
import type { HostedMeeting, Meeting, MeetingState } from './pairing-session.ts';
import type { RelayAccess, RelayClient, RelaySpaceClient } from './relay-client.ts';
import type { Timers } from './timers.ts';

// The names by which screens, which see this room and not core, know what is paired.
export type Invitation = Handed;
export type Role = PairingRole;
export type SpaceKind = PairKind;
export type DigitGroups = Groups;
export type AnswerFault = Fault;

/** What a scanned, opened or pasted text asks for; nothing has happened yet. */
export type JoinText =
  | { readonly kind: 'request'; readonly publicKey: Uint8Array; readonly digits: DigitGroups }
  | { readonly kind: 'answer'; readonly payload: Uint8Array }
  | {
      readonly kind: 'meeting';
      readonly payload: Uint8Array;
      readonly relayHost: string;
      /** It says that both devices are of one person: [O1]. */
      readonly own: boolean;
    };

export type JoinTextFault = { readonly type: 'no_link' | 'malformed' | 'too_long' | 'newer_version' };

export interface JoinRequest {
  /** 32 bytes: keep them sealed; single use, 24 hours. */
  readonly privateKey: Uint8Array;
  readonly link: string;
  readonly digits: DigitGroups;
}

export interface HostRequest {
  readonly invitation: Invitation;
  /** Programme code, where the relay asks one. */
  readonly code: string | null;
  readonly onState: (state: MeetingState) => void;
}

export interface JoinMeetingRequest {
  /** Of a `JoinText` of kind meeting. */
  readonly payload: Uint8Array;
  readonly name: string;
  /** Stores what was handed over; false when that failed. */
  readonly takeIn: (invitation: Invitation) => Promise<boolean>;
  readonly onState: (state: MeetingState) => void;
}

/** Everything that the pairing screens do. */
export interface Pairing {
  read(text: string): Result<JoinText, JoinTextFault>;
  makeRequest(): JoinRequest;
  /** The same request again, after a restart. */
  requestOf(privateKey: Uint8Array): JoinRequest;
  /** Only after a person compared the digits of the request. */
  answerRequest(
    publicKey: Uint8Array,
    invitation: Invitation,
  ): Result<{ readonly link: string; readonly digits: DigitGroups }, AnswerFault>;
  /** Opens only; storing follows on a tap. */
  openAnswer(
    privateKey: Uint8Array,
    payload: Uint8Array,
  ): Result<{ readonly invitation: Invitation; readonly digits: DigitGroups }, AnswerFault>;
  host(request: HostRequest): HostedMeeting;
  join(request: JoinMeetingRequest): Result<Meeting, JoinTextFault>;
}

/** A place at the relay that is to be deleted whatever happens to this page. */
export interface MeetingPlace extends RelayAccess {
  readonly relay: string | null;
}

export interface PairingDeps {
  readonly random: RandomBytes;
  readonly timers: Timers;
  /** `location.origin` */
  readonly appOrigin: string;
  readonly relayClient: (origin: string) => RelayClient;
  /** Remembers the place of a meeting; what it answers forgets it, after it was deleted. */
  readonly remember?: (place: MeetingPlace) => Promise<() => Promise<void>>;
}

/** A client that says when the place was deleted. */
function withRemoval(client: RelaySpaceClient, onRemoved: () => Promise<void>): RelaySpaceClient {
  return {
    ...client,
    remove: async (options) => {
      const removed = await client.remove(options);
      if (removed.ok || removed.error.type === 'unknown_space') await onRemoved();
      return removed;
    },
  };
}

export function createPairing({ random, timers, appOrigin, relayClient, remember }: PairingDeps): Pairing {
  /** On the way an origin has its name: "the app's own" may be another one for the other person. */
  const named = (invitation: Invitation): Invitation =>
    invitation.relay === null && isRelayOrigin(appOrigin) ? { ...invitation, relay: appOrigin } : invitation;
  const relayHere = (relay: string | null): string | null => (relay === appOrigin ? null : relay);
  const received = (invitation: Invitation): Invitation => ({
    ...invitation,
    relay: relayHere(invitation.relay),
  });
  const rendezvousClient = (offer: MeetingOffer) =>
    relayClient(offer.relay ?? appOrigin).space(rendezvousOf(offer));
  const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, '');
  const shown = ({ privateKey, publicKey, payload }: Request): JoinRequest => ({
    privateKey,
    link: joinLink(appOrigin, 'request', payload),
    digits: requestDigits(publicKey),
  });

  return {
    read(text) {
      const link = findJoinLink(text);
      if (!link.ok) return link;
      const { kind, payload, origin } = link.value;
      switch (kind) {
        case 'request': {
          const publicKey = parseRequest(payload);
          if (!publicKey.ok) return publicKey;
          return ok({ kind, publicKey: publicKey.value, digits: requestDigits(publicKey.value) });
        }
        case 'answer': {
          const shape = checkAnswer(payload);
          return shape.ok ? ok({ kind, payload }) : shape;
        }
        case 'meeting':
        case 'ownMeeting': {
          const offer = parseMeeting(payload);
          if (!offer.ok) return offer;
          const relay = relayHere(offer.value.relay ?? origin);
          return ok({
            kind: 'meeting',
            own: kind === 'ownMeeting',
            payload: meetingPayload({ ...offer.value, relay }),
            relayHost: hostOf(relay ?? appOrigin),
          });
        }
      }
    },
    makeRequest: () => shown(makeRequest(random)),
    requestOf: (privateKey) => shown(requestOf(privateKey)),
    answerRequest(publicKey, invitation) {
      const answer = answerRequest(publicKey, named(invitation), random);
      if (!answer.ok) return answer;
      const { payload, transcript } = answer.value;
      return ok({ link: joinLink(appOrigin, 'answer', payload), digits: transcriptDigits(transcript) });
    },
    openAnswer(privateKey, payload) {
      const opened = openAnswer(privateKey, payload);
      if (!opened.ok) return opened;
      const { invitation, transcript } = opened.value;
      return ok({ invitation: received(invitation), digits: transcriptDigits(transcript) });
    },
    host({ invitation, code, onState }) {
      const meeting = openMeeting(relayHere(invitation.relay), random);
      const { spaceId, bearer } = rendezvousOf(meeting.offer);
      const forget = remember?.({ spaceId, bearer, relay: meeting.offer.relay }).catch(() => null);
      const client = withRemoval(rendezvousClient(meeting.offer), async () => {
        await (
          await forget
        )?.();
      });
      const hosted = hostMeeting({
        meeting,
        invitation: named(invitation),
        code,
        client,
        timers,
        random,
        onState,
      });
      const kind = invitation.pairKind === 'own' ? 'ownMeeting' : 'meeting';
      return { ...hosted, link: joinLink(appOrigin, kind, meetingPayload(meeting.offer)) };
    },
    join({ payload, name, takeIn, onState }) {
      const offer = parseMeeting(payload);
      if (!offer.ok) return offer;
      const client = rendezvousClient(offer.value);
      const takeReceived = (invitation: Invitation): Promise<boolean> => takeIn(received(invitation));
      return ok(
        joinMeeting({ offer: offer.value, name, takeIn: takeReceived, client, timers, random, onState }),
      );
    },
  };
}
