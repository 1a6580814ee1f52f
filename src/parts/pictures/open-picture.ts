import { err, ok, type Result } from '#core/result/result.ts';
import { HEADER_BYTES, pictureHeader } from '#domain/shared/picture-header.ts';
import type { Size } from './crop.ts';

/** `not_a_picture`: of a kind that is not read here, or broken. */
export interface PictureFault {
  readonly type: 'not_a_picture' | 'too_large' | 'too_small';
}

/** A picture in memory, as a person sees it: turned the way the phone says. */
export interface OpenedPicture extends Size {
  readonly image: CanvasImageSource;
  readonly close: () => void;
}

/** What a chooser of files is to offer. A phone that takes other kinds makes one of these of them. */
export const PICTURE_KINDS = 'image/jpeg,image/png,image/webp';

const MOST_BYTES = 30 * 1024 * 1024;
/** More would fill the memory of a cheap phone. */
const MOST_POINTS = 80_000_000;
const SHORTEST_SIDE = 120;

/** Decodes bytes of a picture; rejects when they are broken. */
export type Decode = (file: Blob) => Promise<OpenedPicture>;

const decodeHere: Decode = async (file) => {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  const close = (): void => {
    URL.revokeObjectURL(url);
  };
  try {
    await image.decode();
  } catch (error) {
    close();
    throw error;
  }
  return { image, width: image.naturalWidth, height: image.naturalHeight, close };
};

/** Opens a picture that somebody chose. Its measures are read before it is decoded: a small file may hold an endless picture. */
export async function openPicture(
  file: Blob,
  decode: Decode = decodeHere,
): Promise<Result<OpenedPicture, PictureFault>> {
  if (file.size > MOST_BYTES) return err({ type: 'too_large' });
  const header = await file
    .slice(0, HEADER_BYTES)
    .arrayBuffer()
    .then((bytes) => pictureHeader(new Uint8Array(bytes)))
    // A file that is gone again, or that a phone would first have to fetch.
    .catch(() => null);
  if (header === null) return err({ type: 'not_a_picture' });
  if (header.width * header.height > MOST_POINTS) return err({ type: 'too_large' });
  if (Math.min(header.width, header.height) < SHORTEST_SIDE) return err({ type: 'too_small' });
  return decode(file).then(ok, () => err({ type: 'not_a_picture' }));
}
