import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { ZERO_STAMP } from '../clock/stamp.ts';
import { faultOf, FIELD_OP, TEXT_OP } from '../envelope/op.ts';
import { EMPTY_ROW, registerOf } from '../merge/row.ts';
import { shownValue } from '../merge/register.ts';
import { isLogId } from '../merge/vector.ts';
import { isTextEdit, makeOp, newIncarnation, newLogId, nextLogId, type LogState } from './changes.ts';
import { applyOp } from './projection.ts';

const LOG = 'aaaaaa000001';
const NOON = 1_780_000_000_000;
const fresh: LogState = { log: LOG, n: 0, sealed: 0, stamp: ZERO_STAMP, vector: new Map() };
const change = { table: 'step', row: 'r', field: 'what', value: 'call' };
const edit = { table: 'step', row: 'r', field: 'notes', update: Uint8Array.of(0, 0) };

describe('local changes', () => {
  it('[L3] dots count 1, 2, 3 … and enter the vector at once', () => {
    let state = fresh;
    for (let n = 1; n <= 4; n++) {
      const made = makeOp(state, n % 2 ? change : edit, EMPTY_ROW, NOON);
      expect(made.op).toMatchObject({ log: LOG, n });
      expect(faultOf(made.op)).toBeNull();
      state = made.state;
    }
    expect(state).toMatchObject({ n: 4, sealed: 0, vector: new Map([[LOG, [[1, 4]]]]) });
    expect(fresh.vector.size).toBe(0);
  });

  it('[R5] a field op carries what the register has seen; a text op carries nothing', () => {
    const row = { r: { what: { s: [], x: { bbbbbb000001: 7 } } }, t: {} };
    expect(makeOp(fresh, change, row, NOON).op).toMatchObject({
      kind: FIELD_OP,
      ctx: { bbbbbb000001: 7 },
      value: 'call',
    });
    expect(makeOp(fresh, edit, row, NOON).op).toMatchObject({ kind: TEXT_OP, ctx: {}, value: edit.update });
    expect([isTextEdit(change), isTextEdit(edit)]).toEqual([false, true]);
  });

  it('[C3] [C4] what was shown is overwritten, and the own clock does not move with others', () => {
    const future = NOON + 3 * 365 * 86_400_000;
    const theirs = {
      ...makeOp(fresh, { ...change, value: 'from 2029' }, EMPTY_ROW, NOON).op,
      log: 'bbbbbb000001',
      ms: future,
    };
    const row = applyOp(EMPTY_ROW, theirs);
    const made = makeOp(fresh, change, row, NOON);
    expect(made.op).toMatchObject({ ms: future, c: 1 });
    expect(made.state.stamp).toEqual({ ms: NOON, c: 0 });
    expect(shownValue(registerOf(applyOp(row, made.op), 'what'))).toBe('call');
  });

  it('own writes are shown whatever the clock does between them', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e15, max: 1e16 }), { maxLength: 20 }), (clock) => {
        let [state, row] = [fresh, EMPTY_ROW];
        clock.forEach((now, index) => {
          const made = makeOp(state, { ...change, value: index }, row, now);
          expect(faultOf(made.op)).toBeNull();
          [state, row] = [made.state, applyOp(row, made.op)];
          expect(shownValue(registerOf(row, 'what'))).toBe(index);
        });
      }),
      { seed: 112 },
    );
  });

  it('[L1] [L2] a new device has a new log; a new incarnation keeps the device and begins at 1', () => {
    const random = new Prng(1).bytes;
    const log = newLogId(random);
    const next = nextLogId(log, random);
    expect(isLogId(log) && isLogId(next)).toBe(true);
    expect(next.slice(0, 6)).toBe(log.slice(0, 6));
    expect(next).not.toBe(log);
    const state = { ...fresh, n: 9, sealed: 4, vector: new Map([[LOG, [[1, 9]]]] as const) };
    expect(newIncarnation(state, next)).toEqual({ ...state, log: next, n: 0, sealed: 0 });
  });
});
