import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);

/** Lines of a Word file as LibreOffice reads it; null where there is no LibreOffice. */
export async function linesByLibreOffice(bytes: Uint8Array): Promise<readonly string[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'werkmaat-word-'));
  try {
    await writeFile(join(folder, 'paper.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const wanted = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    await run('soffice', [profile, ...wanted, join(folder, 'paper.docx')], { timeout: 120_000 });
    return (await readFile(join(folder, 'paper.txt'), 'utf8')).replace('\uFEFF', '').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Its paragraphs, straight from the XML. */
export function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map(([, text]) => text ?? ' ')
      .join('')
      .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}
