import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '#tests/simulation/prng.ts';
import { FIELD_OP, TEXT_OP, type Op } from '../envelope/op.ts';
import { mergeSoundUpdates, textMarks, updatesFor } from '../merge/text.ts';
import type { RowState } from '../merge/row.ts';
import { digestOfParts, hashOfRow, hashOfText } from './digest.ts';
import { emptyDisk, opsIn, putOps } from './memory-disk.ts';
import { digestOfDisk, projectDiskAnew, takeLacking } from './memory-digest.ts';
import { makeOp, type Change, type LogState } from './changes.ts';
import { groupByRow, groupTextUpdates, projectRow } from './projection.ts';
import { withoutOverwritten } from './snapshot.ts';
import { dotsOf } from '../merge/vector.ts';

const LOGS = ['aaaaaa000001', 'bbbbbb000001', 'cccccc000001'];
const NOON = 1_780_000_000_000;

/** Everything that some ops show, whatever put them together. */
function digestOf(ops: readonly Op[]): string {
  const rows = [...groupByRow(ops)].map(([key, some]) => {
    const [table = '', row = ''] = key.split(' ');
    return hashOfRow(table, row, projectRow(some));
  });
  const texts = [...groupTextUpdates(ops)].map(([key, updates]) => {
    const [table = '', row = '', field = ''] = key.split(' ');
    const { merged } = mergeSoundUpdates(null, updates);
    return hashOfText(table, row, field, textMarks(merged.state), merged.plain);
  });
  return digestOfParts([...rows.filter((part) => part !== null), ...texts]);
}

function shuffled<T>(list: readonly T[], random: Prng): T[] {
  const rest = [...list];
  const mixed: T[] = [];
  while (rest.length > 0) mixed.push(...rest.splice(random.integer(0, rest.length - 1), 1));
  return mixed;
}

/** Three devices that write fields, texts and an unknown kind, in tables of which no version need know all. */
function world(seed: number, edits: number): readonly Op[] {
  const random = new Prng(seed);
  const ops: Op[] = [];
  const devices = LOGS.map((log): { state: LogState; seen: Op[] } => ({
    state: { log, n: 0, sealed: 0, stamp: { ms: NOON, c: 0 }, vector: new Map() },
    seen: [],
  }));
  for (let edit = 0; edit < edits; edit++) {
    const device = random.pick(devices);
    if (random.chance(30)) device.seen.push(...ops.filter((op) => !device.seen.includes(op)));
    const at = { table: random.pick(['step', 'later']), row: random.pick(['r1', 'r2']) };
    const own = device.seen.filter((op) => op.table === at.table && op.row === at.row);
    const row = projectRow(own);
    const before = mergeSoundUpdates(
      null,
      own.flatMap(({ value }) => (value instanceof Uint8Array ? [value] : [])),
    ).merged;
    const changes: readonly Change[] = random.chance(40)
      ? updatesFor(before.state, before.plain + random.pick(['a', 'b', 'c']), random.integer(1, 2 ** 30)).map(
          (update) => ({ ...at, field: 'notes', update }),
        )
      : [{ ...at, field: random.pick(['what', 'why']), value: random.integer(0, 9) }];
    for (const change of changes) {
      const made = makeOp(device.state, change, row, NOON + random.integer(-9, 9));
      device.state = made.state;
      const op = random.chance(8) ? { ...made.op, kind: 7, ctx: {} } : made.op;
      ops.push(op);
      device.seen.push(op);
    }
  }
  return ops;
}

const worlds = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  edits: fc.integer({ min: 1, max: 25 }),
});

describe('the digest of what is shown', () => {
  it('[G1] is the same for the same ops in any order, repeated, and without those that were written over', () => {
    fc.assert(
      fc.property(worlds, ({ seed, edits }) => {
        const random = new Prng(seed);
        const ops = world(seed, edits);
        const digest = digestOf(ops);
        expect(digest).toMatch(/^[0-9a-f]{16}$/);
        expect(digestOf(shuffled([...ops, random.pick(ops)], random))).toBe(digest);
        expect(digestOf(shuffled(withoutOverwritten(ops), random))).toBe(digest);
      }),
      { numRuns: 60 },
    );
  });

  it('[G1] is another when one op is missing that still shows, and the same for one of a kind that is not known', () => {
    fc.assert(
      fc.property(worlds, ({ seed, edits }) => {
        const ops = world(seed, edits);
        const showing = withoutOverwritten(ops);
        const digest = digestOf(showing);
        showing.forEach((op, at) => {
          const isAnother = digestOf(showing.toSpliced(at, 1)) !== digest;
          expect(isAnother).toBe(op.kind === FIELD_OP || op.kind === TEXT_OP);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('[G1] is another for each part of a register, of a row and of a text', () => {
    const a = [LOGS[0]!, 1, NOON, 0, 'x'] as const;
    const b = [LOGS[1]!, 2, NOON, 0, 'y'] as const;
    const row: RowState = {
      r: { what: { s: [a, b], x: { [LOGS[0]!]: 1, [LOGS[1]!]: 2 } } },
      t: { notes: { [LOGS[0]!]: 4 } },
    };
    const withSiblings = (...s: RowState['r'][string]['s']): RowState => ({
      ...row,
      r: { what: { ...row.r['what']!, s } },
    });
    const hash = hashOfRow('step', 'r1', row);
    expect(hashOfRow('step', 'r1', withSiblings(b, a))).toBe(hash);
    const others = [
      hashOfRow('goal', 'r1', row),
      hashOfRow('step', 'r2', row),
      hashOfRow('step', 'r1', { ...row, t: {} }),
      hashOfRow('step', 'r1', { ...row, r: {} }),
      hashOfRow('step', 'r1', { ...row, r: { why: row.r['what']! } }),
      hashOfRow('step', 'r1', withSiblings(a)),
      hashOfRow('step', 'r1', withSiblings(a, [...b.slice(0, 4), 'z'] as never)),
      hashOfRow('step', 'r1', withSiblings(a, [LOGS[1]!, 3, NOON, 0, 'y'])),
      hashOfRow('step', 'r1', { ...row, r: { what: { s: [a, b], x: { [LOGS[0]!]: 1 } } } }),
    ];
    expect(new Set([hash, ...others]).size).toBe(10);
    const marks = { clients: [[1, 4]], deleted: [[1, [[2, 2]]]] } as const;
    const texts = [
      hashOfText('step', 'r1', 'notes', marks, 'abc'),
      hashOfText('goal', 'r1', 'notes', marks, 'abc'),
      hashOfText('step', 'r2', 'notes', marks, 'abc'),
      hashOfText('step', 'r1', 'other', marks, 'abc'),
      hashOfText('step', 'r1', 'notes', { ...marks, clients: [[1, 5]] }, 'abc'),
      hashOfText('step', 'r1', 'notes', { ...marks, deleted: [] }, 'abc'),
      hashOfText('step', 'r1', 'notes', marks, 'abd'),
    ];
    expect(new Set(texts).size).toBe(7);
  });

  it('[G1] siblings of one log are in the order of their n, and a row that shows nothing is no part', () => {
    const [a, b] = [
      [LOGS[0]!, 1, NOON, 0, 'x'],
      [LOGS[0]!, 2, NOON, 0, 'y'],
    ] as const;
    const of = (...s: RowState['r'][string]['s']) =>
      hashOfRow('step', 'r1', { r: { what: { s, x: {} } }, t: {} });
    expect(of(a, b)).toBe(of(b, a));
    expect(hashOfRow('step', 'r1', { r: {}, t: {} })).toBe(null);
    expect(hashOfRow('step', 'r1', { r: {}, t: { notes: { [LOGS[0]!]: 1 } } })).not.toBe(null);
  });

  it('[G1] does not ask in which order its parts came', () => {
    const parts = ['aa', 'bb', '0c'].map((letters) => letters.repeat(32));
    expect(digestOfParts(parts.toReversed())).toBe(digestOfParts(parts));
    expect(digestOfParts(parts.slice(1))).not.toBe(digestOfParts(parts));
    expect(digestOfParts([])).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a disk in memory', () => {
  const diskOf = (ops: readonly Op[]) => {
    const disk = emptyDisk(LOGS[0]!);
    putOps(disk, ops);
    projectDiskAnew(disk);
    return disk;
  };

  it('[G1] [G4] has the digest of its ops, and has it again after its rows and texts were made anew', () => {
    fc.assert(
      fc.property(worlds, ({ seed, edits }) => {
        const ops = world(seed, edits);
        const disk = diskOf(ops);
        const digest = digestOf(ops);
        expect(digestOfDisk(disk)).toBe(digest);
        for (const key of disk.rows.keys()) disk.rows.set(key, { r: {}, t: {} });
        disk.texts.clear();
        projectDiskAnew(disk);
        expect(digestOfDisk(disk)).toBe(digest);
      }),
      { numRuns: 20 },
    );
  });

  it('[G4] takes those ops of a whole that it lacks, also under a row that hides them, and tells when it lacked none', () => {
    fc.assert(
      fc.property(worlds, ({ seed, edits }) => {
        const ops = world(seed, edits);
        const random = new Prng(seed);
        const lost = random.pick(ops);
        const disk = diskOf(ops.filter((op) => op !== lost));
        expect(takeLacking(disk, ops)).toBe(true);
        expect(digestOfDisk(disk)).toBe(digestOf(ops));
        expect(opsIn(disk, dotsOf(ops))).toHaveLength(ops.length);
        expect(takeLacking(disk, ops)).toBe(false);
        expect(takeLacking(disk, [])).toBe(false);
      }),
      { numRuns: 25 },
    );
    const first = world(3, 20).find(({ kind }) => kind === FIELD_OP)!;
    const hidden = diskOf([first]);
    const digest = digestOfDisk(hidden);
    hidden.ops.clear();
    for (const [key, row] of hidden.rows)
      hidden.rows.set(key, {
        ...row,
        r: Object.fromEntries(Object.entries(row.r).map(([name, { x }]) => [name, { s: [], x }])),
      });
    expect(takeLacking(hidden, [first])).toBe(true);
    expect(digestOfDisk(hidden)).toBe(digest);
  });

  it('[G4] keeps what a text holds besides its ops', () => {
    const [update] = updatesFor(null, 'in no op', 5);
    const disk = emptyDisk(LOGS[0]!);
    const ops = updatesFor(null, 'in an op', 6).map((value): Op => ({
      kind: TEXT_OP,
      table: 'step',
      row: 'r1',
      field: 'notes',
      log: LOGS[0]!,
      n: 1,
      ms: NOON,
      c: 0,
      value,
      ctx: {},
    }));
    putOps(disk, ops);
    disk.texts.set('step r1 notes', mergeSoundUpdates(null, [update!]).merged);
    projectDiskAnew(disk);
    expect(disk.texts.get('step r1 notes')?.plain).toContain('in no op');
    expect(disk.texts.get('step r1 notes')?.plain).toContain('in an op');
  });
});
