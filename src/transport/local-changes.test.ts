import { expect, test } from 'vitest';
import { createManualTimers } from '#tests/fixtures/manual-timers.ts';
import { createLocalChanges } from './local-changes.ts';

function stage() {
  const timers = createManualTimers();
  let quiet = 0;
  const changes = createLocalChanges(timers, () => (quiet += 1));
  return { timers, changes, quiet: () => quiet };
}

test('after 3 seconds of quiet the changes are due, once', async () => {
  const { timers, changes, quiet } = stage();
  changes.changed(false);
  await timers.advance(2_000);
  changes.changed(false);
  await timers.advance(2_999);
  expect(quiet()).toBe(0);
  await timers.advance(1);
  expect(quiet()).toBe(1);
  await timers.advance(100_000);
  expect(quiet()).toBe(1);
});

test('while somebody types it is 15 seconds', async () => {
  const { timers, changes, quiet } = stage();
  changes.changed(true);
  await timers.advance(14_999);
  expect(quiet()).toBe(0);
  await timers.advance(1);
  expect(quiet()).toBe(1);
});

test('who never stops typing waits a minute at most', async () => {
  const { timers, changes, quiet } = stage();
  for (let i = 0; i < 30; i++) {
    changes.changed(true);
    await timers.advance(4_000);
  }
  expect(quiet()).toBe(2);
});

test('what was cleared is not due any more', async () => {
  const { timers, changes, quiet } = stage();
  changes.changed(false);
  expect(changes.isWaiting()).toBe(true);
  changes.clear();
  expect(changes.isWaiting()).toBe(false);
  await timers.advance(100_000);
  expect(quiet()).toBe(0);
});
