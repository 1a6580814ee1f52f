import { randomBytes } from 'node:crypto';
import { sealReveal } from '#core/pairing/meeting-messages.ts';
import { findJoinLink, joinLink } from '#core/pairing/links.ts';
import {
  meetingPayload,
  openMeeting,
  parseMeeting,
  rendezvousOf,
  type MeetingOffer,
} from '#core/pairing/together.ts';
import { createPairing, type Invitation, type Pairing } from '#transport/pairing.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { systemTimers } from '#transport/timers.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** Somebody who saw the QR code of two people and speaks the protocol, at the real relay. */
export class Stranger {
  readonly pairing: Pairing;
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
    this.pairing = createPairing({
      random,
      timers: systemTimers,
      appOrigin: origin,
      relayClient: (relay) => createRelayClient({ origin: relay, fetch, timers: systemTimers }),
    });
  }

  /** Puts a first message of their own where the inviter's would come, before the joiner is there. */
  async revealFirst(link: string, name: string): Promise<void> {
    const place = rendezvousOf(this.#offerOf(link));
    const own = openMeeting(null, random);
    const message = sealReveal(
      place,
      { publicKey: own.keys.publicKey, nonce: own.nonce, name, role: 'mentee' },
      random,
    );
    const client = createRelayClient({ origin: this.#origin, fetch, timers: systemTimers });
    const posted = await client.space(place).append([message]);
    if (!posted.ok) throw new Error(`the relay refused: ${posted.error.type}`);
  }

  /** The same meeting, with a commitment to other keys. */
  withOtherCommitment(link: string): string {
    const { commitment } = openMeeting(null, random).offer;
    return joinLink(this.#origin, 'meeting', meetingPayload({ ...this.#offerOf(link), commitment }));
  }

  /** An invitation to a file of the stranger, under the name of the inviter. */
  invitation(inviterName: string): Invitation {
    return {
      secret: random(32),
      spaceUid: 'van-een-vreemde',
      generation: 0,
      relay: null,
      inviterName,
      inviterRole: 'mentee',
      inviteeRole: 'mentor',
      pairKind: 'pair',
    };
  }

  #offerOf(link: string): MeetingOffer {
    const found = findJoinLink(link);
    const offer = found.ok ? parseMeeting(found.value.payload) : found;
    if (!offer.ok) throw new Error(`no meeting link: ${offer.error.type}`);
    return offer.value;
  }
}
