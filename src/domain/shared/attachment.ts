import * as v from 'valibot';
import { parseToken } from '#core/protocol/ids.ts';
import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import { register, type RecordDefinition } from './record.ts';

/**
 * What may be attached. Closed, and without anything that a browser would run: a member of a file may send whatever he
 * likes, and it is shown at the address of the app.
 */
export const MEDIA_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
  'image/webp',
  'audio/webm',
  'audio/mp4',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Points to bytes: of which kind, how many, and their SHA-256 in base64url, by which they are found and known again. */
export type Attachment = readonly [mediaType: MediaType, size: number, digest: string];

const attachmentSchema = v.nullable(
  v.tuple([
    v.picklist(MEDIA_TYPES),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ATTACHMENT_BYTES)),
    v.pipe(
      v.string(),
      v.check((digest) => parseToken(digest).ok),
    ),
  ]),
);

/** A field that points to bytes; they are never in the row. Null when there are none, or none that this version can show. */
export const attachment = () => register<Attachment | null>(attachmentSchema, null);

/** Whether rows of this kind may point to bytes. */
export const holdsAttachments = ({ fields }: Pick<RecordDefinition, 'fields'>): boolean =>
  Object.values(fields).some((field) => field.kind === 'register' && field.schema === attachmentSchema);

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
