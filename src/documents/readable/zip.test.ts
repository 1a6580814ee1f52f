import fc from 'fast-check';
import { unzipSync, zipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFromZip, ZipWriter } from './zip.ts';

const NOON = new Date(2026, 2, 9, 12);

async function zipOf(files: Readonly<Record<string, readonly string[]>>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new ZipWriter((bytes) => parts.push(bytes), NOON);
  for (const [name, pieces] of Object.entries(files)) {
    const file = zip.file(name);
    for (const piece of pieces) file.write(piece);
    file.end();
  }
  await zip.end();
  return Uint8Array.from(Buffer.concat(parts));
}

describe('a ZIP', () => {
  it('that is written piece by piece is read by another program, and by ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }),
        async (pieces) => {
          const whole = pieces.join('');
          const zip = await zipOf({ 'een.html': ['<p>', ...pieces], 'werkmaat.json': pieces });
          const other = unzipSync(zip);
          expect(strFromU8(other['een.html']!)).toBe(`<p>${whole}`);
          expect(strFromU8(other['werkmaat.json']!)).toBe(whole);
          expect(readFromZip(zip, 'werkmaat.json', 100_000)).toEqual({ ok: true, value: whole });
        },
      ),
      { seed: 501 },
    );
  });

  it('that is no ZIP, lacks the file, is cut off or grows too large is refused with the reason', async () => {
    const zip = await zipOf({ 'werkmaat.json': ['x'.repeat(100_000)] });
    const type = (bytes: Uint8Array, name = 'werkmaat.json', limit = 100_000): string => {
      const read = readFromZip(bytes, name, limit);
      return read.ok ? 'ok' : read.error.type;
    };
    expect(type(zip)).toBe('ok');
    expect(type(zip, 'other.json')).toBe('missing');
    expect(type(zip, 'werkmaat.json', 99_999)).toBe('too_large');
    expect(type(zip.subarray(0, 60))).toBe('damaged');
    expect(type(Uint8Array.of(1, 2, 3, 4))).toBe('not_a_zip');
    expect(type(zipSync({ 'werkmaat.json': Uint8Array.of(0xff, 0xfe, 0xc0) }))).toBe('damaged');
  });

  it('of whatever bytes never throws', async () => {
    const zip = await zipOf({ 'werkmaat.json': ['some text that is in it'] });
    fc.assert(
      fc.property(fc.nat(zip.length), fc.uint8Array({ maxLength: 200 }), (kept, bytes) => {
        const broken = Uint8Array.from([...zip.subarray(0, kept), ...bytes]);
        expect(typeof readFromZip(broken, 'werkmaat.json', 1000).ok).toBe('boolean');
      }),
      { seed: 502, numRuns: process.env['PROOF'] ? 1_000_000 : 10_000 },
    );
  });
});
