import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import { digestOf } from '#core/attachment/reference.ts';
import type { Attachment, MediaType } from '#domain/shared/attachment.ts';
import { CommandFailure } from '../command-failure.ts';
import type { Writer } from '../space.ts';
import { SpaceWriter } from '../writer.ts';
import { keepBytes } from './blobs.ts';
import { shownReferences } from './references.ts';

/** Of one space. The relay has room for 32 MiB of it, edits and all. */
export const MOST_ATTACHMENTS = 400;
export const MOST_ATTACHED_BYTES = 24 * 1024 * 1024;

/** A writer with its database: what is done here happens in the transaction of the command. */
export function withDatabaseOf(writer: Writer): SpaceWriter {
  if (!(writer instanceof SpaceWriter)) throw new Error('no writer of a space');
  return writer;
}

/**
 * Stores bytes within a command and answers what its row is to hold of them: both are on disk, or neither. Stops the
 * command with `attachment_too_large` or `attachments_full`.
 */
export async function attach(
  writer: Writer,
  { bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: MediaType },
): Promise<Attachment> {
  const { db } = withDatabaseOf(writer);
  if (bytes.length === 0) throw new CommandFailure({ type: 'invalid', field: 'bytes' });
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw new CommandFailure({ type: 'attachment_too_large' });
  const digest = digestOf(bytes);
  const others = (await shownReferences(db)).filter(([, , one]) => one !== digest);
  const size = others.reduce((sum, [, one]) => sum + one, bytes.length);
  if (others.length >= MOST_ATTACHMENTS || size > MOST_ATTACHED_BYTES)
    throw new CommandFailure({ type: 'attachments_full' });
  await keepBytes(db, [bytes]);
  return [mediaType, bytes.length, digest];
}
