import { expect, test } from 'vitest';
import { createManualTimers } from '#tests/fixtures/manual-timers.ts';
import { pretendPage } from '#tests/fixtures/pretended-page.ts';
import { createConnection } from './connection.ts';

test('the connection follows the browser, but believes an answer more', async () => {
  const page = pretendPage();
  const timers = createManualTimers();
  const connection = createConnection({ page, timers });
  const seen: boolean[] = [];
  const stop = connection.listen(({ online }) => seen.push(online));
  expect(connection.state()).toEqual({ online: true, lastContactAt: null });
  page.emit('offline');
  await timers.advance(1_000);
  connection.noteContact();
  expect(connection.state()).toEqual({ online: true, lastContactAt: timers.now() });
  page.emit('offline');
  page.emit('focus');
  page.emit('online');
  expect(seen).toEqual([false, true, false, true]);
  stop();
  connection.stop();
  page.emit('offline');
  expect(connection.state().online).toBe(true);
  expect(seen).toHaveLength(4);
});
