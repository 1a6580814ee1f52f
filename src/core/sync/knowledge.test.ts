import { describe, expect, it } from 'vitest';
import { heldElsewhere, isHeldElsewhere, missingByHeads } from './knowledge.ts';

const OWN = 'aaaaaa000001';
const OWN_LATER = 'aaaaaa000002';
const PEER = 'bbbbbb000001';

describe('what others have', () => {
  it('[H3] another device holds what its heads cover; another log of our own device does not count', () => {
    const known = new Map([
      [OWN_LATER, { [OWN]: 9 }],
      [PEER, { [OWN]: 4 }],
    ]);
    expect(isHeldElsewhere({ log: OWN, n: 4 }, known, 'aaaaaa')).toBe(true);
    expect(isHeldElsewhere({ log: OWN, n: 5 }, known, 'aaaaaa')).toBe(false);
    expect(isHeldElsewhere({ log: PEER, n: 1 }, known, 'aaaaaa')).toBe(false);
    expect(heldElsewhere(OWN, known, 'aaaaaa')).toBe(4);
    expect(heldElsewhere(OWN, new Map(), 'aaaaaa')).toBe(0);
  });

  it('[H4] what heads name and the vector lacks is missing', () => {
    const vector = new Map([
      [
        OWN,
        [
          [1, 2],
          [4, 4],
        ],
      ],
    ] as const);
    expect(missingByHeads(vector, { [OWN]: 5, [PEER]: 1, [OWN_LATER]: 0 })).toEqual(
      new Map([
        [
          OWN,
          [
            [3, 3],
            [5, 5],
          ],
        ],
        [PEER, [[1, 1]]],
      ]),
    );
    expect(missingByHeads(vector, { [OWN]: 2 }).size).toBe(0);
  });
});
