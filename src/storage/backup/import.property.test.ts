import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { cvItems } from '#domain/cv/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals } from '#domain/plan/model.ts';
import { spaceKeys } from '#domain/spaces/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { parseReadable } from './package.ts';
import { readSpace } from './readable.ts';
import { takeIn } from './take-in.ts';
import type { SpaceStore } from '../space-store.ts';

const ROWS = ['row1', 'row2', 'row3'] as const;

interface Act {
  readonly who: 0 | 1;
  readonly kind: 'write' | 'type' | 'remove' | 'restore' | 'set' | 'give';
  readonly on: 0 | 1 | 2 | 3 | 4;
  readonly row: (typeof ROWS)[number];
  readonly words: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  kind: fc.constantFrom('write', 'write', 'type', 'type', 'remove', 'restore', 'set', 'give'),
  on: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
  row: fc.constantFrom(...ROWS),
  words: fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  ),
});

const kinds: readonly (readonly [RecordDefinition, string, string | null])[] = [
  [applications, 'employer', 'notes'],
  [notes, 'title', 'body'],
  [goals, 'what', null],
  [steps, 'what', null],
  [applicationEvents, 'note', null],
];

async function perform(
  all: readonly [SpaceStore, SpaceStore],
  { who, kind, on, row, words }: Act,
): Promise<void> {
  const space = all[who];
  const [definition, field, text] = kinds[on]!;
  const id = `${row}${on}`;
  const write = async (patch: object): Promise<void> => {
    await space.run((w) => w.create(definition, patch as never, id));
  };
  if (kind === 'write') await write({ [field]: words });
  else if (kind === 'set')
    await space.run((w) =>
      w.create(cvItems, { homeSkills: ['cooking', 'care'].slice(0, words.length % 3) as never }, id),
    );
  else if (kind === 'give') await give(space, all[who === 0 ? 1 : 0]);
  // A row that is not there, or not thrown away, is refused; that is no part of this.
  else if (kind === 'remove') await space.run((w) => w.remove(definition, id));
  else if (kind === 'restore') await space.run((w) => w.restore(definition, id));
  else if (text !== null) {
    await write({ [field]: 'x' });
    const editor = await space.openText(definition, id, text);
    editor.type(`${editor.value()} ${words}`);
    await editor.close();
  }
}

/** Everything that a person, or another device, can tell from a replica. */
async function stateOf({ db, read }: SpaceStore): Promise<unknown> {
  const tables: Record<string, unknown> = {};
  for (const table of db.definitions.keys()) {
    if (table === 'device') continue;
    const rows = await db.read(() => db.rows(table).orderBy('id').toArray());
    tables[table] = rows;
  }
  const texts = await db.read(() => db.texts.orderBy('k').toArray());
  const contested = await db.read(() => db.contested.orderBy('k').toArray());
  return {
    tables,
    texts: texts.map(({ k, plain, last }) => [k, plain, last]),
    contested,
    bothWrote: await read.bothWrote(),
  };
}

const opened: SpaceStore[] = [];
let seeds = 0;

async function space(more: Partial<Parameters<typeof openTestSpace>[0]> = {}): Promise<SpaceStore> {
  let now = Date.UTC(2026, 2, 9, 11);
  const one = await openTestSpace({ random: seededRandom((seeds += 1)), now: () => (now += 1000), ...more });
  opened.push(one);
  return one;
}

async function leave(): Promise<void> {
  for (const one of opened.splice(0)) {
    await one.close();
    await one.db.dexie.delete({ disableAutoOpen: false });
  }
}

const asText = async (of: SpaceStore): Promise<string> => {
  const { kind, spaceUid, me } = of;
  const readable = await readSpace(of.db, { kind, spaceUid, me, generation: 1, relay: null });
  return JSON.stringify({ format: 'werkmaat', version: 1, madeAt: 1, spaces: [readable] });
};

afterEach(leave);

const RUNS = process.env['PROOF'] ? 1_000 : 40;

describe('a file for reading, taken in again', () => {
  it(`gives the same rows, texts and disagreements, for ${String(RUNS)} files that two people made`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const all = [await space({ me: 'memberA' }), await space({ me: 'memberB' })] as const;
        for (const one of acts) await perform(all, one);
        const [from] = all;
        const packed = orThrow(parseReadable(await asText(from))).spaces[0]!;
        const again = await space({ me: packed.me, batch: packed.batch });
        expect(await stateOf(again)).toEqual(await stateOf(from));
        // Into a copy that has other things: nothing of either is lost, and in whichever order they end alike.
        const [, other] = all;
        await takeIn(other, packed, seededRandom(5));
        await give(other, again);
        expect(await stateOf(again)).toEqual(await stateOf(other));
        await takeIn(other, packed, seededRandom(6));
        expect(await stateOf(again)).toEqual(await stateOf(other));
        await leave();
      }),
      { seed: 410, numRuns: RUNS },
    );
  });

  it('leaves out the keys of files, and does not claim to have them', async () => {
    const own = await space({ kind: 'own' });
    const secret = 'A'.repeat(43);
    orThrow(await own.run((w) => w.create(spaceKeys, { key: [0, secret, null], spaceUid: 'abc' }, 'key1')));
    orThrow(await own.run((w) => w.create(notes, { title: 'Mine' })));
    const text = await asText(own);
    expect(text).not.toContain(secret);
    const packed = orThrow(parseReadable(text)).spaces[0]!;
    expect(Buffer.from(JSON.stringify(packed.batch.ops)).includes(secret)).toBe(false);
    const again = await space({ kind: 'own', batch: packed.batch });
    expect(await again.read.get(spaceKeys, 'key1')).toBeUndefined();
    await give(own, again);
    expect((await again.read.get(spaceKeys, 'key1'))?.key[1]).toBe(secret);
  });
});
