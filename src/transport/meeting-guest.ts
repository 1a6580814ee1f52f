import type { RandomBytes } from '#core/crypto/random.ts';
import type { Invitation } from '#core/pairing/invitation.ts';
import { makeKeys } from '#core/pairing/key-agreement.ts';
import {
  meetingKey,
  openInvitation,
  openReveal,
  openStop,
  sealHello,
  sealStop,
  sealTaken,
  stepOf,
  type Reveal,
  type StopReason,
} from '#core/pairing/meeting-messages.ts';
import {
  keepsCommitment,
  meetingDigits,
  meetingTranscript,
  NONCE_BYTES_OF_MEETING,
  rendezvousOf,
  type MeetingOffer,
} from '#core/pairing/together.ts';
import { createMeetingLine } from './meeting-line.ts';
import {
  createMeetingStates,
  MEETING_LASTS_MS,
  type Meeting,
  type MeetingState,
  type Peer,
} from './pairing-session.ts';
import type { RelaySpaceClient } from './relay-client.ts';
import type { Timers } from './timers.ts';

export interface GuestOptions {
  readonly offer: MeetingOffer;
  readonly name: string;
  /** Stores what was handed over; false when that failed. */
  readonly takeIn: (invitation: Invitation) => Promise<boolean>;
  /** Of the rendezvous space. */
  readonly client: RelaySpaceClient;
  readonly timers: Timers;
  readonly random: RandomBytes;
  readonly onState: (state: MeetingState) => void;
}

interface Host {
  readonly reveal: Reveal;
  readonly key: Uint8Array;
  readonly peer: Peer;
}

/** The last message is delivered for at most this long after the meeting is over for this side. */
const LAST_WORD_MS = 30_000;

/** The joiner's side of an online meeting: core/pairing SPEC.md [M1]–[M5]. */
export function joinMeeting(options: GuestOptions): Meeting {
  const { offer, name, takeIn, client, timers, random, onState } = options;
  const place = rendezvousOf(offer);
  const states = createMeetingStates(onState);
  const keys = makeKeys(random);
  const hello = sealHello(
    place,
    { publicKey: keys.publicKey, nonce: random(NONCE_BYTES_OF_MEETING), name },
    random,
  );
  let host: Host | null = null;
  let handedOver: Invitation | null = null;
  let isTaking = false;

  const line = createMeetingLine({
    client,
    timers,
    random: () => (random(1)[0] ?? 0) / 256,
    onMessage,
    onReachable: states.reach,
    onLost: ({ type }) => {
      // Who has the invitation needs the place no more.
      if (handedOver !== null) return;
      end({ phase: 'refused', reason: type === 'unknown_space' ? 'ended' : 'relay_refused' });
    },
  });
  const cancelExpiry = timers.after(MEETING_LASTS_MS, () => end({ phase: 'expired' }));

  function end(state: Parameters<typeof states.go>[0], lastWord?: Promise<void>): void {
    if (states.isOver()) return;
    states.go(state);
    cancelExpiry();
    if (lastWord === undefined) {
      line.cut();
      return;
    }
    const cancel = timers.after(LAST_WORD_MS, line.cut);
    void lastWord.then(() => {
      cancel();
      line.cut();
    });
  }

  function stop(reason: StopReason): void {
    if (states.isOver()) return;
    end({ phase: 'refused', reason }, line.send(sealStop(place, reason, random)));
  }

  /** [M1] [M2] */
  function onReveal(message: Uint8Array): void {
    const reveal = openReveal(place, message);
    if (!reveal.ok || host !== null) return;
    const transcript = meetingTranscript(offer, hello.digest, reveal.value);
    const key = keepsCommitment(offer, reveal.value)
      ? meetingKey(keys, reveal.value.publicKey, transcript)
      : null;
    if (key === null) {
      stop('swapped');
      return;
    }
    const peer: Peer = { name: reveal.value.name, role: reveal.value.role };
    host = { reveal: reveal.value, key, peer };
    states.go({ phase: 'peerArrived', digits: meetingDigits(transcript), peer });
  }

  /** [M2] [M3] The sealed invitation has to come from whom the screen shows. */
  function onInvitation(message: Uint8Array): void {
    if (host === null || handedOver !== null) return;
    const invitation = openInvitation(host.key, message);
    const isOfHost =
      invitation.ok &&
      invitation.value.inviterName === host.peer.name &&
      invitation.value.inviterRole === host.peer.role;
    if (!isOfHost) {
      stop('swapped');
      return;
    }
    handedOver = invitation.value;
    takeWhenConfirmed();
  }

  function takeWhenConfirmed(): void {
    if (host === null || handedOver === null || isTaking || states.now().phase !== 'confirmed') return;
    isTaking = true;
    cancelExpiry();
    const { key, peer } = host;
    void takeIn(handedOver)
      .catch(() => false)
      .then((isStored) => {
        if (isStored) end({ phase: 'done', peer }, line.send(sealTaken(key, random)));
        else stop('not_stored');
      });
  }

  function onMessage(message: Uint8Array): void {
    if (states.isOver()) return;
    switch (stepOf(message)) {
      case 'reveal':
        onReveal(message);
        return;
      case 'invitation':
        onInvitation(message);
        return;
      case 'stop': {
        const reason = openStop(place, message);
        if (reason.ok && !isTaking) end({ phase: 'refused', reason: reason.value });
        return;
      }
      case 'hello':
      case 'taken':
      case null:
        return;
    }
  }

  void line.send(hello.message).then(() => {
    if (states.now().phase === 'opening') states.go({ phase: 'waiting' });
  });
  line.listen();
  return {
    state: states.now,
    confirm() {
      const state = states.now();
      if (state.phase !== 'peerArrived') return;
      states.go({ phase: 'confirmed', digits: state.digits, peer: state.peer });
      takeWhenConfirmed();
    },
    // What is being stored cannot be refused any more.
    refuse: () => (isTaking ? undefined : stop('not_same')),
    abort: () => (isTaking ? undefined : stop('ended')),
  };
}
