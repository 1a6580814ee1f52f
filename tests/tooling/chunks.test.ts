import { describe, expect, it } from 'vitest';
import { chunksInOrder, chunksOfScreens, type Modules } from '../../scripts/build/chunks.ts';

const imports: Readonly<Record<string, readonly string[]>> = {
  main: ['react', 'words'],
  question: ['words', 'choice'],
  today: ['choice', 'card', 'words'],
  card: ['today'],
};
const modules: Modules = { getModuleInfo: (id) => ({ importedIds: imports[id] ?? [] }) };

describe('the files of a start', () => {
  it('hold what is imported, each module once, with those that are needed first', () => {
    const groups = chunksInOrder([
      { name: 'page', modules: ['main'] },
      { name: 'first', modules: ['question'] },
      { name: 'later', modules: ['today'] },
    ]);
    const namesOf = (id: string) =>
      groups.map(({ name }) => name(id, modules)).filter((name) => name !== null);
    expect(
      Object.fromEntries(
        ['main', 'words', 'choice', 'card', 'today', 'other'].map((id) => [id, namesOf(id)]),
      ),
    ).toEqual({
      main: ['page'],
      words: ['page'],
      choice: ['first'],
      card: ['later'],
      today: ['later'],
      other: [],
    });
    expect(groups.map(({ priority }) => priority)).toEqual([3, 2, 1]);
  });
});

describe('the files of screens', () => {
  const placesOf = (id: string) =>
    chunksOfScreens
      .map(({ name, minShareCount = 1 }) => ({ name: name(id, modules), minShareCount }))
      .filter(({ name }) => name !== null);

  it('are one of each feature, and one of what several screens share', () => {
    expect(placesOf('/main/src/features/plan/new/NewStep.tsx')).toEqual([{ name: 'plan', minShareCount: 1 }]);
    expect(placesOf('/main/src/parts/steps/StepForm.tsx')).toEqual([{ name: 'shared', minShareCount: 2 }]);
  });

  it('leave to the bundler what loads by itself, and the Dutch texts of a CV to the CV', () => {
    for (const id of [
      '/main/src/core/merge/text.ts',
      '/main/src/storage/export.ts',
      '/main/src/i18n/dutch-words.ts',
      '/main/node_modules/qr/decode.js',
    ])
      expect(placesOf(id)).toEqual([]);
  });

  it('stand behind those of the start', () => {
    const [last = 0] = chunksInOrder([{ name: 'page', modules: ['main'] }]).map(({ priority }) => priority);
    for (const { priority } of chunksOfScreens) expect(priority).toBeLessThan(last);
  });
});
