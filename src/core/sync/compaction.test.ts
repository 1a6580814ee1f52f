import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { ZERO_STAMP } from '../clock/stamp.ts';
import { FIELD_OP, TEXT_OP, type Op } from '../envelope/op.ts';
import { EMPTY_ROW, visibility, DELETED_FIELD, deletionValue, type RowState } from '../merge/row.ts';
import { mergeText, mergeUpdates, updatesFor } from '../merge/text.ts';
import { MAX_MERGED_UPDATE_BYTES } from '../merge/value.ts';
import { makeOp, type Change, type LogState } from './changes.ts';
import { compactUnsealed } from './compaction.ts';
import { projectRow } from './projection.ts';

const LOG = 'aaaaaa000001';
const op = (n: number, part: Partial<Op> = {}): Op => ({
  kind: FIELD_OP,
  table: 'step',
  row: 'r',
  field: 'what',
  log: LOG,
  n,
  ms: 1_780_000_000_000,
  c: n,
  value: n,
  ctx: n > 1 ? { [LOG]: n - 1 } : {},
  ...part,
});
const join = (updates: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(updates.flatMap((one) => [...one]));

describe('[L4] what leaves the log before it is sealed', () => {
  it('an op of a register leaves for the last one of that register', () => {
    const { kept, dropped } = compactUnsealed(
      [op(1), op(2, { field: 'due' }), op(3), op(4, { row: 'other' }), op(5), op(6, { table: 'goal' })],
      join,
    );
    expect(kept.map(({ n }) => n)).toEqual([2, 4, 5, 6]);
    expect(dropped).toEqual([1, 3]);
  });

  it('updates of a text become one, in their order, with the dot of the last', () => {
    const text = (n: number, field = 'notes'): Op =>
      op(n, { kind: TEXT_OP, field, value: Uint8Array.of(n), ctx: {} });
    const { kept, dropped } = compactUnsealed([text(1), text(2, 'more'), op(3), text(4), text(5)], join);
    expect(kept).toEqual([text(2, 'more'), op(3), { ...text(5), value: Uint8Array.of(1, 4, 5) }]);
    expect(dropped).toEqual([1, 4]);
    expect(compactUnsealed([text(1)], () => Uint8Array.of(99)).kept).toEqual([text(1)]);
  });

  it('a field and a text of the same name do not mix', () => {
    const ops = [op(1), op(2, { kind: TEXT_OP, value: Uint8Array.of(1) }), op(3)];
    expect(compactUnsealed(ops, join).kept.map(({ n }) => n)).toEqual([2, 3]);
  });

  it('of an unknown kind every op stays', () => {
    const ops = [op(1, { kind: 9 }), op(2, { kind: 9 })];
    expect(compactUnsealed(ops, join)).toEqual({ kept: ops, dropped: [] });
    expect(compactUnsealed([], join)).toEqual({ kept: [], dropped: [] });
  });

  it('[T5] updates are merged only as far as the outcome fits into an op', () => {
    const half = MAX_MERGED_UPDATE_BYTES / 2;
    const text = (n: number, bytes: number): Op =>
      op(n, { kind: TEXT_OP, value: new Uint8Array(bytes), ctx: {} });
    const { kept, dropped } = compactUnsealed(
      [text(1, half), text(2, half), text(3, 1), text(4, 2 * half), text(5, 1)],
      join,
    );
    expect(kept.map(({ n, value }) => [n, (value as Uint8Array).length])).toEqual([
      [2, 2 * half],
      [3, 1],
      [4, 2 * half],
      [5, 1],
    ]);
    expect(dropped).toEqual([1]);
  });

  it('what is left shows what everything showed, beside whatever came in between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const random = new Prng(seed);
        let state: LogState = { log: LOG, n: 0, sealed: 0, stamp: ZERO_STAMP, vector: new Map() };
        let row: RowState = EMPTY_ROW;
        let text: Uint8Array | null = null;
        const own: Op[] = [];
        const foreign: Op[] = [];
        for (let step = 0; step < random.integer(2, 16); step++) {
          if (random.chance(25)) {
            const other = op(foreign.length + 1, {
              log: 'bbbbbb000001',
              field: random.pick(['what', 'due']),
              value: `b${step}`,
            });
            foreign.push({ ...other, ctx: foreign.length > 0 ? { bbbbbb000001: foreign.length } : {} });
            row = projectRow(foreign.slice(-1), row);
            continue;
          }
          const at = { table: 'step', row: 'r' };
          const [update] = updatesFor(text, `${step} words`, 7 + step);
          const change: Change = random.pick<Change>([
            { ...at, field: 'what', value: step },
            { ...at, field: 'due', value: `${step}` },
            { ...at, field: DELETED_FIELD, value: random.chance(50) ? null : deletionValue(row, step) },
            { ...at, field: 'notes', update: update! },
          ]);
          const made = makeOp(state, change, row, 1_780_000_000_000 + step);
          state = made.state;
          row = projectRow([made.op], row);
          own.push(made.op);
          if (made.op.kind === TEXT_OP) text = mergeText(text, [update!])!.state;
        }
        const { kept, dropped } = compactUnsealed(own, mergeUpdates);
        const after = projectRow([...kept, ...foreign]);
        expect(after).toEqual(row);
        expect(visibility(after)).toBe(visibility(row));
        expect([...kept.map(({ n }) => n), ...dropped].sort((a, b) => a - b)).toEqual(own.map(({ n }) => n));
        const updates = kept.flatMap(({ kind, value }) => (kind === TEXT_OP ? [value as Uint8Array] : []));
        expect(mergeText(null, updates)?.plain).toBe(mergeText(text, [])?.plain);
      }),
      { seed: 121, numRuns: 300 },
    );
  });
});
