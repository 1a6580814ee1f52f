import { expect, test } from 'vitest';
import { settle } from '#tests/fixtures/manual-timers.ts';
import { pretendTabs } from '#tests/fixtures/pretended-tabs.ts';
import { createTabTurns } from './tab-turns.ts';

const blocked = () => {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  return { gate, go: () => go() };
};

test('one tab has the turn; the other one wakes it and comes later', async () => {
  const { locks, openChannel } = pretendTabs();
  const wakes: string[] = [];
  const tab = (who: string) =>
    createTabTurns({ name: 'wm-sync-x', locks, openChannel, onWake: () => wakes.push(who) });
  const [first, second] = [tab('first'), tab('second')];
  const { gate, go } = blocked();
  const turn = first.take(() => gate);
  await settle();
  expect(await second.take(() => Promise.reject(new Error('not its turn')))).toBe(false);
  expect(wakes).toEqual(['first']);
  go();
  expect(await turn).toBe(true);
  expect(await second.take(async () => undefined)).toBe(true);
});

test('a failure of the work itself comes out, and the turn is given back', async () => {
  const { locks } = pretendTabs();
  const turns = createTabTurns({ name: 'wm-sync-x', locks, onWake: () => undefined });
  await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turns.take(async () => undefined)).toBe(true);
});

test('without locks, or where the browser refuses them, every tab takes its turn', async () => {
  let worked = 0;
  const work = async (): Promise<void> => void (worked += 1);
  expect(await createTabTurns({ name: 'x', onWake: () => undefined }).take(work)).toBe(true);
  const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  expect(await createTabTurns({ name: 'x', locks: refusing, onWake: () => undefined }).take(work)).toBe(true);
  expect(worked).toBe(2);
});

test('one tab listens until it stops; then the next does', async () => {
  const { locks } = pretendTabs();
  const listening: string[] = [];
  const tab = (who: string): AbortController => {
    const own = new AbortController();
    const turns = createTabTurns({ name: 'wm-sync-x', locks, onWake: () => undefined });
    turns.whenFree(() => listening.push(who), own.signal);
    return own;
  };
  const [first, second, third] = [tab('first'), tab('second'), tab('third')];
  await settle();
  expect(listening).toEqual(['first']);
  second.abort();
  first.abort();
  await settle();
  expect(listening).toEqual(['first', 'third']);
  third.abort();
});
