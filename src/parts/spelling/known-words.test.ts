import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';

let now = Date.UTC(2026, 2, 9, 11);
const device = (seed: number, log: string) =>
  openTestSpace({
    random: seededRandom(seed),
    now: () => (now += 1000),
    me: 'ownMember001',
    log,
    kind: 'own',
  });

it('a word that she calls right comes to her other device, and goes there too when she throws it away', async () => {
  const [phone, tablet] = [await device(1, 'aaaaaa000001'), await device(2, 'bbbbbb000001')];
  const wordsOn = async (one: typeof phone) => (await one.read.list(knownWords)).map(({ word }) => word);
  const { value: id } = orThrow(await phone.run((write) => write.create(knownWords, { word: 'mansaf' })));
  await exchange(phone, tablet);
  expect(await wordsOn(tablet)).toEqual(['mansaf']);
  orThrow(await tablet.run((write) => write.remove(knownWords, id)));
  await exchange(phone, tablet);
  expect(await wordsOn(phone)).toEqual([]);
  await phone.close();
  await tablet.close();
});
