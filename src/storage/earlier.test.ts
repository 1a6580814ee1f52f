import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import type { SpaceStore } from './space-store.ts';

const MINUTE = 60_000;
let clock = Date.UTC(2026, 2, 9, 11);
const opened: SpaceStore[] = [];

async function space(seed: number): Promise<SpaceStore> {
  const one = await openTestSpace({
    random: seededRandom(seed),
    now: () => clock++,
    me: `member${seed}`,
    member: { name: `Name ${seed}`, role: 'mentee' },
  });
  opened.push(one);
  return one;
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function pair() {
  const [anna, bert] = [await space(1), await space(2)];
  const id = orThrow(await anna.run((write) => write.create(applications, { employer: 'Bakery' }))).value;
  await exchange(anna, bert);
  return { anna, bert, id };
}

const setHours = async (one: SpaceStore, id: string, hours: string): Promise<void> => {
  orThrow(await one.run((write) => write.update(applications, id, { hours })));
};

async function sit(one: SpaceStore, id: string, ...texts: readonly string[]): Promise<void> {
  const text = await one.openText(applications, id, 'notes');
  for (const value of texts) {
    text.type(value);
    await text.flush();
  }
  await text.close();
  clock += 20 * MINUTE;
}

const hoursOf = async (one: SpaceStore, id: string) =>
  (await one.read.fieldHistory(applications, id, 'hours')).map(({ value, member, shown }) => [
    value,
    member,
    shown,
  ]);

const versionsOf = async (one: SpaceStore, id: string) =>
  (await one.read.textVersions(applications, id, 'notes')).map(({ plain, member }) => [plain, member]);

describe('the values that a field had', () => {
  it('are told latest first, each once, with who brought it', async () => {
    const { anna, bert, id } = await pair();
    await setHours(anna, id, '20');
    await exchange(anna, bert);
    await setHours(bert, id, '24');
    await exchange(anna, bert);
    await setHours(anna, id, '20');
    expect(await hoursOf(anna, id)).toEqual([
      ['20', 'member1', true],
      ['24', 'member2', false],
    ]);
  });

  it('hold what was not chosen of two that were written at once, and that can be put back', async () => {
    const { anna, bert, id } = await pair();
    await setHours(anna, id, '20');
    await setHours(bert, id, '24');
    await exchange(anna, bert);
    orThrow(await anna.run((write) => write.choose(applications, id, 'hours', '20')));
    await exchange(anna, bert);
    for (const one of [anna, bert]) {
      expect(await one.read.bothWrote()).toEqual([]);
      expect((await hoursOf(one, id)).map(([value]) => value).sort()).toEqual(['20', '24']);
    }
    const back = orThrow(await bert.run((write) => write.choose(applications, id, 'hours', '24')));
    expect((await bert.read.get(applications, id))?.hours).toBe('24');
    orThrow(await bert.undo(back.undo));
    expect((await bert.read.get(applications, id))?.hours).toBe('20');
  });

  it('are one for a field that was never changed, and none for one that was never written', async () => {
    const { anna, id } = await pair();
    await setHours(anna, id, '20');
    expect(await anna.read.fieldHistory(applications, id, 'nothing')).toEqual([]);
    expect((await anna.read.fieldHistory(applications, id, 'employer')).map(({ value }) => value)).toEqual([
      'Bakery',
    ]);
  });
});

describe('a text as it stood before', () => {
  it('is kept when somebody begins to write in it and when she is ready, with who wrote', async () => {
    const { anna, bert, id } = await pair();
    await sit(anna, id, 'Call them.');
    await exchange(anna, bert);
    await sit(bert, id, 'Write them.');
    await sit(bert, id, 'Go there.');
    expect(await versionsOf(bert, id)).toEqual([
      ['Write them.', 'member2'],
      ['Call them.', 'member1'],
    ]);
  });

  it('is one version for a sitting in which it only grew', async () => {
    const { anna, id } = await pair();
    await sit(anna, id, 'One.', 'One. Two.', 'One. Two. Three.');
    await sit(anna, id, 'Else.');
    expect(await versionsOf(anna, id)).toEqual([['One. Two. Three.', 'member1']]);
  });

  it('is kept before what the other wrote at the same time is merged in', async () => {
    const { anna, bert, id } = await pair();
    await sit(anna, id, 'We call on Monday.');
    await exchange(anna, bert);
    await sit(anna, id, 'We mail on Tuesday.');
    await sit(bert, id, 'We go on Friday.');
    await exchange(anna, bert);
    expect((await versionsOf(anna, id)).map(([plain]) => plain)).toContain('We mail on Tuesday.');
    expect((await versionsOf(bert, id)).map(([plain]) => plain)).toContain('We go on Friday.');
  });

  it('does not fill up while the other goes on with her own text, letter by letter', async () => {
    const { anna, bert, id } = await pair();
    await sit(anna, id, 'Call them on Monday.');
    await exchange(anna, bert);
    const text = await anna.openText(applications, id, 'notes');
    for (let length = 19; length > 0; length--) {
      text.type('Call them on Monday.'.slice(0, length));
      await text.flush();
      await give(anna, bert);
    }
    await text.close();
    expect(await versionsOf(bert, id)).toEqual([['Call them on Monday.', 'member1']]);
  });

  it('is kept twenty times at most, the latest ones', async () => {
    const { anna, id } = await pair();
    for (let n = 0; n < 25; n++) await sit(anna, id, `${String.fromCharCode(97 + n)} ${String(n)}`);
    const versions = await versionsOf(anna, id);
    expect(versions).toHaveLength(19);
    expect(versions[0]?.[0]).toBe('x 23');
  });
});

describe('what one threw away and another changed', () => {
  it('tells who did which', async () => {
    const { anna, bert, id } = await pair();
    orThrow(await anna.run((write) => write.remove(applications, id)));
    await setHours(bert, id, '24');
    await sit(bert, id, 'Mind the roster.');
    await exchange(anna, bert);
    for (const one of [anna, bert]) {
      const [contest] = await one.read.contestedDeletions();
      expect(contest?.deletedBy).toBe('member1');
      expect(contest?.changed).toEqual([
        { field: 'hours', member: 'member2' },
        { field: 'notes', member: 'member2' },
      ]);
    }
  });
});
