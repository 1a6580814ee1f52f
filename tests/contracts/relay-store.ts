import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatId } from '#core/protocol/ids.ts';
import type { SequencedEnvelope } from '#core/protocol/frames.ts';
import type {
  AppendOutcome,
  AppendRequest,
  RelayStore,
  SealedEnvelope,
  SpaceQuota,
} from '#server/store/relay-store.ts';

/** A store that can be closed and opened again on the same data. */
export interface StoreUnderTest {
  open(): Promise<RelayStore>;
  /** Removes the data; every opened store is shut down before. */
  dispose(): Promise<void>;
}

const NO_QUOTA: SpaceQuota = { bytes: 0, envelopes: 0 };
const AT = 1_795_000_000_000;

const digest = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const seal = (envelope: Uint8Array): SealedEnvelope => ({
  envId: digest(envelope).subarray(0, 16),
  envelope,
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sealed = (...texts: string[]): SealedEnvelope[] => texts.map((text) => seal(bytesOf(text)));
const idOf = (text: string): string => formatId(digest(bytesOf(text)).subarray(0, 16));

const SPACE = idOf('space');
const AUTH = digest(bytesOf('token'));

function seqsOf(outcome: AppendOutcome | undefined): readonly number[] {
  if (outcome?.type !== 'stored') throw new Error(`not stored: ${outcome?.type ?? 'no outcome'}`);
  return outcome.seqs;
}

const asText = (frames: readonly SequencedEnvelope[]): string[] =>
  frames.map(({ seq, envelope }) => `${seq}:${Buffer.from(envelope).toString()}`);

/** What every engine behind the relay must do. */
export function describeRelayStore(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(`${name}, as a relay store`, () => {
    let underTest: StoreUnderTest;
    let store: RelayStore;

    beforeEach(async () => {
      underTest = await create();
      store = await underTest.open();
    });
    afterEach(async () => {
      await store.shutdown();
      await underTest.dispose();
    });

    const reopen = async (): Promise<void> => {
      await store.shutdown();
      store = await underTest.open();
    };
    const claim = (spaceId = SPACE, auth = AUTH, epoch = 'epoch') =>
      store.claim({ spaceId, auth, epoch, at: AT });
    const request = (
      envelopes: readonly SealedEnvelope[],
      more: Partial<AppendRequest> = {},
    ): AppendRequest => ({
      spaceId: SPACE,
      envelopes,
      quota: NO_QUOTA,
      at: AT,
      ...more,
    });
    const append = async (
      envelopes: readonly SealedEnvelope[],
      more: Partial<AppendRequest> = {},
    ): Promise<AppendOutcome | undefined> => (await store.append([request(envelopes, more)]))[0];
    const readAll = () => store.readAfter(SPACE, 0, Number.MAX_SAFE_INTEGER);

    describe('claims', () => {
      it('[W9] a new space once, with the epoch that was given', async () => {
        expect(await claim()).toEqual({ type: 'created', epoch: 'epoch', nextSeq: 1 });
        expect(await store.findSpace(SPACE)).toMatchObject({ epoch: 'epoch', state: 'open' });
        expect(Buffer.compare((await store.findSpace(SPACE))?.auth ?? bytesOf(''), AUTH)).toBe(0);
      });

      it('[W9] answers a repeated claim with the first epoch and the present seq', async () => {
        await claim();
        await append(sealed('a', 'b'));
        expect(await claim(SPACE, AUTH, 'other')).toEqual({ type: 'repeated', epoch: 'epoch', nextSeq: 3 });
      });

      it('[W9] refuses another token', async () => {
        await claim();
        expect(await claim(SPACE, digest(bytesOf('thief')))).toEqual({ type: 'taken' });
        expect(Buffer.compare((await store.findSpace(SPACE))?.auth ?? bytesOf(''), AUTH)).toBe(0);
      });

      it('keeps the epoch over a restart', async () => {
        await claim();
        await reopen();
        expect(await store.info(SPACE)).toEqual({
          epoch: 'epoch',
          nextSeq: 1,
          bytes: 0,
          state: 'open',
          snapshotSeq: 0,
          bytesAfterSnapshot: 0,
        });
      });

      it('knows nothing of an unknown space', async () => {
        expect(await store.findSpace(SPACE)).toBeNull();
        expect(await store.info(SPACE)).toBeNull();
        expect(await append(sealed('a'))).toEqual({ type: 'unknown_space' });
        expect(await readAll()).toEqual([]);
        expect(await store.getSnapshot(SPACE)).toBeNull();
        expect(await store.getBlob(SPACE, idOf('blob'))).toBeNull();
        expect(await store.close(SPACE)).toBe(false);
        expect(await store.remove(SPACE)).toBe(false);
      });
    });

    describe('appends', () => {
      beforeEach(async () => {
        await claim();
      });

      it('[W10] gives seqs from 1 without gaps, over requests, groups and restarts', async () => {
        expect(seqsOf(await append(sealed('a', 'b')))).toEqual([1, 2]);
        const outcomes = await store.append([request(sealed('c')), request(sealed('d', 'e'))]);
        expect(outcomes.map(seqsOf)).toEqual([[3], [4, 5]]);
        await reopen();
        expect(seqsOf(await append(sealed('f')))).toEqual([6]);
        expect(asText(await readAll())).toEqual(['1:a', '2:b', '3:c', '4:d', '5:e', '6:f']);
      });

      it('[W10] answers a repeated envelope with its first seq, also within one request and one group', async () => {
        await append(sealed('a'));
        const outcomes = await store.append([request(sealed('b', 'a', 'b')), request(sealed('c', 'b'))]);
        expect(outcomes.map(seqsOf)).toEqual([
          [2, 1, 2],
          [3, 2],
        ]);
        expect(asText(await readAll())).toEqual(['1:a', '2:b', '3:c']);
      });

      it('reports only what is new, in order of seq', async () => {
        await append(sealed('a'));
        const outcome = await append(sealed('b', 'a', 'c'));
        expect(outcome?.type === 'stored' ? asText(outcome.added) : null).toEqual(['2:b', '3:c']);
      });

      it('counts bytes of new envelopes only', async () => {
        await append(sealed('four', 'sixsix'));
        await append(sealed('four'));
        expect(await store.info(SPACE)).toMatchObject({
          epoch: 'epoch',
          nextSeq: 3,
          bytes: 10,
          state: 'open',
        });
      });

      it('keeps spaces apart', async () => {
        const other = idOf('other');
        await claim(other);
        await store.append([request(sealed('a')), request(sealed('a', 'b'), { spaceId: other })]);
        expect(asText(await readAll())).toEqual(['1:a']);
        expect(asText(await store.readAfter(other, 0, 1_000))).toEqual(['1:a', '2:b']);
      });

      it('[W10] stores a request that exceeds the bytes or envelopes not at all, and the rest of its group', async () => {
        const quota = { bytes: 10, envelopes: 3 };
        const outcomes = await store.append([
          request(sealed('12345'), { quota }),
          request(sealed('x', 'yyyyy'), { quota }),
          request(sealed('54321'), { quota }),
          request(sealed(''.padEnd(1, 'z')), { quota }),
        ]);
        expect(outcomes.map(({ type }) => type)).toEqual(['stored', 'space_full', 'stored', 'space_full']);
        expect(asText(await readAll())).toEqual(['1:12345', '2:54321']);
        expect((await append(sealed('p', 'q'), { quota: { bytes: 0, envelopes: 3 } }))?.type).toBe(
          'space_full',
        );
        expect((await append(sealed('p'), { quota: { bytes: 0, envelopes: 3 } }))?.type).toBe('stored');
      });

      it('[W10] needs no quota for repeated envelopes', async () => {
        const quota = { bytes: 2, envelopes: 2 };
        await append(sealed('a', 'b'), { quota });
        expect(seqsOf(await append(sealed('b', 'a', 'b'), { quota }))).toEqual([2, 1, 2]);
        expect((await append(sealed('a', 'c'), { quota }))?.type).toBe('space_full');
      });

      it('keeps every byte value, from views into larger buffers too', async () => {
        const all = new Uint8Array(300).map((_, i) => i % 256);
        const view = all.subarray(7, 290);
        await append([seal(view)]);
        await append([seal(new Uint8Array([0]))]);
        const frames = await readAll();
        expect(Buffer.compare(frames[0]?.envelope ?? bytesOf(''), view)).toBe(0);
        expect(frames[1]?.envelope).toHaveLength(1);
      });

      it('agrees with a plain list for any sequence of groups', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.uuid(),
            fc.array(
              fc.array(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
              {
                maxLength: 6,
              },
            ),
            async (uuid, groups) => {
              const spaceId = idOf(uuid);
              await claim(spaceId);
              const model: string[] = [];
              for (const group of groups) {
                const requests = group.map((names) =>
                  request(sealed(...names.map((number) => `envelope ${number}`)), { spaceId }),
                );
                const outcomes = await store.append(requests);
                const expected = group.map((names) =>
                  names.map((number) => {
                    const text = `envelope ${number}`;
                    if (!model.includes(text)) model.push(text);
                    return model.indexOf(text) + 1;
                  }),
                );
                expect(outcomes.map(seqsOf)).toEqual(expected);
              }
              const stored = asText(await store.readAfter(spaceId, 0, Number.MAX_SAFE_INTEGER));
              expect(stored).toEqual(model.map((text, i) => `${i + 1}:${text}`));
            },
          ),
          { seed: 20261123, numRuns: 25 },
        );
      });
    });

    describe('pages', () => {
      beforeEach(async () => {
        await claim();
        await append(sealed('aaaa', 'bbbb', 'cccc'));
      });

      it('[W11] start after the seq', async () => {
        expect(asText(await store.readAfter(SPACE, 1, 1_000))).toEqual(['2:bbbb', '3:cccc']);
        expect(await store.readAfter(SPACE, 3, 1_000)).toEqual([]);
        expect(await store.readAfter(SPACE, Number.MAX_SAFE_INTEGER, 1_000)).toEqual([]);
      });

      it('[W11] count whole frames of 12 + length bytes and hold at least one', async () => {
        const count = async (maxBytes: number) => (await store.readAfter(SPACE, 0, maxBytes)).length;
        expect(await count(0)).toBe(1);
        expect(await count(16)).toBe(1);
        expect(await count(31)).toBe(1);
        expect(await count(32)).toBe(2);
        expect(await count(47)).toBe(2);
        expect(await count(48)).toBe(3);
      });

      it('[W11] are filled up with thousands of small envelopes', async () => {
        await append(Array.from({ length: 2_500 }, (_, i) => seal(bytesOf(String(i).padStart(4, '0')))));
        expect(await store.readAfter(SPACE, 3, 16 * 2_300)).toHaveLength(2_300);
        expect(await store.readAfter(SPACE, 3, 1_000_000)).toHaveLength(2_500);
      });
    });

    describe('snapshots and blobs', () => {
      const BLOB = idOf('blob');
      const snapshot = (text: string, uptoSeq: number) =>
        store.putSnapshot({ spaceId: SPACE, uptoSeq, at: AT, ...seal(bytesOf(text)) });
      const blob = (text: string, quota: SpaceQuota = NO_QUOTA) =>
        store.putBlob({ spaceId: SPACE, blobId: BLOB, bytes: bytesOf(text), quota, at: AT });

      beforeEach(async () => {
        await claim();
      });

      const ten = () => append(sealed('1', '2', '3', '4', '5', '6', '7', '8', '9', '10'));
      const newest = async () => {
        const found = await store.getSnapshot(SPACE);
        return found === null ? null : asText([found])[0];
      };

      it('[W15] gives back the snapshot that stands for most, and of two of one place the later', async () => {
        expect(await newest()).toBeNull();
        await ten();
        for (const [text, upto, given] of [
          ['one', 5, '5:one'],
          ['two', 9, '9:two'],
          ['three', 7, '9:two'],
          ['four', 1, '9:two'],
          ['five', 9, '9:five'],
          ['six', 10, '10:six'],
        ] as const) {
          expect(await snapshot(text, upto)).toBe('stored');
          expect(await newest()).toBe(given);
        }
      });

      it('[W15] takes none of a place that the log has not reached', async () => {
        expect(await snapshot('nothing is there', 1)).toBe('not_reached');
        await ten();
        for (const upto of [0, -1, 11, 12, Number.MAX_SAFE_INTEGER])
          expect(await snapshot('lie', upto)).toBe('not_reached');
        expect(await newest()).toBeNull();
        expect(await snapshot('sound', 10)).toBe('stored');
        expect(await newest()).toBe('10:sound');
      });

      it('[W15] counts no snapshot in the bytes of the space', async () => {
        await append(sealed('a'));
        const { bytes } = (await store.info(SPACE)) ?? {};
        await snapshot('one', 1);
        expect((await store.info(SPACE))?.bytes).toBe(bytes);
      });

      it('[W15] tells how much follows the newest snapshot', async () => {
        await append(sealed('a', 'bb', 'ccc'));
        expect(await store.info(SPACE)).toMatchObject({ snapshotSeq: 0, bytesAfterSnapshot: 6 });
        for (const uptoSeq of [2, 3]) {
          await store.putSnapshot({ spaceId: SPACE, uptoSeq, at: AT, ...seal(bytesOf('s')) });
          expect(await store.info(SPACE)).toMatchObject({
            snapshotSeq: uptoSeq,
            bytesAfterSnapshot: uptoSeq === 3 ? 0 : 3,
          });
        }
      });

      it('[W15] replaces a blob and counts its bytes', async () => {
        expect(await store.getBlob(SPACE, BLOB)).toBeNull();
        expect(await blob('12345')).toBe('stored');
        expect(await blob('123')).toBe('stored');
        expect(Buffer.from((await store.getBlob(SPACE, BLOB)) ?? []).toString()).toBe('123');
        expect((await store.info(SPACE))?.bytes).toBe(3);
      });

      it('refuses a blob above the bytes of the space and keeps the old one', async () => {
        await append(sealed('12345'));
        expect(await blob('123', { bytes: 8, envelopes: 0 })).toBe('stored');
        expect(await blob('1234', { bytes: 8, envelopes: 0 })).toBe('space_full');
        expect(await blob('321', { bytes: 8, envelopes: 0 })).toBe('stored');
        expect((await append(sealed('x'), { quota: { bytes: 8, envelopes: 0 } }))?.type).toBe('space_full');
        expect(Buffer.from((await store.getBlob(SPACE, BLOB)) ?? []).toString()).toBe('321');
      });

      it('[W16] takes neither on a closed or unknown space', async () => {
        await store.close(SPACE);
        expect(await snapshot('s', 1)).toBe('closed');
        expect(await blob('b')).toBe('closed');
        await store.remove(SPACE);
        expect(await snapshot('s', 1)).toBe('unknown_space');
        expect(await blob('b')).toBe('unknown_space');
      });
    });

    describe('the end of a space', () => {
      beforeEach(async () => {
        await claim();
        await append(sealed('a'));
      });

      it('[W16] is read-only once closed, also for repeated envelopes and after a restart', async () => {
        expect(await store.close(SPACE)).toBe(true);
        expect(await store.close(SPACE)).toBe(true);
        expect(await append(sealed('a'))).toEqual({ type: 'closed' });
        await reopen();
        expect(await append(sealed('b'))).toEqual({ type: 'closed' });
        expect(asText(await readAll())).toEqual(['1:a']);
        expect((await store.info(SPACE))?.state).toBe('closed');
        expect(await claim()).toEqual({ type: 'repeated', epoch: 'epoch', nextSeq: 2 });
      });

      it('[W16] keeps nothing but the id once removed', async () => {
        await store.putSnapshot({ spaceId: SPACE, uptoSeq: 1, at: AT, ...seal(bytesOf('s')) });
        await store.putBlob({ spaceId: SPACE, blobId: SPACE, bytes: bytesOf('b'), quota: NO_QUOTA, at: AT });
        expect(await store.remove(SPACE)).toBe(true);
        expect(await store.remove(SPACE)).toBe(false);
        expect(await store.close(SPACE)).toBe(false);
        for (const opened of [false, true]) {
          if (opened) await reopen();
          expect(await store.findSpace(SPACE)).toBeNull();
          expect(await store.info(SPACE)).toBeNull();
          expect(await append(sealed('a'))).toEqual({ type: 'unknown_space' });
          expect(await readAll()).toEqual([]);
          expect(await store.getSnapshot(SPACE)).toBeNull();
          expect(await store.getBlob(SPACE, SPACE)).toBeNull();
          expect(await claim()).toEqual({ type: 'deleted' });
        }
      });

      it('leaves other spaces alone', async () => {
        const other = idOf('other');
        await claim(other);
        await append(sealed('b'), { spaceId: other });
        await store.remove(SPACE);
        expect(asText(await store.readAfter(other, 0, 1_000))).toEqual(['1:b']);
      });
    });

    it('survives a Buffer as the only value of a statement', async () => {
      // libsql 0.5 aborts the process when such a value is not wrapped in an array.
      await claim(SPACE, Buffer.from(AUTH));
      await append([{ envId: Buffer.alloc(16, 1), envelope: Buffer.from('x') }]);
      expect(asText(await readAll())).toEqual(['1:x']);
    });

    it('proves by a write that it accepts writes', async () => {
      await store.probe();
      await store.probe();
    });
  });
}
