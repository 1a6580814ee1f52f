import type { DigitGroups } from '#core/pairing/digits.ts';
import type { PairingRole } from '#core/pairing/invitation.ts';
import type { StopReason } from '#core/pairing/meeting-messages.ts';

/** The other one, as it calls itself. */
export interface Peer {
  readonly name: string;
  readonly role: PairingRole;
}

/**
 * `swapped`: what arrived does not belong to the QR code, so somebody is in between. `several_joined`: a second phone
 * used the same code. `ended`: the other one stopped, or the meeting is over.
 */
export type MeetingRefusal = StopReason | 'code_needed' | 'relay_refused';

/** Compared by eye or ear in `peerArrived`; `confirmed` means that I said yes and wait for the other. */
export type MeetingState = {
  /** False while the relay is not reached; it goes on trying. */
  readonly reachable: boolean;
} & (
  | { readonly phase: 'opening' | 'waiting' | 'expired' }
  | { readonly phase: 'peerArrived' | 'confirmed'; readonly digits: DigitGroups; readonly peer: Peer }
  | { readonly phase: 'done'; readonly peer: Peer }
  | { readonly phase: 'refused'; readonly reason: MeetingRefusal }
);

/** A meeting as a screen handles it. Every call is safe at any moment. */
export interface Meeting {
  state(): MeetingState;
  /** 'Hetzelfde' */
  confirm(): void;
  /** 'Niet hetzelfde' */
  refuse(): void;
  /** The person goes away from the screen. */
  abort(): void;
}

export interface HostedMeeting extends Meeting {
  /** For the QR code. */
  readonly link: string;
}

export const MEETING_LASTS_MS = 600_000;

type StateWithoutReach = MeetingState extends infer S
  ? S extends unknown
    ? Omit<S, 'reachable'>
    : never
  : never;

export interface MeetingStates {
  readonly now: () => MeetingState;
  readonly isOver: () => boolean;
  readonly go: (state: StateWithoutReach) => void;
  readonly reach: (reachable: boolean) => void;
}

/** Holds the state of one side; what is over stays over. */
export function createMeetingStates(onState: (state: MeetingState) => void): MeetingStates {
  let state: MeetingState = { phase: 'opening', reachable: true };
  const isOver = (): boolean =>
    state.phase === 'done' || state.phase === 'refused' || state.phase === 'expired';
  return {
    now: () => state,
    isOver,
    go(next) {
      if (isOver()) return;
      state = { ...next, reachable: state.reachable };
      onState(state);
    },
    reach(reachable) {
      if (isOver() || state.reachable === reachable) return;
      state = { ...state, reachable };
      onState(state);
    },
  };
}
