import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { everythingIn } from '#tests/fixtures/databases/everything.ts';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { openTwoSpaces } from '#tests/fixtures/databases/two-spaces.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { notes } from '#domain/notes/model.ts';
import { goals } from '#domain/plan/model.ts';
import { records } from '#domain/records.ts';
import { civilDate, defineRecord, order, type RecordDefinition, shortText } from '#domain/shared/record.ts';
import { readableTables } from './export.ts';
import { moveRow } from './moving/move.ts';
import type { SpaceStore } from './space-store.ts';

let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(seed: number, definitions: readonly RecordDefinition[] = records): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => (clock += 10),
    me: `member${String(seed)}`,
    member: { name: `Name ${String(seed)}`, role: 'mentee' },
    definitions,
  });
  opened.push(one);
  return one;
}

async function type(one: SpaceStore, row: string, words: string): Promise<void> {
  const text = await one.openText(notes, row, 'bodyOwn');
  text.type(words);
  await text.close();
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const work = { what: 'Ik werk', whatOwn: 'أنا أعمل', whatOwnLang: 'ar' };

describe('own words beside the Dutch', () => {
  it('come to the other device, and go and come back with their row', async () => {
    const [samira, anneke] = [await space(1), await space(2)];
    const id = orThrow(await samira.run((w) => w.create(goals, work))).value;
    await exchange(samira, anneke);
    expect(await anneke.read.get(goals, id)).toMatchObject(work);
    const gone = orThrow(await anneke.run((w) => w.remove(goals, id)));
    await exchange(samira, anneke);
    expect(await samira.read.list(goals)).toEqual([]);
    orThrow(await anneke.undo(gone.undo));
    await exchange(samira, anneke);
    expect(await samira.read.get(goals, id)).toMatchObject(work);
  });

  it('are asked about when both wrote them, while the Dutch stands', async () => {
    const [samira, anneke] = [await space(3), await space(4)];
    const id = orThrow(await samira.run((w) => w.create(goals, work))).value;
    await exchange(samira, anneke);
    orThrow(await samira.run((w) => w.update(goals, id, { whatOwn: 'أنا أعمل في مخبز' })));
    orThrow(await anneke.run((w) => w.update(goals, id, { whatOwn: 'أنا أعمل هنا' })));
    await exchange(samira, anneke);
    expect((await samira.read.bothWrote()).map(({ field }) => field)).toEqual(['whatOwn']);
  });

  it('of a long text are a text too: what both typed stays', async () => {
    const [samira, anneke] = [await space(5), await space(6)];
    const id = orThrow(await samira.run((w) => w.create(notes, { bodyOwnLang: 'ar' }))).value;
    await type(samira, id, 'مرحبًا');
    await exchange(samira, anneke);
    await type(samira, id, 'مرحبًا بك');
    await type(anneke, id, 'اليوم: مرحبًا');
    await exchange(samira, anneke);
    for (const one of [samira, anneke]) {
      expect(await one.read.text(notes, id, 'bodyOwn')).toBe('اليوم: مرحبًا بك');
      expect(await one.read.text(notes, id, 'body')).toBe('');
    }
  });

  it('are in a file of everything', async () => {
    const samira = await space(7);
    const id = orThrow(
      await samira.run((w) => w.create(notes, { titleOwn: 'عنوان', bodyOwnLang: 'ar' })),
    ).value;
    await type(samira, id, 'مرحبًا');
    const { note } = await readableTables(samira.db, new Set());
    expect(note).toMatchObject([{ titleOwn: 'عنوان', bodyOwn: 'مرحبًا', bodyOwnLang: 'ar' }]);
  });

  it('go along to her own space, and nothing of them stays behind', async () => {
    const one = await openTwoSpaces({ seed: 8, role: 'mentee', name: 'Samira' });
    opened.push(one.own, one.file);
    const goal = orThrow(await one.file.run((w) => w.create(goals, { ...work, whatOwn: 'goalword' }))).value;
    const note = orThrow(await one.file.run((w) => w.create(notes, { bodyOwnLang: 'ar' }))).value;
    await type(one.file, note, 'noteword');
    orThrow(await moveRow(one, goals, goal, 'own'));
    orThrow(await moveRow(one, notes, note, 'own'));
    expect(await one.own.read.get(goals, goal)).toMatchObject({ what: 'Ik werk', whatOwn: 'goalword' });
    expect(await one.own.read.text(notes, note, 'bodyOwn')).toBe('noteword');
    expect(await everythingIn(one.file)).not.toMatch(/goalword|noteword/u);
  });

  it('are handed on by a version of the app that does not know them', async () => {
    const earlier = defineRecord({
      table: 'goal',
      fields: { what: shortText(200, { required: true }), addedOn: civilDate(), pos: order() },
    });
    const [samira, anneke] = [await space(9), await space(11)];
    const old = await space(
      10,
      records.map((one) => (one.table === 'goal' ? earlier : one)),
    );
    const id = orThrow(await samira.run((w) => w.create(goals, work))).value;
    await exchange(samira, old);
    orThrow(await old.run((w) => w.update(earlier, id, { what: 'Ik werk hier' })));
    await exchange(old, anneke);
    expect(await anneke.read.get(goals, id)).toMatchObject({ ...work, what: 'Ik werk hier' });
  });
});
