import { describe, expect, it } from 'vitest';
import { goldenOp } from '#tests/fixtures/golden-batches.ts';
import { TEXT_OP, type Op } from '../envelope/op.ts';
import { EMPTY_ROW, registerOf } from '../merge/row.ts';
import { applyOp, groupByRow, groupTextUpdates, projectRow, rowKeyOf, textKeyOf } from './projection.ts';

const text: Op = { ...goldenOp, kind: TEXT_OP, field: 'notes', n: 18, value: Uint8Array.of(1), ctx: {} };

describe('rows and texts from ops', () => {
  it('a field op goes into its register, a text op is noted, an unknown kind changes nothing', () => {
    expect(registerOf(applyOp(EMPTY_ROW, goldenOp), goldenOp.field).s).toHaveLength(1);
    expect(applyOp(EMPTY_ROW, text)).toEqual({ r: {}, t: { notes: { [text.log]: 18 } } });
    expect(applyOp(EMPTY_ROW, { ...goldenOp, kind: 9 })).toBe(EMPTY_ROW);
    expect(projectRow([goldenOp, text])).toEqual(projectRow([text], projectRow([goldenOp])));
  });

  it('ops are grouped by row, and the updates by text, in the order of arrival', () => {
    const other = { ...goldenOp, row: 'other', n: 19 };
    const later = { ...text, n: 20, value: Uint8Array.of(2) };
    const ops = [goldenOp, other, text, later];
    expect(groupByRow(ops)).toEqual(
      new Map([
        [rowKeyOf(goldenOp), [goldenOp, text, later]],
        [rowKeyOf(other), [other]],
      ]),
    );
    expect(groupTextUpdates(ops)).toEqual(new Map([[textKeyOf(text), [Uint8Array.of(1), Uint8Array.of(2)]]]));
    expect(groupTextUpdates([{ ...text, value: 'no update' }]).size).toBe(0);
  });
});
