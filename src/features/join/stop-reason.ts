import type { Invitation } from '#transport/pairing.ts';
import type { MeetingRefusal } from '#transport/pairing-session.ts';
import type { Standing } from './join-deps.ts';

/** Why two people did not begin together. */
export type StopReason =
  | 'digits'
  | 'changed'
  | 'used'
  | 'expired'
  | 'other'
  | 'own'
  | 'notMine'
  | 'already'
  | 'behind'
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

/** Why an invitation is not taken in; null when it may be. An own space only where that was asked for: [O1]. */
export function refusalOf(
  { pairKind }: Invitation,
  standing: Standing,
  asked: 'pair' | 'own',
): StopReason | null {
  if (pairKind !== 'pair' && pairKind !== 'own') return 'version';
  if (pairKind !== asked) return 'other';
  if (standing === 'same') return 'already';
  return standing === 'earlier' ? 'behind' : null;
}
