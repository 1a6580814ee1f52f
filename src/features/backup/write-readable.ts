import { isAttachment } from '#domain/shared/attachment.ts';
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

type Row = ReadableSpace['tables'][string][number];

const rowsOf = ({ tables }: ReadableSpace): readonly Row[] => Object.values(tables).flat();

const filesOf = (row: Row): number => Object.values(row).filter(isAttachment).length;

/** The JSON of a space row by row, so that it is nowhere one long string. */
function* jsonPieces(space: ReadableSpace): Generator<string> {
  const { tables, ...rest } = space;
  yield `${JSON.stringify(rest).slice(0, -1)},"tables":{`;
  for (const [index, [table, rows]] of Object.entries(tables).entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(table)}:[`;
    for (const [at, row] of rows.entries()) yield `${at === 0 ? '' : ','}${JSON.stringify(row)}`;
    yield ']';
  }
  yield '}}';
}

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
  const total = read.reduce((sum, { space, section }) => {
    const rows = rowsOf(space);
    return sum + 1 + sizeOf(section) + rows.length + rows.reduce((files, row) => files + filesOf(row), 0);
  }, 0);
  let done = 0;
  const wrote = async (): Promise<void> => {
    done = Math.min(done + 1, total);
    if (done % PIECES_AT_ONCE !== 0) return;
    onProgress(done, total);
    await pause();
    signal.throwIfAborted();
  };
  const html = zip.file(HTML_NAME);
  html.write(htmlHead(frame));
  for (const { section } of read)
    for (const piece of sectionHtml(section)) {
      html.write(piece);
      await wrote();
    }
  html.write(HTML_END);
  html.end();
  const json = zip.file(JSON_NAME);
  json.write(`{"format":"werkmaat","version":1,"madeAt":${String(madeAt)},"spaces":[`);
  // A space that is written is let go.
  for (let next = read.shift(), index = 0; next; next = read.shift(), index++) {
    json.write(index === 0 ? '\n' : ',\n');
    for (const piece of jsonPieces(next.space)) {
      json.write(piece);
      await wrote();
    }
  }
  json.write('\n]}\n');
  json.end();
  for await (const { name, bytes } of attachments) {
    signal.throwIfAborted();
    const file = zip.file(`${FILES_FOLDER}/${name}`);
    file.writeBytes(bytes);
    file.end();
    done = Math.min(done + 1, total);
    onProgress(done, total);
    await pause();
  }
  await zip.end();
  onProgress(total, total);
  return new Blob(parts, { type: 'application/zip' });
}
