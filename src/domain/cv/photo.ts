import { pictureHeader } from '../shared/picture-header.ts';
import type { Cv } from './rules.ts';

/** In points: at 300 to an inch as wide as it stands on paper. */
export const PHOTO_SIZE = { width: 360, height: 480 } as const;
export const MOST_PHOTO_BYTES = 120_000;
const LONGEST_SIDE = 1_200;

/** Whether she has a photo and wants it on the paper. */
export const showsPhoto = (cv: Pick<Cv, 'photo' | 'withPhoto'>): boolean => cv.withPhoto && cv.photo !== null;

/**
 * Whether bytes are a photo that may go into a file for an employer. Another member may send any bytes: what is no small
 * JPEG stays off the paper.
 */
export function isPaperPhoto(bytes: Uint8Array): boolean {
  const header = bytes.length > MOST_PHOTO_BYTES ? null : pictureHeader(bytes);
  return (
    header?.mediaType === 'image/jpeg' &&
    Math.max(header.width, header.height) <= LONGEST_SIDE &&
    (header.channels === 1 || header.channels === 3)
  );
}
