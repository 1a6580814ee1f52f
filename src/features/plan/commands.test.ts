import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { goals, plans } from '#domain/plan/model.ts';
import { movedGoal, openGoals } from '#domain/plan/rules.ts';
import { planRowId } from '#storage/singletons.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { addGoal, changeGoal, lookBackOnGoal, openGoalAgain, putInPlace, throwAwayGoal } from './commands.ts';

const TODAY = '2026-03-09';
const opened: SpaceStore[] = [];
let now = Date.UTC(2026, 2, 9, 11);

async function open(seed: number): Promise<SpaceStore> {
  const space = await openTestSpace({
    random: seededRandom(seed),
    now: () => (now += 1000),
    me: `member${String(seed)}`,
    member: { name: `Name ${String(seed)}`, role: seed === 1 ? 'mentee' : 'mentor' },
  });
  opened.push(space);
  return space;
}

afterEach(async () => {
  for (const space of opened.splice(0)) await space.close();
});

const add = async (space: SpaceStore, what: string): Promise<string> =>
  orThrow(await space.run(addGoal({ what, kind: 'work', due: null }, TODAY))).value;

const order = async (space: SpaceStore): Promise<readonly string[]> =>
  openGoals(await space.read.list(goals)).map(({ what }) => what);

describe('commands of the plan', () => {
  it('put a new goal behind the others, and move it up', async () => {
    const space = await open(1);
    for (const what of ['one', 'two', 'three']) await add(space, ` ${what} `);
    expect(await order(space)).toEqual(['one', 'two', 'three']);
    const list = await space.read.list(goals);
    const three = list.find(({ what }) => what === 'three')!.id;
    const moved = orThrow(await space.run(putInPlace(movedGoal(list, three, -1))));
    expect(await order(space)).toEqual(['one', 'three', 'two']);
    orThrow(await space.undo(moved.undo));
    expect(await order(space)).toEqual(['one', 'two', 'three']);
  });

  it('give two devices that add a goal apart the same order', async () => {
    const [anna, bert] = [await open(1), await open(2)];
    await add(anna, 'from anna');
    await add(bert, 'from bert');
    await exchange(anna, bert);
    expect(await order(anna)).toEqual(await order(bert));
    expect(await order(anna)).toHaveLength(2);
  });

  it('look back, keep the day on which it was reached, and open it again', async () => {
    const space = await open(1);
    const id = await add(space, 'one');
    orThrow(await space.run(lookBackOnGoal(id, { result: 'done', learned: '' }, TODAY)));
    orThrow(await space.run(lookBackOnGoal(id, { result: 'done', learned: ' a lot ' }, '2026-04-01')));
    expect(await space.read.get(goals, id)).toMatchObject({
      result: 'done',
      doneOn: TODAY,
      learned: 'a lot',
    });
    orThrow(await space.run(openGoalAgain(id)));
    expect(await space.read.get(goals, id)).toMatchObject({ result: '', doneOn: null, learned: 'a lot' });
  });

  it('refuse a goal without words and change nothing', async () => {
    const space = await open(1);
    const id = await add(space, 'one');
    expect((await space.run(changeGoal(id, { what: '' }))).ok).toBe(false);
    expect((await space.run(addGoal({ what: '  ', kind: '', due: null }, TODAY))).ok).toBe(false);
    expect(await order(space)).toEqual(['one']);
  });

  it('throw a goal away and put it back', async () => {
    const space = await open(1);
    const id = await add(space, 'one');
    const gone = orThrow(await space.run(throwAwayGoal(id)));
    expect(await order(space)).toEqual([]);
    orThrow(await space.undo(gone.undo));
    expect(await order(space)).toEqual(['one']);
  });
});

describe('the plan in words', () => {
  it('is one row, whoever begins to type in it first and apart', async () => {
    const [anna, bert] = [await open(1), await open(2)];
    const type = async (space: SpaceStore, words: string): Promise<void> => {
      const text = await space.openText(plans, planRowId(space), 'canDo');
      text.type(words);
      await text.close();
    };
    await type(anna, 'I can cook. ');
    await type(bert, 'She is calm. ');
    await exchange(anna, bert);
    for (const space of [anna, bert]) {
      const rows = await space.read.list(plans);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.canDo).toContain('I can cook.');
      expect(rows[0]?.canDo).toContain('She is calm.');
    }
  });
});
