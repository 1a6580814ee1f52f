import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { vectorEntries } from '#core/merge/vector.ts';
import { applications } from '#domain/applications/model.ts';
import { steps } from '#domain/steps/model.ts';
import { readableExport } from './export.ts';
import { readLog } from './meta.ts';
import { rebuild } from './repair.ts';
import type { SpaceStore } from './space-store.ts';

const ROWS = ['row1', 'row2', 'row3'] as const;

type Act =
  | {
      readonly kind: 'create' | 'remove' | 'restore' | 'give' | 'seal';
      readonly who: number;
      readonly row: number;
    }
  | { readonly kind: 'write' | 'type'; readonly who: number; readonly row: number; readonly value: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('create', 'remove', 'restore', 'give', 'seal'),
    who: fc.nat(1),
    row: fc.nat(2),
  }),
  fc.record({
    kind: fc.constantFrom('write', 'type'),
    who: fc.nat(1),
    row: fc.nat(2),
    value: fc.constantFrom('', 'a', 'b', 'a longer one', 'ض'),
  }),
);

async function perform(one: SpaceStore, other: SpaceStore, what: Act): Promise<void> {
  const row = ROWS[what.row]!;
  switch (what.kind) {
    // What does not fit the row as it stands is refused as a value, and changes nothing.
    case 'create':
      await one.run((w) => w.create(applications, { employer: 'Bakery' }, row));
      await one.run((w) => w.create(steps, { what: 'call', fromId: row }));
      break;
    case 'remove':
      await one.run((w) => w.remove(applications, row));
      break;
    case 'restore':
      await one.run((w) => w.restore(applications, row));
      break;
    case 'write':
      await one.run((w) => w.update(applications, row, { job: what.value, place: what.value }));
      break;
    case 'type': {
      const text = await one.openText(applications, row, 'notes');
      text.type(what.value + text.value());
      await text.close();
      break;
    }
    case 'seal':
      await one.sync.seal();
      break;
    case 'give':
      await give(one, other);
  }
}

/** Everything that is stored of rows, texts and questions, and what people see. */
async function everything(one: SpaceStore): Promise<unknown> {
  const [{ state }, rows, stepRows, texts, contested, seen] = await Promise.all([
    readLog(one.db),
    one.db.rows('application').toArray(),
    one.db.rows('step').toArray(),
    one.db.texts.toArray(),
    one.db.contested.toArray(),
    readableExport(one.db),
  ]);
  const words = texts.map(({ k, plain }) => [k, plain]);
  return { vector: vectorEntries(state.vector), rows, stepRows, words, contested, seen };
}

describe('two spaces', () => {
  it('are equal after everything was exchanged, and equal to what their logs tell', async () => {
    let seed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        let clock = Date.UTC(2026, 2, 9);
        const make = () =>
          openTestSpace({
            random: seededRandom(++seed),
            now: () => clock++,
            me: `member${seed}`,
            member: { name: `Name ${seed}`, role: 'mentee' },
          });
        const [a, b] = [await make(), await make()];
        try {
          for (const what of acts) await (what.who === 0 ? perform(a, b, what) : perform(b, a, what));
          await exchange(a, b);
          const shown = await everything(a);
          expect(await everything(b)).toEqual(shown);
          await rebuild(a.db);
          expect(await everything(a)).toEqual(shown);
        } finally {
          await a.close();
          await b.close();
        }
      }),
      { seed: 20260309, numRuns: 20, endOnFailure: true },
    );
  });
});
