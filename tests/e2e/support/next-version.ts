import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../../dist/app/', import.meta.url));
const TEXT_FILES = /\.(js|css|html|json|webmanifest)$/;

/** A copy of the built app that a server can be given, so that a test may replace it. */
export async function copyOfApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'werkmaat-app-'));
  await cp(built, folder, { recursive: true });
  return folder;
}

/**
 * Turns a copy of the app into its next version, as a build after a change does: every hashed file gets another name,
 * the old names are gone, and index.html and the service worker's list follow. `version` stands in a meta element.
 */
export async function becomeVersion(folder: string, version: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const renamed = new Map<string, string>();
  for (const file of files) {
    const name = file.split('/').at(-1)!;
    const hashed = /^(.+-)([\w-]{8})(\.\w+)$/.exec(name);
    if (/\/(?:assets|packs)\//.test(file) && hashed)
      renamed.set(name, `${hashed[1]!}${version.padEnd(8, '0')}${hashed[3]!}`);
  }
  const withNewNames = (text: string): string => {
    let changed = text;
    for (const [before, after] of renamed) changed = changed.replaceAll(before, after);
    return changed;
  };
  for (const file of files)
    if (TEXT_FILES.test(file)) await writeFile(file, withNewNames(await readFile(file, 'utf8')));
  for (const file of files) {
    const name = file.split('/').at(-1)!;
    const after = renamed.get(name);
    if (after !== undefined) await rename(file, file.slice(0, -name.length) + after);
  }

  const index = join(folder, 'index.html');
  const page = (await readFile(index, 'utf8')).replace(
    '<head>',
    `<head><meta name="version" content="${version}">`,
  );
  await writeFile(index, page);
  const worker = join(folder, 'sw.js');
  const revision = createHash('md5').update(page).digest('hex');
  const list = (await readFile(worker, 'utf8')).replace(
    /("revision":)"[0-9a-f]{32}"(,"url":"index\.html")/,
    `$1"${revision}"$2`,
  );
  if (!list.includes(revision)) throw new Error('the list of the service worker has another form');
  await writeFile(worker, list);
}
