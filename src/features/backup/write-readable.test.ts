import { describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import type { ReadableSection } from '#documents/readable/readable-document.ts';
import type { ReadableSpace } from '#storage/backup/backups.ts';
import { ok } from '#core/result/result.ts';
import { readFolder } from '#documents/readable/zip.ts';
import { writeReadable, type ReadableParts } from './write-readable.ts';

const space = (spaceUid: string): ReadableSpace => ({
  kind: 'pair',
  spaceUid,
  me: 'me',
  generation: 0,
  relay: null,
  tables: {},
  changes: '',
});

const section: ReadableSection = {
  title: 'T',
  mark: 'M',
  groups: [
    { title: 'G', entries: Array.from({ length: 200 }, () => ({ title: 'E', facts: [], parts: [] })) },
  ],
};

const partsWith = (signal: AbortSignal, onProgress: ReadableParts['onProgress']): ReadableParts => ({
  spaces: (async function* () {
    await Promise.resolve();
    yield space('one');
    yield space('two');
  })(),
  attachments: (async function* () {
    await Promise.resolve();
    yield { name: 'CV-Anna.pdf', bytes: Uint8Array.of(37, 80, 68, 70, 0, 255) };
  })(),
  frame: { language: 'nl', direction: 'ltr', title: 'T', lines: [] },
  sectionOf: () => section,
  madeAt: Date.UTC(2026, 2, 9, 11),
  signal,
  onProgress,
});

describe('writing a file for reading', () => {
  it('tells how far it is, and ends with all of it', async () => {
    const told: number[] = [];
    const file = await writeReadable(
      partsWith(new AbortController().signal, (done, of) => told.push(done / of)),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const zip = new Uint8Array(await file.arrayBuffer());
    expect(Object.keys(unzipSync(zip))).toEqual(['lees-mij.html', 'werkmaat.json', 'bestanden/CV-Anna.pdf']);
    const cut = Buffer.from(zip).indexOf('bestanden/') + 'bestanden/CV-Anna.pdf'.length + 3;
    const bytes = Uint8Array.of(37, 80, 68, 70, 0, 255);
    expect(readFolder(zip, 'bestanden', { limit: 6, most: 9 })).toEqual(ok([bytes]));
    expect(readFolder(zip, 'bestanden', { limit: 5, most: 9 })).toEqual(ok([]));
    expect(readFolder(zip, 'bestanden', { limit: 6, most: 0 })).toEqual(ok([]));
    expect(readFolder(zip.subarray(0, cut), 'bestanden', { limit: 6, most: 9 })).toEqual(ok([]));
  });

  it('counts rows and files in how far it is, and the JSON is that of the spaces', async () => {
    const file = ['application/pdf', 6, 'A'.repeat(43)] as const;
    const one: ReadableSpace = {
      ...space('one'),
      tables: {
        application: Array.from({ length: 90 }, (_, at) => ({ id: `row${at}`, employer: `"B\\${at}` })),
        note: [],
        sentCopy: [
          { id: 'sent', file },
          { id: 'alone', file: null },
        ],
      },
      changes: 'AAAA',
    };
    const told: (readonly [number, number])[] = [];
    const parts = partsWith(new AbortController().signal, (done, of) => told.push([done, of]));
    const spaces = async function* () {
      await Promise.resolve();
      yield one;
      yield space('two');
    };
    const zip = unzipSync(
      new Uint8Array(await (await writeReadable({ ...parts, spaces: spaces() })).arrayBuffer()),
    );
    expect(JSON.parse(strFromU8(zip['werkmaat.json']!))).toEqual({
      format: 'werkmaat',
      version: 1,
      madeAt: Date.UTC(2026, 2, 9, 11),
      spaces: [one, space('two')],
    });
    // Two spaces of two hundred entries, ninety-two rows, and one file.
    expect(new Set(told.map(([, of]) => of))).toEqual(new Set([2 + 400 + 92 + 1]));
    expect(told).toEqual(told.toSorted(([a], [b]) => a - b));
  });

  it('ends at once, with no file, when somebody stops it or leaves', async () => {
    const stopping = new AbortController();
    let told = 0;
    const writing = writeReadable(
      partsWith(stopping.signal, () => {
        told += 1;
        stopping.abort();
      }),
    );
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toBe(1);
  });
});
