import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchange, give } from '#tests/fixtures/databases/exchange.ts';
import { everythingIn } from '#tests/fixtures/databases/everything.ts';
import { openTwoSpaces, type Person } from '#tests/fixtures/databases/two-spaces.ts';
import { orThrow } from '#core/result/result.ts';
import { vectorEntries } from '#core/merge/vector.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import { readableExport } from '../export.ts';
import { readLog } from '../meta.ts';
import { rebuild } from '../repair.ts';
import { moveRow, settleMoves } from './move.ts';

const ROWS = ['row1', 'row2'] as const;
type RowId = (typeof ROWS)[number];

type Act =
  | { readonly kind: 'name' | 'step' | 'type' | 'apart' | 'together'; readonly row: RowId }
  | { readonly kind: 'herName' | 'herStep' | 'herType'; readonly row: RowId }
  | { readonly kind: 'exchange' | 'give' | 'settle' };

const row = fc.constantFrom(...ROWS);
const hers: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('name', 'step', 'type', 'apart', 'together'),
  row,
});
const both: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: hers },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('herName', 'herStep', 'herType'), row }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('exchange', 'give', 'settle') }) },
);

/** Words that were written and where the row stood then; those of a row that never came into the file are secret. */
class Words {
  readonly #written: { readonly word: string; readonly row: RowId }[] = [];
  readonly #known = new Set<string>();
  #count = 0;
  /** As long as she is alone nobody is told: what stands in the file when somebody comes in counts. */
  isAlone = true;

  next(of: RowId): string {
    const word = `word${String((this.#count += 1)).padStart(4, '0')}x`;
    this.#written.push({ word, row: of });
    return word;
  }

  /** Whoever has the file may know what was ever written about the row until now. */
  tell(of: RowId): void {
    if (this.isAlone) return;
    for (const { word, row: about } of this.#written) if (about === of) this.#known.add(word);
  }

  get secret(): readonly string[] {
    return this.#written.map(({ word }) => word).filter((word) => !this.#known.has(word));
  }
}

/** Goals and notes have the same ids here, so that one act moves both kinds. */
async function standsInFile({ file }: Person, id: RowId): Promise<boolean> {
  return (await file.read.get(goals, id)) !== undefined;
}

async function write(one: Person, space: Person['file'], act: Act, words: Words): Promise<void> {
  if (!('row' in act)) return;
  const word = words.next(act.row);
  switch (act.kind) {
    case 'name':
    case 'herName':
      await space.run((w) => w.update(goals, act.row, { what: word }));
      break;
    case 'step':
    case 'herStep':
      await space.run((w) => w.create(steps, { what: word, fromKind: 'goal', fromId: act.row }));
      break;
    case 'type':
    case 'herType': {
      if (!(await space.read.get(notes, act.row))) return;
      const text = await space.openText(notes, act.row, 'body');
      text.type(`${text.value()} ${word}`);
      await text.close();
      break;
    }
    default:
      break;
  }
  if (space !== one.own) words.tell(act.row);
}

async function perform(one: Person, other: Person | null, act: Act, words: Words): Promise<void> {
  switch (act.kind) {
    case 'name':
    case 'step':
    case 'type':
      await write(one, (await standsInFile(one, act.row)) ? one.file : one.own, act, words);
      break;
    case 'herName':
    case 'herStep':
    case 'herType':
      if (other) await write(one, other.file, act, words);
      break;
    case 'apart':
    case 'together': {
      const to = act.kind === 'apart' ? 'own' : 'pair';
      orThrow(await moveRow(one, goals, act.row, to));
      orThrow(await moveRow(one, notes, act.row, to));
      if (to === 'pair') words.tell(act.row);
      break;
    }
    case 'exchange':
      if (other) await exchange(one.file, other.file);
      break;
    case 'give':
      if (other) await give(other.file, one.file);
      break;
    case 'settle':
      orThrow(await settleMoves(one));
      break;
  }
}

const vector = async ({ file }: Person) => vectorEntries((await readLog(file.db)).state.vector);

describe('rows that move to and fro', () => {
  it('tell nobody what was private, and end equal on two devices, whatever happens', async () => {
    let seed = 100;
    await fc.assert(
      fc.asyncProperty(
        fc.array(hers, { maxLength: 12 }),
        fc.array(both, { maxLength: 20 }),
        async (alone, later) => {
          const one = await openTwoSpaces({ seed: (seed += 1), role: 'mentee', name: 'Samira' });
          const other = await openTwoSpaces({
            seed: (seed += 1),
            role: 'mentor',
            name: 'Anneke',
            joining: true,
          });
          const words = new Words();
          for (const id of ROWS)
            await one.own.run(async (w) => {
              await w.create(goals, { what: 'a goal' }, id);
              await w.create(notes, { title: 'a note' }, id);
            });
          for (const act of alone) await perform(one, null, act, words);
          words.isAlone = false;
          for (const id of ROWS) if (await standsInFile(one, id)) words.tell(id);
          const log = await everythingIn(one.file);
          expect(words.secret.filter((word) => log.includes(word))).toEqual([]);

          await one.file.run((w) => w.update(pairs, 'pairRow00001', { phase: 'together' }));
          await exchange(one.file, other.file);
          expect(await vector(other)).toEqual(await vector(one));
          for (const act of later) await perform(one, other, act, words);
          for (let round = 0; round < 2; round++) {
            await exchange(one.file, other.file);
            orThrow(await settleMoves(one));
          }
          await exchange(one.file, other.file);

          expect(await vector(other)).toEqual(await vector(one));
          const shown = await readableExport(one.file.db);
          expect(await readableExport(other.file.db)).toEqual(shown);
          await rebuild(one.file.db);
          expect(await readableExport(one.file.db)).toEqual(shown);
          for (const id of ROWS) {
            const stands = [await one.own.read.get(goals, id), await one.file.read.get(goals, id)];
            expect(stands.filter((goal) => goal !== undefined)).toHaveLength(1);
          }
          for (const space of [one.file, other.file]) {
            const all = await everythingIn(space);
            expect(words.secret.filter((word) => all.includes(word))).toEqual([]);
          }
          for (const { own, file } of [one, other]) {
            await own.close();
            await file.close();
          }
        },
      ),
      { seed: 20261125, numRuns: 40 },
    );
  }, 240_000);
});
