import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { exchange } from '#tests/fixtures/databases/exchange.ts';
import { openTwoSpaces, type Person } from '#tests/fixtures/databases/two-spaces.ts';
import { decodeBatch } from '#core/envelope/batch.ts';
import { vectorEntries } from '#core/merge/vector.ts';
import { decodeBase64url } from '#core/protocol/base64.ts';
import { orThrow } from '#core/result/result.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import { readLog } from '../meta.ts';
import { moveRow } from '../moving/move.ts';
import type { SpaceStore } from '../space-store.ts';
import { readSpace } from './readable.ts';

const people: Person[] = [];
afterEach(async () => {
  for (const { own, file } of people.splice(0)) {
    await own.close();
    await file.close();
  }
});

/** Everything that somebody can get out of a file for reading, words in texts too. */
async function readableOf(space: SpaceStore) {
  const { kind, spaceUid, me } = space;
  const read = await readSpace(space.db, { kind, spaceUid, me, generation: 0, relay: null });
  const batch = orThrow(decodeBatch(orThrow(decodeBase64url(read.changes))));
  const values = batch.ops.map(({ value }) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
  );
  return { words: [JSON.stringify(read.tables), ...values].join('\n'), cover: batch.cover };
}

describe('a file for reading', () => {
  it('holds nothing of a file of two that was made private later, whoever makes it', async () => {
    const samira = await openTwoSpaces({ seed: 1, role: 'mentee', name: 'Samira' });
    const anneke = await openTwoSpaces({ seed: 9, role: 'mentor', name: 'Anneke', joining: true });
    people.push(samira, anneke);
    orThrow(await samira.file.run((w) => w.update(pairs, 'pairRow00001', { phase: 'together' })));
    const made = orThrow(
      await samira.file.run(async (w) => {
        const goal = await w.create(goals, { what: 'canary goal' });
        await w.create(steps, { what: 'canary step', fromKind: 'goal', fromId: goal });
        const note = await w.create(notes, { title: 'canary note' });
        await w.create(goals, { what: 'open goal' });
        return { goal, note };
      }),
    ).value;
    const text = await samira.file.openText(notes, made.note, 'body');
    text.type('canary body');
    await text.close();
    await exchange(samira.file, anneke.file);
    orThrow(await moveRow(samira, goals, made.goal, 'own'));
    orThrow(await moveRow(samira, notes, made.note, 'own'));
    await exchange(samira.file, anneke.file);
    for (const { file } of [samira, anneke]) {
      const { words, cover } = await readableOf(file);
      expect(words).toContain('open goal');
      expect(words).not.toContain('canary');
      // What is left out must still be able to come from elsewhere.
      expect(vectorEntries(cover)).not.toEqual(vectorEntries((await readLog(file.db)).state.vector));
    }
    // Hers is in hers.
    const { words } = await readableOf(samira.own);
    for (const word of ['canary goal', 'canary step', 'canary note', 'canary body'])
      expect(words).toContain(word);
  });
});
