import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_PIXEL, SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import { pictureHeader } from './picture-header.ts';

const seed = 20261201;
const bytesOf = (text: string, ...more: readonly number[]): Uint8Array =>
  Uint8Array.from([...Array.from(text, (letter) => letter.charCodeAt(0)), ...more]);
const padded = (bytes: Uint8Array): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(20).fill(0)]);

describe('the header of a picture', () => {
  it('tells its kind and its measures', () => {
    expect(pictureHeader(ONE_PIXEL)).toEqual({ mediaType: 'image/png', width: 1, height: 1, channels: 0 });
    expect(pictureHeader(SMALL_JPEG)).toEqual({
      mediaType: 'image/jpeg',
      width: 60,
      height: 80,
      channels: 3,
    });
  });

  it.each([
    [
      'WebP that lost something',
      bytesOf('RIFF----WEBPVP8 ', 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 1, 0x90, 1),
      300,
      400,
    ],
    ['WebP that lost nothing', bytesOf('RIFF----WEBPVP8L', 0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x63, 0), 300, 400],
    [
      'WebP with more in it',
      bytesOf('RIFF----WEBPVP8X', 0, 0, 0, 0, 0, 0, 0, 0, 0x2b, 1, 0, 0x8f, 1, 0),
      300,
      400,
    ],
  ])('is read of a %s', (_kind, bytes, width, height) => {
    expect(pictureHeader(padded(bytes))).toEqual({ mediaType: 'image/webp', width, height, channels: 0 });
  });

  it('is found behind whatever a camera wrote before it', () => {
    const written = Array.from({ length: 300 }, () => 0xff);
    const exif = Uint8Array.from([0xff, 0xe1, 1, 46, ...written]);
    const photo = Uint8Array.from([...SMALL_JPEG.slice(0, 2), ...exif, ...SMALL_JPEG.slice(2)]);
    expect(pictureHeader(photo)?.width).toBe(60);
  });

  it('is nothing of what is no picture, without measures, or not whole', () => {
    const endless = Uint8Array.from(ONE_PIXEL);
    endless.fill(0, 16, 20);
    for (const bytes of [
      new Uint8Array(),
      bytesOf('%PDF-1.7'),
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg">'),
      bytesOf('GIF89a', 1, 0, 1, 0),
      endless,
      SMALL_JPEG.slice(0, 40),
      ONE_PIXEL.slice(0, 20),
    ])
      expect(pictureHeader(bytes)).toBeNull();
  });

  it('never throws and never goes on for ever, whatever the bytes are', () => {
    const beginning = fc.constantFrom('', '\u00ff\u00d8', '\u0089PNG\r\n\u001a\n', 'RIFF----WEBPVP8');
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        const found = pictureHeader(bytesOf(first, ...rest));
        if (found) expect(Math.min(found.width, found.height)).toBeGreaterThan(0);
      }),
      { seed, numRuns: 500 },
    );
  });
});
