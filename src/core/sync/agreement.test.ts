import { describe, expect, it } from 'vitest';
import {
  afterLook,
  differing,
  hasOtherDevices,
  HEALED_IS_NEWS,
  isEqualToAll,
  isLookDue,
  lookAgain,
  NOTHING_COMPARED,
  statesTold,
  tidings,
  type Agreement,
} from './agreement.ts';
import type { PeerHeads } from './intake.ts';

const OWN = 'aaaaaa000001';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_780_000_000_000;
const V = { vector: 'v', said: [] as readonly string[] };
const hearing = (...said: readonly string[]) => ({ vector: 'v', said });
const of = (part: Partial<Agreement>): Agreement => ({ ...NOTHING_COMPARED, ...part });
const word = (digest: string, state: string | null): PeerHeads => ({ heads: {}, digest, state });

describe('what others told', () => {
  it('[G2] counts for the own vector, each state once, without the own word', () => {
    const peers = new Map([
      ['cccccc000001', word('v', 'two')],
      ['bbbbbb000001', word('v', 'one')],
      ['bbbbbb000002', word('v', 'two')],
      ['dddddd000001', word('another', 'three')],
      ['eeeeee000001', word('v', null)],
      [OWN, word('v', 'mine')],
    ]);
    expect(statesTold(peers, OWN, 'v')).toEqual(['one', 'two']);
    expect(statesTold(peers, OWN, 'nobody')).toEqual([]);
  });

  it('[G3] nobody else is there when only logs of this device are known', () => {
    const own = ['aaaaaa000001', word('v', null)] as const;
    expect(hasOtherDevices(new Map(), OWN)).toBe(false);
    expect(hasOtherDevices(new Map([own, ['aaaaaa000002', word('v', null)]]), OWN)).toBe(false);
    expect(hasOtherDevices(new Map([own, ['bbbbbb000001', word('v', null)]]), OWN)).toBe(true);
  });
});

describe('when the own state is worked out', () => {
  it('[G3] for a word, when half a day went by since the last, of a vector that was not told, and somebody is there', () => {
    expect(isLookDue(NOTHING_COMPARED, V, true, NOW)).toBe(true);
    expect(isLookDue(NOTHING_COMPARED, V, false, NOW)).toBe(false);
    expect(isLookDue(of({ told: { vector: 'v', state: 's' } }), V, true, NOW)).toBe(false);
    expect(isLookDue(of({ told: { vector: 'before', state: 's' } }), V, true, NOW)).toBe(true);
    expect(isLookDue(of({ wordAt: NOW - DAY / 2 + 1 }), V, true, NOW)).toBe(false);
    expect(isLookDue(of({ wordAt: NOW - DAY / 2 }), V, true, NOW)).toBe(true);
  });

  it('[G3] every hour while somebody differs', () => {
    const since = { differsSince: NOW - DAY };
    expect(isLookDue(of({ ...since, wordAt: NOW - HOUR + 1 }), V, true, NOW)).toBe(false);
    expect(isLookDue(of({ ...since, wordAt: NOW - HOUR }), V, true, NOW)).toBe(true);
  });

  it('[G3] a clock that was set back keeps nobody from it', () => {
    expect(isLookDue(of({ wordAt: NOW + 1 }), V, true, NOW)).toBe(true);
    expect(isLookDue(of({ wordAt: NOW }), V, true, NOW)).toBe(false);
  });

  it('[G3] when others told something that was not compared yet, or not for a day', () => {
    const looked = (part: object) => of({ looked: { vector: 'v', said: ['a', 'b'], at: NOW, ...part } });
    expect(isLookDue(NOTHING_COMPARED, hearing('a'), false, NOW)).toBe(true);
    expect(isLookDue(looked({}), hearing('a', 'b'), true, NOW)).toBe(false);
    expect(isLookDue(looked({}), hearing('a'), true, NOW)).toBe(true);
    expect(isLookDue(looked({}), hearing('a', 'c'), true, NOW)).toBe(true);
    expect(isLookDue(looked({ vector: 'w' }), hearing('a', 'b'), true, NOW)).toBe(true);
    expect(isLookDue(looked({ at: NOW - DAY + 1 }), hearing('a', 'b'), true, NOW)).toBe(false);
    expect(isLookDue(looked({ at: NOW - DAY }), hearing('a', 'b'), true, NOW)).toBe(true);
    expect(isLookDue(looked({ at: NOW + 1 }), hearing('a', 'b'), true, NOW)).toBe(true);
  });
});

describe('what follows', () => {
  const looked = (said: readonly string[]) => ({ vector: 'v', said, at: NOW });

  it('[G3] whoever heard nothing tells what it shows', () => {
    const before = of({ differsSince: 5, healedAt: 3, wholes: [1] });
    expect(afterLook(before, V, 's', NOW)).toEqual({
      next: { ...before, told: { vector: 'v', state: 's' }, wordAt: NOW, looked: looked([]) },
      say: 'word',
    });
  });

  it('[G3] whoever shows the same keeps still', () => {
    expect(afterLook(of({ wholes: [1] }), hearing('s'), 's', NOW)).toEqual({
      next: of({ wordAt: NOW, looked: looked(['s']) }),
      say: 'nothing',
    });
    const healed = afterLook(of({ healedAt: 7 }), hearing('s'), 's', NOW);
    expect(healed.next.healedAt).toBe(7);
  });

  it('[G4] a difference that ended is noted, and whoever told something else before tells that it is so no more', () => {
    const before = of({ differsSince: 5, wholes: [1, 2], told: { vector: 'v', state: 'wrong' } });
    expect(afterLook(before, hearing('s'), 's', NOW)).toEqual({
      next: of({ healedAt: NOW, wordAt: NOW, looked: looked(['s']), told: { vector: 'v', state: 's' } }),
      say: 'word',
    });
    const right = of({ differsSince: 5, told: { vector: 'v', state: 's' } });
    expect(afterLook(right, hearing('s'), 's', NOW).say).toBe('nothing');
    const older = of({ differsSince: 5, told: { vector: 'before', state: 'wrong' } });
    expect(afterLook(older, hearing('s'), 's', NOW).say).toBe('nothing');
  });

  it('[G4] whoever was given what it lacked before it looked did differ', () => {
    const given = lookAgain(of({ told: { vector: 'v', state: 'wrong' } }));
    const { next, say } = afterLook(given, hearing('s'), 's', NOW);
    expect([next.healedAt, say]).toEqual([NOW, 'word']);
    expect(afterLook(next, hearing('s'), 's', NOW + 1).next.healedAt).toBe(NOW);
  });

  it('[G4] whoever shows something else sends everything', () => {
    const before = of({ wordAt: 9, healedAt: 4 });
    expect(afterLook(before, hearing('other'), 's', NOW)).toEqual({
      next: {
        ...before,
        differsSince: NOW,
        looked: looked(['other']),
        told: { vector: 'v', state: 's' },
        wholes: [NOW],
      },
      say: 'whole',
    });
    expect(afterLook(of({ differsSince: 5 }), hearing('other'), 's', NOW).next.differsSince).toBe(5);
  });

  it('[G5] not when another told the very same: it sends it', () => {
    const { say, next } = afterLook(NOTHING_COMPARED, hearing('other', 's'), 's', NOW);
    expect(say).toBe('nothing');
    expect(next).toEqual(of({ differsSince: NOW, looked: looked(['other', 's']) }));
    const told = of({ told: { vector: 'v', state: 'before' } });
    expect(afterLook(told, hearing('other', 's'), 's', NOW).say).toBe('word');
  });

  it('[G5] twice a day and six times in all; after that a word, once', () => {
    const differs = (wholes: readonly number[], told: Agreement['told'] = null) =>
      afterLook(of({ wholes, told }), hearing('other'), 's', NOW);
    expect(differs([NOW - DAY, NOW - 1]).say).toBe('whole');
    expect(differs([NOW + 1, NOW + 2]).say).toBe('whole');
    expect(differs([1, 2, 3, 4, 5]).say).toBe('whole');
    expect(differs([1, 2, 3, 4, 5]).next.wholes).toEqual([1, 2, 3, 4, 5, NOW]);
    const tired = differs([NOW - DAY + 1, NOW]);
    expect(tired).toEqual({
      next: {
        ...of({ wholes: [NOW - DAY + 1, NOW], differsSince: NOW, looked: looked(['other']) }),
        told: { vector: 'v', state: 's' },
      },
      say: 'word',
    });
    expect(differs([1, 2, 3, 4, 5, 6]).say).toBe('word');
    expect(differs([1, 2, 3, 4, 5, 6], { vector: 'v', state: 's' }).say).toBe('nothing');
    expect(differs([1, 2, 3, 4, 5, 6], { vector: 'v', state: 'before' }).say).toBe('word');
    expect(differs([1, 2, 3, 4, 5, 6], { vector: 'before', state: 's' }).say).toBe('word');
  });

  it('[G5] two that never show the same come to rest', () => {
    let [one, two] = [NOTHING_COMPARED, NOTHING_COMPARED];
    let [ofOne, ofTwo]: [string | null, string | null] = [null, null];
    let sent = 0;
    for (let minute = 0; minute < 600; minute++) {
      const now = NOW + minute * 60_000;
      const heardByOne = ofTwo === null ? V : hearing(ofTwo);
      if (isLookDue(one, heardByOne, true, now)) {
        const { next, say } = afterLook(one, heardByOne, '1', now);
        one = next;
        if (say !== 'nothing') [ofOne, sent] = ['1', sent + 1];
      }
      const heardByTwo = ofOne === null ? V : hearing(ofOne);
      if (isLookDue(two, heardByTwo, true, now)) {
        const { next, say } = afterLook(two, heardByTwo, '2', now);
        two = next;
        if (say !== 'nothing') [ofTwo, sent] = ['2', sent + 1];
      }
    }
    expect(sent).toBe(3);
    expect([tidings(one, NOW), tidings(two, NOW)]).toEqual(['differs', 'differs']);
  });

  it('[G4] after ops came that were missing the same words are compared again', () => {
    const before = of({ looked: looked(['s']), wordAt: 4 });
    expect(lookAgain(before)).toEqual(of({ wordAt: 4, restored: 1 }));
    expect(lookAgain(of({ restored: 1 })).restored).toBe(2);
  });

  it('is equal to all or to none', () => {
    expect(isEqualToAll('s', V)).toBe(true);
    expect(isEqualToAll('s', hearing('s'))).toBe(true);
    expect(isEqualToAll('s', hearing('r', 's'))).toBe(false);
  });
});

describe('what people are told', () => {
  it('[G6] that devices differ, as long as they do; that they did, for a week', () => {
    expect(tidings(NOTHING_COMPARED, NOW)).toBe(null);
    expect(tidings(differing(NOTHING_COMPARED, NOW), NOW)).toBe('differs');
    expect(differing(of({ differsSince: 3 }), NOW).differsSince).toBe(3);
    expect(tidings(of({ differsSince: 1, healedAt: NOW }), NOW)).toBe('differs');
    expect(tidings(of({ healedAt: NOW }), NOW)).toBe('healed');
    expect(tidings(of({ healedAt: NOW }), NOW + HEALED_IS_NEWS - 1)).toBe('healed');
    expect(tidings(of({ healedAt: NOW }), NOW + 7 * DAY)).toBe(null);
  });
});
