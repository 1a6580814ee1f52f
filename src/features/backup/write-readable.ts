import { HTML_END, htmlHead, sectionHtml } from '#documents/readable/html.ts';
import type { ReadableFrame, ReadableSection } from '#documents/readable/readable-document.ts';
import { ZipWriter } from '#documents/readable/zip.ts';
import type { ReadableAttachment, ReadableSpace } from '#storage/backup/backups.ts';

export const HTML_NAME = 'lees-mij.html';
export const JSON_NAME = 'werkmaat.json';

export const FILES_FOLDER = 'bestanden';

export interface ReadableParts {
  readonly spaces: AsyncIterable<ReadableSpace>;
  readonly attachments: AsyncIterable<ReadableAttachment>;
  readonly frame: ReadableFrame;
  readonly sectionOf: (space: ReadableSpace) => ReadableSection;
  readonly madeAt: number;
  /** Nothing comes of it any more. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Between pieces the page lives: it can be scrolled, left, and a step can be marked as done. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const PIECES_AT_ONCE = 40;

const sizeOf = ({ groups }: ReadableSection): number =>
  groups.reduce((sum, { entries }) => sum + entries.length, 0);

/** A ZIP with a page for people and a file for programs, made on the device, piece by piece. */
export async function writeReadable({
  spaces,
  attachments,
  frame,
  sectionOf,
  madeAt,
  signal,
  onProgress,
}: ReadableParts): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter((bytes) => parts.push(bytes.slice()), new Date(madeAt));
  const read: { readonly space: ReadableSpace; readonly section: ReadableSection }[] = [];
  for await (const space of spaces) {
    signal.throwIfAborted();
    read.push({ space, section: sectionOf(space) });
  }
  const total = read.reduce((sum, { section }) => sum + sizeOf(section), read.length);
  let done = 0;
  const html = zip.file(HTML_NAME);
  html.write(htmlHead(frame));
  for (const { section } of read)
    for (const piece of sectionHtml(section)) {
      html.write(piece);
      done = Math.min(done + 1, total);
      if (done % PIECES_AT_ONCE !== 0) continue;
      onProgress(done, total);
      await pause();
      signal.throwIfAborted();
    }
  html.write(HTML_END);
  html.end();
  const json = zip.file(JSON_NAME);
  json.write(`{"format":"werkmaat","version":1,"madeAt":${String(madeAt)},"spaces":[`);
  for (const [index, { space }] of read.entries()) {
    json.write(`${index === 0 ? '' : ','}\n${JSON.stringify(space)}`);
    await pause();
    signal.throwIfAborted();
  }
  json.write('\n]}\n');
  json.end();
  for await (const { name, bytes } of attachments) {
    signal.throwIfAborted();
    const file = zip.file(`${FILES_FOLDER}/${name}`);
    file.writeBytes(bytes);
    file.end();
    await pause();
  }
  await zip.end();
  onProgress(total, total);
  return new Blob(parts, { type: 'application/zip' });
}
