import { describe, expect, it } from 'vitest';
import { chunksInOrder, type Modules } from '../../scripts/build/chunks.ts';

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
