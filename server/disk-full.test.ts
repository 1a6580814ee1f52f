import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeEnvelopes } from '#core/protocol/frames.ts';
import { blobPath, putSnapshotPath, ROUTES, spacePath } from '#core/protocol/paths.ts';
import { orThrow } from '#core/result/result.ts';
import { MIN_FREE_BYTES } from './disk-guard.ts';
import { openSqliteStore } from './store/sqlite.ts';
import {
  bearer,
  envelope,
  error,
  errorOf,
  octetStream,
  spaceNamed,
  startRelayUnderTest,
  type RelayUnderTest,
} from './testing/relay-under-test.ts';

/** 512 KiB: room for the layout and for some dozens of the envelopes below. */
const MAX_PAGES = 128;
const LARGE = 'x'.repeat(9_000);
const FULL = error(507, 'disk_full');

let relay: RelayUnderTest;
afterEach(() => relay.stop());

/** The rows of the real file, by a connection of its own. */
function countRows(path: string): Record<string, number> {
  const db = new Database(path, { readonly: true });
  const count = (table: string): number =>
    (db.prepare(`SELECT count(*) AS n FROM ${table}`).get([]) as { n: number }).n;
  const rows = Object.fromEntries(['space', 'env', 'snap', 'blob'].map((table) => [table, count(table)]));
  db.close();
  return rows;
}

const put = (path: string, space: ReturnType<typeof spaceNamed>): Promise<Response> =>
  relay.fetch(path, {
    method: 'PUT',
    headers: { ...bearer(space), ...octetStream },
    // Above what is left at the end of the smallest database below.
    body: Buffer.alloc(200_000, 120),
  });

describe('a disk that is nearly full', () => {
  it('refuses every write before a byte is written, goes on reading, and takes writes again when there is room', async () => {
    relay = await startRelayUnderTest();
    const one = await relay.space();
    await relay.post(one, ['kept']);
    const before = countRows(relay.path);

    relay.disk.free = MIN_FREE_BYTES - 1;
    relay.clock.now += 2_000;
    expect(await errorOf(await relay.post(one, ['refused']))).toBe(FULL);
    expect(await errorOf(await put(putSnapshotPath(one.id, 1), one))).toBe(FULL);
    expect(await errorOf(await put(blobPath(one.id, one.id), one))).toBe(FULL);
    expect(await errorOf(await relay.claim(spaceNamed('another')))).toBe(FULL);
    expect(await errorOf(await relay.fetch(ROUTES.ready))).toBe(FULL);
    expect(countRows(relay.path)).toEqual(before);
    expect(await relay.log(one)).toEqual(['1:kept']);

    relay.disk.free = MIN_FREE_BYTES;
    relay.clock.now += 2_000;
    expect((await relay.post(one, ['again'])).status).toBe(200);
    expect(await relay.log(one)).toEqual(['1:kept', '2:again']);
  });
});

describe('a disk that becomes full in the middle of writing', () => {
  it('confirms nothing that is not kept, keeps all that was confirmed, and stays sound', async () => {
    relay = await startRelayUnderTest({}, undefined, { maxPages: MAX_PAGES });
    const spaces = [await relay.space('one'), await relay.space('two'), await relay.space('three')];
    const confirmed = new Map(spaces.map((space) => [space, [] as string[]]));
    let isFull = false;
    let number = 0;
    // Three writers at once, so that requests share a commit: it fails for all of them, or for none.
    await Promise.all(
      spaces.map(async (space) => {
        while (!isFull) {
          const texts = [`${number++} ${LARGE}`, `${number++} ${LARGE}`];
          const answer = await relay.post(space, texts);
          if (answer.status === 200) {
            const seqs = (await answer.json()) as { seq: number }[];
            texts.forEach((text, i) => confirmed.get(space)?.push(`${seqs[i]?.seq}:${text}`));
          } else {
            expect(await errorOf(answer)).toBe(FULL);
            isFull = true;
          }
        }
      }),
    );
    expect(relay.reports).toContain('store disk_full: SQLITE_FULL');
    for (const space of spaces) expect(await relay.log(space)).toEqual(confirmed.get(space));
    const [one] = spaces;
    if (one === undefined) throw new Error('no space');
    expect(await errorOf(await put(putSnapshotPath(one.id, 1), one))).toBe(FULL);
    expect(await errorOf(await put(blobPath(one.id, one.id), one))).toBe(FULL);
    expect(countRows(relay.path)).toMatchObject({ snap: 0, blob: 0 });
    const db = new Database(relay.path, { readonly: true });
    expect(db.pragma('integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
    db.close();
  });

  it('gives the seqs without a gap once there is room again', async () => {
    relay = await startRelayUnderTest({}, undefined, { maxPages: MAX_PAGES });
    const one = await relay.space();
    let last = 0;
    for (;;) {
      const answer = await relay.post(one, [`${last} ${LARGE}`]);
      if (answer.status !== 200) break;
      last = ((await answer.json()) as { seq: number }[])[0]?.seq ?? 0;
    }
    await relay.store.shutdown();
    const folder = mkdtempSync(join(tmpdir(), 'werkmaat-room-'));
    copyFileSync(relay.path, join(folder, 'relay.db'));
    const roomier = orThrow(openSqliteStore(join(folder, 'relay.db'), () => 1));
    const envId = new Uint8Array(16).fill(9);
    const outcomes = await roomier.append([
      {
        spaceId: one.id,
        envelopes: [{ envId, envelope: envelope('after') }],
        quota: { bytes: 0, envelopes: 0 },
        at: 1,
      },
    ]);
    expect(outcomes).toMatchObject([{ type: 'stored', seqs: [last + 1] }]);
    await roomier.shutdown();
    rmSync(folder, { recursive: true });
  });

  it('still closes and erases, which is what makes room', async () => {
    relay = await startRelayUnderTest({}, undefined, { maxPages: MAX_PAGES });
    const [one, two] = [await relay.space('one'), await relay.space('two')];
    const body = encodeEnvelopes([envelope(LARGE)]);
    const send = (text: string): Promise<Response> => relay.post(one, [`${text} ${LARGE}`]);
    for (let i = 0; (await send(String(i))).status === 200; i++);
    expect((await relay.post(two, body)).status).toBe(507);
    const erased = await relay.fetch(spacePath(one.id), {
      method: 'DELETE',
      headers: bearer(one),
    });
    expect(erased.status).toBe(204);
    expect((await relay.post(two, body)).status).toBe(200);
  });
});
