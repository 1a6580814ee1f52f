import type { MediaType } from './attachment.ts';

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
};

/** No path, nothing that a phone refuses in a name, and no sign that turns the reading around and so hides an ending. */
const NOT_IN_A_NAME = /[\p{Cc}<>:"/\\|?*\p{Surrogate}\p{Bidi_Control}]/gu;
const LONGEST_NAME = 120;

/** A name for a file that is given out: what another member wrote is no path, and the ending is that of what it is. */
export function fileNameFor(wanted: string, mediaType: MediaType, otherwise: string): string {
  const plain = wanted
    .replace(NOT_IN_A_NAME, '')
    .trim()
    .replace(/^[.\s]+/u, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
    .trim();
  const cut = [...plain].slice(0, LONGEST_NAME).join('');
  return `${cut === '' ? otherwise : cut}.${ENDINGS[mediaType]}`;
}

/** Says nothing of whose it is to somebody who looks along: 'document-2026-12-01'. */
export const neutralFileName = (today: string): string => `document-${today}`;
