import { describe, expect, it } from 'vitest';

import { askToPersist, type PersistAnswer, type StorageKeeper } from './persist.ts';

function keeper(persisted: boolean, persist: boolean): StorageKeeper & { asked: number } {
  return {
    asked: 0,
    persisted: () => Promise.resolve(persisted),
    persist() {
      this.asked += 1;
      return Promise.resolve(persist);
    },
  };
}

async function answersTo(storage: StorageKeeper | undefined, saves: number): Promise<PersistAnswer[]> {
  const answers: PersistAnswer[] = [];
  const afterSave = askToPersist(storage, (answer) => {
    answers.push(answer);
  });
  for (let save = 0; save < saves; save += 1) await afterSave();
  return answers;
}

describe('asking the browser to keep our data', () => {
  it('does not ask before the first save', async () => {
    const storage = keeper(false, true);
    expect(await answersTo(storage, 0)).toEqual([]);
    expect(storage.asked).toBe(0);
  });

  it('asks at the first save and never again', async () => {
    const storage = keeper(false, true);
    expect(await answersTo(storage, 3)).toEqual(['granted']);
    expect(storage.asked).toBe(1);
  });

  it('does not ask what was granted before', async () => {
    const storage = keeper(true, false);
    expect(await answersTo(storage, 1)).toEqual(['granted']);
    expect(storage.asked).toBe(0);
  });

  it('says when it was refused, and when the browser cannot tell', async () => {
    expect(await answersTo(keeper(false, false), 1)).toEqual(['refused']);
    expect(await answersTo(undefined, 1)).toEqual(['unknown']);
    const broken: StorageKeeper = {
      persisted: () => Promise.reject(new Error('not allowed here')),
      persist: () => Promise.resolve(true),
    };
    expect(await answersTo(broken, 1)).toEqual(['unknown']);
  });
});
