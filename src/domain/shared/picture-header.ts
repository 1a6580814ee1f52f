import type { MediaType } from './attachment.ts';

/** What the first bytes of a picture say of it. */
export interface PictureHeader {
  readonly mediaType: Extract<MediaType, `image/${string}`>;
  readonly width: number;
  readonly height: number;
  /** Samples of one point; 0 when the header does not say. */
  readonly channels: number;
}

/** So many bytes hold the header of any picture that a phone makes, with all that it writes before it. */
export const HEADER_BYTES = 512 * 1024;

const big = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
const little = (bytes: Uint8Array, at: number, length: number): number =>
  [...bytes.subarray(at, at + length)].reduceRight((sum, byte) => sum * 256 + byte, 0);
const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  bytes.length >= at + text.length &&
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const PNG_BEGINNING = '\u0089PNG\r\n\u001a\n';

function ofPng(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 24 || !startsWith(bytes, 12, 'IHDR')) return null;
  return { mediaType: 'image/png', width: big(bytes, 16, 4), height: big(bytes, 20, 4), channels: 0 };
}

/** Markers of a JPEG after which its measures stand; those of arithmetic coding are among them and are refused by browsers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function ofJpeg(bytes: Uint8Array): PictureHeader | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker))
      return {
        mediaType: 'image/jpeg',
        height: big(bytes, at + 5, 2),
        width: big(bytes, at + 7, 2),
        channels: bytes[at + 9] ?? 0,
      };
    const length = big(bytes, at + 2, 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

function ofWebp(bytes: Uint8Array): PictureHeader | null {
  const found = (width: number, height: number): PictureHeader => ({
    mediaType: 'image/webp',
    width,
    height,
    channels: 0,
  });
  if (bytes.length < 30) return null;
  if (startsWith(bytes, 12, 'VP8X')) return found(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
  if (startsWith(bytes, 12, 'VP8 '))
    return found(little(bytes, 26, 2) % 0x4000, little(bytes, 28, 2) % 0x4000);
  if (!startsWith(bytes, 12, 'VP8L')) return null;
  const bits = little(bytes, 21, 4);
  return found((bits % 0x4000) + 1, (Math.floor(bits / 0x4000) % 0x4000) + 1);
}

/** By the bytes, whatever the name or the browser says; null when it is no picture of ours or its header is broken. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const found = startsWith(bytes, 0, PNG_BEGINNING)
    ? ofPng(bytes)
    : startsWith(bytes, 0, '\u00ff\u00d8')
      ? ofJpeg(bytes)
      : startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')
        ? ofWebp(bytes)
        : null;
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}
