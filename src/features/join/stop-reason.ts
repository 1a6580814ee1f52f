import type { MeetingRefusal } from '#transport/pairing-session.ts';

/** Why two people did not begin together. */
export type StopReason =
  | 'digits'
  | 'changed'
  | 'used'
  | 'expired'
  | 'other'
  | 'own'
  | 'already'
  | 'internet'
  | 'unknown'
  | 'version';

export const stopReason = (refusal: MeetingRefusal): StopReason => {
  switch (refusal) {
    case 'not_same':
      return 'digits';
    case 'swapped':
    case 'several_joined':
      return 'changed';
    case 'ended':
      return 'expired';
    case 'relay_refused':
    case 'code_needed':
    case 'not_stored':
      return 'unknown';
  }
};
