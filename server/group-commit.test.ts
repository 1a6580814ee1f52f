import { describe, expect, it } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

describe('group commit', () => {
  it('commits together what came together, and answers each its own', async () => {
    const groups: number[][] = [];
    const { submit } = createGroupCommit<number, string>(async (group) => {
      groups.push([...group]);
      return group.map((n) => `done ${n}`);
    });
    expect(await Promise.all([1, 2, 3].map(submit))).toEqual(['done 1', 'done 2', 'done 3']);
    expect(await submit(4)).toBe('done 4');
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('runs one commit at a time; what comes meanwhile is the next group', async () => {
    let running = 0;
    const groups: number[][] = [];
    const { submit } = createGroupCommit<number, number>(async (group) => {
      running += 1;
      expect(running).toBe(1);
      groups.push([...group]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return group;
    });
    const first = submit(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const rest = [submit(2), submit(3)];
    expect(await Promise.all([first, ...rest])).toEqual([1, 2, 3]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it('fails as a whole group, and only that one', async () => {
    let fails = true;
    const { submit } = createGroupCommit<number, number>(async (group) => {
      if (fails) throw new Error('disk');
      return group;
    });
    const failed = await Promise.allSettled([submit(1), submit(2)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await submit(3)).toBe(3);
  });

  it('splits what is more than a group may hold, and keeps the order', async () => {
    const groups: number[][] = [];
    const { submit } = createGroupCommit<number, number>(async (group) => {
      groups.push([...group]);
      return group;
    }, 2);
    await Promise.all([1, 2, 3, 4, 5].map(submit));
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('rejects a request that the store forgot to answer', async () => {
    const { submit } = createGroupCommit<number, number>(async () => [7]);
    const outcomes = await Promise.allSettled([submit(1), submit(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
