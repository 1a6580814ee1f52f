import { sentCopies, type SentKind } from '#domain/sent/model.ts';
import type { MediaType } from '#domain/shared/attachment.ts';
import { attach } from '../attachments/attach.ts';
import type { Writer } from '../space.ts';
import { writeNewText } from './write-new-text.ts';

/** A CV or letter at the moment that it is sent. */
export interface SentPaper {
  /** Row ids. */
  readonly application: string;
  readonly source: string;
  readonly kind: SentKind;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly sentOn: string;
  readonly fileName: string;
  readonly look: string;
  /** All its words. */
  readonly content: string;
  /** Null: it was not sent as a file. */
  readonly file: { readonly bytes: Uint8Array; readonly mediaType: MediaType } | null;
}

/**
 * Keeps what was sent, within a command: row, words and bytes are on disk together or not at all. Answers its row id. Undo
 * of the command throws it away; nothing changes it.
 */
export async function freezeSent(writer: Writer, paper: SentPaper): Promise<string> {
  const { file, content, ...fields } = paper;
  const id = await writer.create(sentCopies, { ...fields, file: file && (await attach(writer, file)) });
  await writeNewText(writer, sentCopies, id, 'content', content);
  return id;
}
