import { describe, expect, it } from 'vitest';
import { ONE_PIXEL, SMALL_JPEG } from '#tests/fixtures/documents/pictures.ts';
import { openPicture, type Decode } from './open-picture.ts';

const opened = { image: {} as CanvasImageSource, width: 600, height: 800, close: () => undefined };
const decode: Decode = async () => opened;
const neverDecodes: Decode = async () => {
  throw new Error('it was decoded');
};

/** A PNG that says that it is so large; nothing stands behind its header. */
function claiming(width: number, height: number): Blob {
  const bytes = Uint8Array.from(ONE_PIXEL);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Blob([bytes]);
}

describe('opening a picture', () => {
  it('gives it as the browser shows it', async () => {
    expect(await openPicture(claiming(600, 800), decode)).toEqual({ ok: true, value: opened });
  });

  it.each([
    ['of no kind that is read here', new Blob(['<svg/>']), 'not_a_picture'],
    ['that is empty', new Blob([]), 'not_a_picture'],
    ['with endless measures', claiming(60_000, 60_000), 'too_large'],
    ['of more bytes than a phone can hold', new Blob([new Uint8Array(31 * 1024 * 1024)]), 'too_large'],
    ['that is smaller than a face', new Blob([SMALL_JPEG]), 'too_small'],
  ])('refuses one %s, before it is decoded', async (_what, file, type) => {
    expect(await openPicture(file, neverDecodes)).toEqual({ ok: false, error: { type } });
  });

  it('refuses one that breaks on the way', async () => {
    const found = await openPicture(claiming(600, 800), () => Promise.reject(new Error('broken')));
    expect(found).toEqual({ ok: false, error: { type: 'not_a_picture' } });
  });
});
