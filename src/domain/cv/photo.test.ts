import { describe, expect, it } from 'vitest';
import { ONE_PIXEL, SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import { isPaperPhoto, MOST_PHOTO_BYTES, showsPhoto } from './photo.ts';

/** The same picture that says other measures or kinds of points of itself. */
function claiming(at: 'height' | 'width' | 'channels', value: number): Uint8Array {
  const bytes = Uint8Array.from(SMALL_JPEG);
  const frame = bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xc0);
  if (at === 'channels') bytes[frame + 9] = value;
  else bytes.set([value >> 8, value & 0xff], frame + (at === 'height' ? 5 : 7));
  return bytes;
}

describe('a photo for the paper', () => {
  it('is a small JPEG in colour or in grey', () => {
    expect(isPaperPhoto(SMALL_JPEG)).toBe(true);
    expect(isPaperPhoto(claiming('channels', 1))).toBe(true);
  });

  it('is nothing else, whatever another device sent', () => {
    const long = new Uint8Array(MOST_PHOTO_BYTES + 1);
    long.set(SMALL_JPEG);
    for (const bytes of [
      ONE_PIXEL,
      long,
      claiming('width', 60_000),
      claiming('height', 0),
      claiming('channels', 4),
      SMALL_JPEG.slice(0, 30),
      new Uint8Array(),
    ])
      expect(isPaperPhoto(bytes)).toBe(false);
  });

  it('is shown when there is one and she wants it', () => {
    const photo = ['image/jpeg', 5, 'a'] as const;
    expect(showsPhoto({ photo, withPhoto: true })).toBe(true);
    expect(showsPhoto({ photo, withPhoto: false })).toBe(false);
    expect(showsPhoto({ photo: null, withPhoto: true })).toBe(false);
  });
});
