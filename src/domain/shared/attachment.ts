import * as v from 'valibot';
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

/** 32 bytes in base64url; spare bits are zero. */
const DIGEST = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

const attachmentSchema = v.nullable(
  v.tuple([
    v.picklist(MEDIA_TYPES),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_ATTACHMENT_BYTES)),
    v.pipe(v.string(), v.regex(DIGEST)),
  ]),
);

/** A field that points to bytes; they are never in the row. Null when there are none, or none that this version can show. */
export const attachment = () => register<Attachment | null>(attachmentSchema, null);

export const isAttachment = (value: unknown): value is Attachment =>
  value !== null && v.is(attachmentSchema, value);

/** Whether rows of this kind may point to bytes. */
export const holdsAttachments = ({ fields }: Pick<RecordDefinition, 'fields'>): boolean =>
  Object.values(fields).some((field) => field.kind === 'register' && field.schema === attachmentSchema);
