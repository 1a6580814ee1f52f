import { isPaperPhoto, showsPhoto } from '#domain/cv/photo.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { useAttachment } from '#storage/attachments/use-attachment.ts';

export interface PaperPhoto {
  /** To be shown; null when she wants none, or when it is not here. */
  readonly bytes: Uint8Array | null;
  /** `away`: on another device. `damaged`: no photo that may go into a file. */
  readonly trouble: 'away' | 'damaged' | null;
  readonly again?: () => void;
}

const NONE: PaperPhoto = { bytes: null, trouble: null };

/** The photo for the paper of a CV, when it has one and she wants it there. */
export function usePaperPhoto(cv: Cv): PaperPhoto {
  const view = useAttachment(showsPhoto(cv) ? cv.photo : null);
  switch (view.state) {
    case 'opening':
      return NONE;
    case 'here':
      return isPaperPhoto(view.bytes)
        ? { bytes: view.bytes, trouble: null }
        : { bytes: null, trouble: 'damaged' };
    default:
      return { bytes: null, trouble: 'away', again: view.again };
  }
}
