import type { RandomBytes } from '#core/crypto/random.ts';
import type { Invitation } from '#core/pairing/invitation.ts';
import {
  meetingKey,
  openHello,
  openStop,
  openTaken,
  sealInvitation,
  sealReveal,
  sealStop,
  stepOf,
  type ReadHello,
  type StopReason,
} from '#core/pairing/meeting-messages.ts';
import {
  meetingDigits,
  meetingTranscript,
  rendezvousOf,
  type OpenedMeeting,
} from '#core/pairing/together.ts';
import { createBackOff } from './back-off.ts';
import { createMeetingLine } from './meeting-line.ts';
import {
  createMeetingStates,
  MEETING_LASTS_MS,
  type Meeting,
  type MeetingRefusal,
  type MeetingState,
  type Peer,
} from './pairing-session.ts';
import type { RelaySpaceClient } from './relay-client.ts';
import { pause, type Timers } from './timers.ts';

export interface HostOptions {
  readonly meeting: OpenedMeeting;
  readonly invitation: Invitation;
  /** Programme code, where the relay asks one. */
  readonly code: string | null;
  /** Of the rendezvous space. */
  readonly client: RelaySpaceClient;
  readonly timers: Timers;
  readonly random: RandomBytes;
  readonly onState: (state: MeetingState) => void;
}

interface Guest {
  readonly hello: ReadHello;
  readonly key: Uint8Array;
  readonly peer: Peer;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;
/** So that the other side reads why the meeting ended before its place is deleted. */
const LAST_WORD_MS = 5_000;

/** The inviter's side of an online meeting: core/pairing SPEC.md [M1]–[M5]. */
export function hostMeeting(options: HostOptions): Meeting {
  const { meeting, invitation, code, client, timers, random, onState } = options;
  const place = rendezvousOf(meeting.offer);
  const states = createMeetingStates(onState);
  const chance = (): number => (random(1)[0] ?? 0) / 256;
  const ending = new AbortController();
  let guest: Guest | null = null;
  let isHandedOver = false;

  const line = createMeetingLine({
    client,
    timers,
    random: chance,
    onMessage,
    onReachable: states.reach,
    onLost: ({ type }) =>
      end({ phase: 'refused', reason: type === 'unknown_space' ? 'ended' : 'relay_refused' }),
  });
  const cancelExpiry = timers.after(MEETING_LASTS_MS, () => {
    if (states.isOver()) return;
    say('ended');
    end({ phase: 'expired' });
  });

  type End =
    | { readonly phase: 'refused'; readonly reason: MeetingRefusal }
    | { readonly phase: 'expired' }
    | { readonly phase: 'done'; readonly peer: Peer };

  let lastWord: Promise<void> | null = null;
  function say(reason: StopReason): void {
    lastWord = line.send(sealStop(place, reason, random));
  }

  /** Cleans up behind the meeting, also when the place was never opened. */
  function end(state: End): void {
    if (states.isOver()) return;
    states.go(state);
    cancelExpiry();
    ending.abort();
    if (lastWord === null) void line.clear();
    else timers.after(LAST_WORD_MS, () => void line.clear());
  }

  function stop(reason: StopReason): void {
    if (states.isOver()) return;
    say(reason);
    end({ phase: 'refused', reason });
  }

  /** [M1] One hello is answered, and no other. */
  function onHello(message: Uint8Array): void {
    const hello = openHello(place, message);
    if (!hello.ok) return;
    if (guest !== null) {
      const isAgain = guest.hello.publicKey.every((byte, i) => byte === hello.value.publicKey[i]);
      if (!isAgain && !isHandedOver) stop('several_joined');
      return;
    }
    const revealed = { publicKey: meeting.keys.publicKey, nonce: meeting.nonce };
    const transcript = meetingTranscript(meeting.offer, hello.value.digest, revealed);
    const key = meetingKey(meeting.keys, hello.value.publicKey, transcript);
    if (key === null) {
      stop('swapped');
      return;
    }
    const peer: Peer = { name: hello.value.name, role: invitation.inviteeRole };
    guest = { hello: hello.value, key, peer };
    const { inviterName: name, inviterRole: role } = invitation;
    void line.send(sealReveal(place, { ...revealed, name, role }, random));
    states.go({ phase: 'peerArrived', digits: meetingDigits(transcript), peer });
  }

  function onMessage(message: Uint8Array): void {
    switch (stepOf(message)) {
      case 'hello':
        onHello(message);
        return;
      case 'taken':
        if (isHandedOver && guest !== null && openTaken(guest.key, message))
          end({ phase: 'done', peer: guest.peer });
        return;
      case 'stop': {
        const reason = openStop(place, message);
        if (reason.ok) end({ phase: 'refused', reason: reason.value });
        return;
      }
      case 'reveal':
      case 'invitation':
      case null:
        return;
    }
  }

  async function open(): Promise<void> {
    const backOff = createBackOff(FIRST_RETRY_MS, LONGEST_RETRY_MS, chance);
    const { signal } = ending;
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      const claimed = await client.claim(code, { signal });
      if (isOver()) return;
      if (claimed.ok) {
        states.reach(true);
        states.go({ phase: 'waiting' });
        line.listen();
        return;
      }
      const { type } = claimed.error;
      if (type === 'code_needed') end({ phase: 'refused', reason: 'code_needed' });
      else if (type === 'closed' || type === 'taken' || type === 'full')
        end({ phase: 'refused', reason: 'relay_refused' });
      else states.reach(false);
      await pause(
        timers,
        backOff.next('retryAfterMs' in claimed.error ? claimed.error.retryAfterMs : 0),
        signal,
      );
    }
  }

  void open();
  return {
    state: states.now,
    confirm() {
      const state = states.now();
      if (state.phase !== 'peerArrived' || guest === null) return;
      isHandedOver = true;
      void line.send(sealInvitation(guest.key, invitation, random));
      states.go({ phase: 'confirmed', digits: state.digits, peer: state.peer });
    },
    refuse: () => stop('not_same'),
    abort: () => stop('ended'),
  };
}
