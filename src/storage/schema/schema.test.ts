import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseDump, restoreDump } from '#tests/fixtures/databases/dump.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { meetings } from '#domain/meetings/model.ts';
import { members } from '#domain/people/model.ts';
import { goals } from '#domain/plan/model.ts';
import { records } from '#domain/records.ts';
import { defineRecord, register } from '#domain/shared/record.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { steps } from '#domain/steps/model.ts';
import { orThrow } from '#core/result/result.ts';
import { rebuild } from '../repair.ts';
import { storesOf } from './stores.ts';
import { frozenVersions } from './versions.ts';

const fileOf = (version: number): URL =>
  new URL(`../../../tests/fixtures/databases/v${version}.json`, import.meta.url);

describe('schema versions', () => {
  it('the newest is what the records give; when it is not, add a version and never change one', () => {
    expect(
      frozenVersions.at(-1)?.stores,
      'A record or an index changed. Add src/storage/schema/vN.ts with what storesOf(records) gives, list it in versions.ts, ' +
        'and make its golden database (tests/fixtures/databases/build-golden.ts).',
    ).toEqual(storesOf(records));
  });

  it('count on from 1, and only add', () => {
    expect(frozenVersions.map(({ version }) => version)).toEqual(frozenVersions.map((_, index) => index + 1));
    for (const [index, { stores }] of frozenVersions.entries())
      for (const [table, keys] of Object.entries(frozenVersions[index - 1]?.stores ?? {})) {
        expect(stores[table]?.split(', ')).toEqual(expect.arrayContaining(keys.split(', ')));
        expect(stores[table]?.split(',')[0]).toBe(keys.split(',')[0]);
      }
  });

  it('each has a golden database', () => {
    for (const { version } of frozenVersions)
      expect(
        existsSync(fileOf(version)),
        `npx tsx tests/fixtures/databases/build-golden.ts for v${version}`,
      ).toBe(true);
  });

  it.each(frozenVersions.map(({ version }) => version))(
    'a database of version %i opens with all that was in it',
    async (version) => {
      const dump = parseDump(readFileSync(fileOf(version), 'utf8'));
      const rowKey = await restoreDump(dump);
      const space = await openTestSpace({
        random: seededRandom(9),
        now: () => Date.UTC(2026, 2, 10),
        dbName: dump.name,
        rowKey,
        me: 'memberAnna01',
        isNew: false,
      });
      const look = async () => ({
        members: (await space.read.list(members)).map(({ name, role }) => [name, role]),
        applications: await space.read.list(applications),
        events: await space.read.list(applicationEvents, { code: 'application', equals: 'application1' }),
        steps: (await space.read.list(steps)).map(({ what, pos }) => [what, pos]),
        notes: await space.read.text(applications, 'application1', 'notes'),
        deleted: (await space.read.deleted(applications)).map(({ row }) => row.employer),
        both: (await space.read.bothWrote()).map(({ field, values }) => [
          field,
          values.map(({ value }) => value),
        ]),
        broken: await space.read.brokenCount(),
      });
      const found = await look();
      expect(found).toMatchObject({
        members: [
          ['Anna', 'mentee'],
          ['Bert', 'mentor'],
        ],
        applications: [
          { id: 'application1', employer: 'Bakery', job: 'baker', hours: '32', notes: 'Open on Sundays.' },
        ],
        events: [{ status: 'saved', on: '2026-03-09' }],
        steps: [['call', 'a0']],
        notes: 'Open on Sundays.',
        deleted: ['Gone'],
        both: [['hours', ['32', '24']]],
        broken: 0,
      });
      // What came with the second version: rows of it, or a table without any.
      const goalsOfThen = version >= 2 ? ['baker'] : [];
      expect((await space.read.list(goals)).map(({ what }) => what)).toEqual(goalsOfThen);
      expect((await space.read.list(meetings)).map(({ at }) => at)).toEqual(version >= 2 ? ['10:00'] : []);
      expect((await space.read.list(knownWords)).map(({ word }) => word)).toEqual(
        version >= 5 ? ['Hoefkade'] : [],
      );
      // Own words came without a version of their own: a row of then has none, and takes them.
      for (const { id, what } of await space.read.list(steps)) {
        expect(await space.read.get(steps, id)).toMatchObject({ what, whatOwn: '', whatOwnLang: '' });
        orThrow(await space.run((w) => w.update(steps, id, { whatOwn: 'أتصل', whatOwnLang: 'ar' })));
        expect(await space.read.get(steps, id)).toMatchObject({ what, whatOwn: 'أتصل', whatOwnLang: 'ar' });
      }
      // And with the third: a copy of what was sent, with its bytes.
      const copies = await space.read.list(sentCopies);
      expect(copies.map(({ title }) => title)).toEqual(version >= 3 ? ['My CV'] : []);
      const [copy] = copies;
      if (copy?.file) {
        const bytes = await (await space.loadAttachments()).open(copy.file);
        expect(bytes).toEqual({ ok: true, value: Uint8Array.of(37, 80, 68, 70, 1, 2, 3) });
        expect(await space.read.text(sentCopies, copy.id, 'content')).toBe('Anna bakes.');
      }
      expect(copy?.file !== undefined).toBe(version >= 3);
      expect(await space.sync.outbox(9e9)).not.toHaveLength(0);
      await rebuild(space.db);
      expect(await look()).toEqual(found);
      orThrow(await space.run((w) => w.create(goals, { what: 'cook' })));
      orThrow(await space.run((w) => w.update(applications, 'application1', { job: 'cook' })));
      await space.close();
    },
  );
});

describe('stores', () => {
  const record = (table: string, indexes: readonly string[] = []) =>
    defineRecord({ table, fields: { what: register(v.string(), '') }, indexes });

  it('refuse what the sealing cannot hold', () => {
    expect(() => storesOf([record('step', ['s'])])).toThrow('not a name for an index');
    expect(() => storesOf([record('step', ['id'])])).toThrow('not a name for an index');
    expect(() => storesOf([record('step', ['++n'])])).toThrow('not a name for an index');
    expect(() => storesOf([record('ops')])).toThrow('two tables');
    expect(() => storesOf([record('step'), record('step')])).toThrow('two tables');
  });
});
