import { readFolder, readFromZip } from '#documents/readable/zip.ts';
import { faultOfFile, openReadable, type OpenFault, type Package } from '#storage/backup/open-package.ts';
import { FILES_FOLDER, JSON_NAME } from './write-readable.ts';

/** What a chosen file is: sealed and waiting for words, open already, or of no use. */
export type ReadFile =
  | { readonly type: 'sealed'; readonly file: Uint8Array }
  | { readonly type: 'open'; readonly contents: Package }
  | { readonly type: 'fault'; readonly fault: OpenFault['type'] };

const LARGEST = 64 * 1024 * 1024;
const FILES = { limit: 1024 * 1024, most: 4_000 };
const BRACE = 0x7b;

const fault = (type: OpenFault['type']): ReadFile => ({ type: 'fault', fault: type });

function readOpen(text: string, bytes: readonly Uint8Array[] = []): ReadFile {
  const opened = openReadable(text, bytes);
  return opened.ok ? { type: 'open', contents: opened.value } : fault(opened.error.type);
}

function readZip(bytes: Uint8Array): ReadFile {
  const json = readFromZip(bytes, JSON_NAME, LARGEST);
  if (json.ok) {
    const files = readFolder(bytes, FILES_FOLDER, FILES);
    return files.ok ? readOpen(json.value, files.value) : fault('too_large');
  }
  const { type } = json.error;
  return fault(type === 'too_large' || type === 'damaged' ? type : 'not_a_file');
}

/** Looks by what is in it, not by its name: phones change the endings of files. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > LARGEST) return fault('too_large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes);
  if (bytes[0] === BRACE) return readOpen(new TextDecoder().decode(bytes));
  const problem = faultOfFile(bytes);
  return problem ? fault(problem.type) : { type: 'sealed', file: bytes };
}
