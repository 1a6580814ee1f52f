import { FACES, type Face, type Weight } from '../pdf/faces.ts';
import { FONT_FILES } from '../pdf/font-files.ts';
import type { Fonts } from '../pdf/pen.ts';
import type { FileReply, FileRequest } from './messages.ts';

type Say = (reply: FileReply) => void;
type FontBytes = Readonly<Record<Weight, Uint8Array>>;

const loadPdf = () => import('../pdf/write-pdf.ts');
const loadDocx = () => import('../docx/write-docx.ts');

class NotLoaded extends Error {}

/** A part of the app that does not come is no fault of the document. */
const loaded = <T>(part: Promise<T>): Promise<T> =>
  part.catch((error: unknown) => {
    throw new NotLoaded('a part of the app did not load', { cause: error });
  });

const kept = new Map<Face, Promise<FontBytes>>();

async function bytesAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError('a font did not load');
  return new Uint8Array(await answer.arrayBuffer());
}

/** Fetched once in the life of this worker. */
function fontOf(face: Face): Promise<FontBytes> {
  const before = kept.get(face);
  if (before) return before;
  const { normal, bold } = FONT_FILES[face];
  const files = Promise.all([bytesAt(normal), bytesAt(bold)]).then(([thin, thick]) => ({
    normal: thin,
    bold: thick,
  }));
  files.catch(() => kept.delete(face));
  kept.set(face, files);
  return files;
}

async function fontsOf(faces: Iterable<Face>): Promise<Fonts> {
  return new Map(await Promise.all([...faces].map(async (face) => [face, await fontOf(face)] as const)));
}

/** Fetches all that any document may need, so that it is kept for a day without a network. */
async function prepare(say: Say): Promise<void> {
  const parts: readonly Promise<unknown>[] = [loadPdf(), loadDocx(), ...FACES.map(fontOf)];
  let done = 0;
  await loaded(
    Promise.all(
      parts.map(async (part) => {
        await part;
        done += 1;
        say({ type: 'progress', done: done / parts.length });
      }),
    ),
  );
  say({ type: 'ready' });
}

async function make(
  { kind, document, madeAt }: Extract<FileRequest, { type: 'make' }>,
  say: Say,
): Promise<void> {
  if (kind === 'docx') {
    const { writeDocx } = await loaded(loadDocx());
    say({ type: 'made', bytes: await writeDocx(document), left: [], missing: [] });
    return;
  }
  const { writePdf, fontsFor } = await loaded(loadPdf());
  const fonts = await loaded(fontsOf(fontsFor(document)));
  say({ type: 'made', ...(await writePdf(document, fonts, madeAt)) });
}

/** One request, to its end: what goes wrong is said, never thrown. */
export async function answer(request: FileRequest, say: Say): Promise<void> {
  try {
    await (request.type === 'prepare' ? prepare(say) : make(request, say));
  } catch (error) {
    say({ type: 'fault', fault: error instanceof NotLoaded ? 'not_loaded' : 'failed' });
  }
}
