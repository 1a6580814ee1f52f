import * as v from 'valibot';
import { defineRecord, oneOf, register, rowId, shortText } from '../shared/record.ts';

const secret = v.pipe(v.string(), v.regex(/^([A-Za-z0-9_-]{43})?$/));
const relay = v.nullable(v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#\s]+$/)));
/** How far each log of a file had come. */
const heights = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));
const generation = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));

/**
 * A key on the keyring: how the own devices of a person come into her other spaces. A row of the own space. The key is one
 * register, so that the secret of one generation never meets the number of another.
 */
export const spaceKeys = defineRecord({
  table: 'spaceKey',
  fields: {
    kind: oneOf(['pair', 'review', 'programme'], 'pair'),
    spaceUid: rowId(),
    /** Generation, secret in base64url, relay. */
    key: register(v.tuple([generation, secret, relay]), [0, '', null]),
    /** Her member row in that space. */
    me: rowId(),
    role: oneOf(['mentee', 'mentor', 'coordinator', 'reviewer'], 'mentee'),
    name: shortText(60),
    state: oneOf(['active', 'erased'], 'active'),
    /** The file that came in the place of this one, and what of this one went along: what is newer follows. */
    next: rowId(),
    cut: register<Readonly<Record<string, number>>>(heights, {}),
    /** Of a file that was brought into one that stood already: how far that one was when all of it was there. */
    came: register<Readonly<Record<string, number>>>(heights, {}),
  },
});

/**
 * Rows that are on their way between the own space and a pair's: they are written in the one before they go from the
 * other, and a move that was cut off is finished at the next start. A row of the own space.
 */
export const moves = defineRecord({
  table: 'move',
  fields: {
    moved: shortText(32),
    row: rowId(),
    pairUid: rowId(),
    to: oneOf(['own', 'pair'], 'own'),
  },
});
