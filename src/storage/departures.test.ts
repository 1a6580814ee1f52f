import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTwoSpaces, type Person } from '#tests/fixtures/databases/two-spaces.ts';
import { DELETED_FIELD } from '#core/merge/row.ts';
import type { Value } from '#core/merge/value.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { devices, members } from '#domain/people/model.ts';
import { goals } from '#domain/plan/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { moveRow, settleMoves } from './moving/move.ts';
import { readPartakers } from './partakers.ts';
import type { SpaceStore } from './space-store.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const { own, file } of people.splice(0)) {
    await own.close();
    await file.close();
  }
});

async function two(): Promise<{ samira: Person; anneke: Person }> {
  const samira = await openTwoSpaces({ seed: 1, role: 'mentee', name: 'Samira' });
  const anneke = await openTwoSpaces({ seed: 9, role: 'mentor', name: 'Anneke', joining: true });
  people.push(samira, anneke);
  orThrow(await samira.file.run((w) => w.update(pairs, 'pairRow00001', { phase: 'together' })));
  await exchange(samira.file, anneke.file);
  return { samira, anneke };
}

/** Whatever a device with the key can write; its app would not. */
const writeRaw = async (from: SpaceStore, table: string, row: string, field: string, value: Value) =>
  orThrow(await from.runHere((writer) => writer.writeFields(table, row, [{ field, value }])));

/** A deletion that has seen everything. */
async function hide(from: SpaceStore, table: string, row: string, more: Readonly<Record<string, Value>>) {
  const stored = await from.db.rows(table).get(row);
  const x: Record<string, number> = {};
  for (const { x: seen } of Object.values(stored?.$.r ?? {}))
    for (const [log, n] of Object.entries(seen)) x[log] = Math.max(n, x[log] ?? 0);
  for (const heights of Object.values(stored?.$.t ?? {}))
    for (const [log, n] of Object.entries(heights)) x[log] = Math.max(n, x[log] ?? 0);
  await writeRaw(from, table, row, DELETED_FIELD, { at: Date.UTC(2026, 2, 9, 11), x, ...more });
}

const thrownAway = async (space: SpaceStore, definition: RecordDefinition) =>
  (await space.read.deleted(definition)).map(({ row }) => row.id);

describe('a row that another member takes away with the mark of having moved', () => {
  it.each([
    ['an application', applications, { employer: 'Bakkerij' }],
    ['her goal', goals, { what: 'Werk' }],
    ['her note', notes, { title: 'Mijn notitie' }],
  ] as const)('is with what was thrown away, and comes back: %s', async (_name, definition, values) => {
    const { samira, anneke } = await two();
    const id = orThrow(
      await samira.file.run((w) => w.create(definition as typeof goals, values as { what: string })),
    ).value;
    await exchange(samira.file, anneke.file);
    await hide(anneke.file, definition.table, id, { moved: true });
    await exchange(samira.file, anneke.file);
    expect(await samira.file.read.get(definition as typeof goals, id)).toBeUndefined();
    expect(await samira.file.read.wasMovedAway(definition, id)).toBe(false);
    expect(await thrownAway(samira.file, definition)).toEqual([id]);
    orThrow(await samira.file.run((w) => w.restore(definition, id)));
    expect(await samira.file.read.get(definition as typeof goals, id)).toBeTruthy();
  });

  it.each([0, -5, 1, 1e15, Number.MAX_SAFE_INTEGER])(
    'does not slip out of that list by the moment it names (%d)',
    async (at) => {
      const { samira, anneke } = await two();
      const id = orThrow(await samira.file.run((w) => w.create(goals, { what: 'Werk' }))).value;
      await exchange(samira.file, anneke.file);
      await hide(anneke.file, goals.table, id, { at, moved: true });
      await exchange(samira.file, anneke.file);
      expect(await thrownAway(samira.file, goals)).toEqual([id]);
    },
  );

  it.each([
    ['a text', 'gone'],
    ['a list', [1]],
    ['no moment', { x: {} }],
    ['a moment that is a text', { at: 'now', x: {}, moved: true }],
    ['heights that are none', { at: 5, x: [], moved: true }],
  ] as const)('stays where it is when the mark is broken: %s', async (_name, value) => {
    const { samira, anneke } = await two();
    const id = orThrow(await samira.file.run((w) => w.create(goals, { what: 'Werk' }))).value;
    await exchange(samira.file, anneke.file);
    await writeRaw(anneke.file, goals.table, id, DELETED_FIELD, value);
    await exchange(samira.file, anneke.file);
    expect(await samira.file.read.get(goals, id)).toMatchObject({ what: 'Werk' });
  });

  it('is hers to set apart still: the mentor is not offered to put it back', async () => {
    const { samira, anneke } = await two();
    const id = orThrow(await samira.file.run((w) => w.create(goals, { what: 'Werk' }))).value;
    await exchange(samira.file, anneke.file);
    orThrow(await anneke.file.run((w) => w.update(goals, id, { why: 'Van Anneke' })));
    await exchange(samira.file, anneke.file);
    orThrow(await moveRow(samira, goals, id, 'own'));
    await exchange(samira.file, anneke.file);
    expect(await anneke.file.read.wasMovedAway(goals, id)).toBe(true);
    expect(await thrownAway(anneke.file, goals)).toEqual([]);
    expect(await thrownAway(samira.file, goals)).toEqual([]);
  });

  it('while the other types in it gets those words where it stands, not in a space of his own', async () => {
    const { samira, anneke } = await two();
    const id = orThrow(await samira.file.run((w) => w.create(notes, { title: 'Samen' }))).value;
    await exchange(samira.file, anneke.file);
    const text = await anneke.file.openText(notes, id, 'body');
    orThrow(await moveRow(samira, notes, id, 'own'));
    await exchange(samira.file, anneke.file);
    text.type('Van Anneke, net nog.');
    await text.close();
    await exchange(samira.file, anneke.file);
    orThrow(await settleMoves(samira));
    expect(await samira.own.read.text(notes, id, 'body')).toBe('Van Anneke, net nog.');
    expect(await anneke.own.read.text(notes, id, 'body')).toBe('');
  });
});

describe('who takes part', () => {
  it('is what somebody’s own devices say, whatever another writes in her row', async () => {
    const { samira, anneke } = await two();
    const me = samira.file.me;
    await writeRaw(anneke.file, members.table, me, 'role', 'mentor');
    await writeRaw(anneke.file, members.table, anneke.file.me, 'role', 'coordinator');
    await exchange(samira.file, anneke.file);
    for (const { file } of [samira, anneke]) {
      expect(await file.read.get(members, me)).toMatchObject({ role: 'mentee', name: 'Samira' });
      expect((await file.read.list(members)).find(({ id }) => id === me)?.role).toBe('mentee');
    }
    // What he says of himself is his.
    expect(await samira.file.read.get(members, anneke.file.me)).toMatchObject({ role: 'coordinator' });
  });

  it.each(['boss', 7, null, ['mentee'], { role: 'mentor' }] as const)(
    'keeps a role that is one when its own device writes rubbish: %j',
    async (value) => {
      const { samira } = await two();
      await writeRaw(samira.file, members.table, samira.file.me, 'role', value);
      expect((await samira.file.read.get(members, samira.file.me))?.role).toBe('mentee');
    },
  );

  it('is not taken out by somebody who deletes her row or her device', async () => {
    const { samira, anneke } = await two();
    const { me, device } = samira.file;
    await hide(anneke.file, members.table, me, {});
    await hide(anneke.file, devices.table, device, { moved: true });
    await exchange(samira.file, anneke.file);
    for (const { file } of [samira, anneke]) {
      expect(await file.read.get(members, me)).toMatchObject({ name: 'Samira' });
      expect((await file.read.list(devices)).map(({ id }) => id)).toContain(device);
    }
    expect((await readPartakers(anneke.file.db, anneke.file)).others).toEqual([me]);
  });

  it('writes under her own name: a device is of who it says itself', async () => {
    const { samira, anneke } = await two();
    await writeRaw(anneke.file, devices.table, samira.file.device, 'member', anneke.file.me);
    await exchange(samira.file, anneke.file);
    const read = samira.file.read;
    expect((await read.get(devices, samira.file.device))?.member).toBe(samira.file.me);
    expect((await samira.file.sendingState()).others.map(({ member }) => member)).toEqual([anneke.file.me]);
  });
});
