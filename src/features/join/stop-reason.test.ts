import { describe, expect, it } from 'vitest';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import type { Invitation } from '#transport/pairing.ts';
import { refusalOf } from './stop-reason.ts';

const invitation: Invitation = {
  secret: seededRandom(1)(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: null,
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};

describe('an invitation', () => {
  it('of an own space is never taken in where a pair was asked for, nor the other way round [O1]', () => {
    expect(refusalOf({ ...invitation, pairKind: 'own' }, 'new', 'pair')).toBe('other');
    expect(refusalOf(invitation, 'new', 'own')).toBe('other');
    expect(refusalOf({ ...invitation, pairKind: 'own' }, 'new', 'own')).toBeNull();
  });

  it('of a kind that this version does not know waits for a newer one', () => {
    expect(refusalOf({ ...invitation, pairKind: 'review' }, 'new', 'pair')).toBe('version');
  });

  it('replaces a key only by a later one [R4]', () => {
    expect(refusalOf(invitation, 'new', 'pair')).toBeNull();
    expect(refusalOf(invitation, 'later', 'pair')).toBeNull();
    expect(refusalOf(invitation, 'same', 'pair')).toBe('already');
    expect(refusalOf(invitation, 'earlier', 'pair')).toBe('behind');
  });
});
