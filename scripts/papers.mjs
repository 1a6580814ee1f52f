// `npm run papers`: every template of CV and letter as PDF and, where there is `pdftoppm`, its sheets as pictures to look at.
// Written into dist/papers.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

const FOLDER = join('dist', 'papers');
const DOTS_PER_INCH = '80';

// Through the bundler: words of languages are collected in a way that only it knows.
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false },
});
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let canDraw = true;
try {
  const { papersToLookAt } = await vite.ssrLoadModule('/tests/fixtures/documents/papers-to-look-at.ts');
  for (const { name, bytes } of await papersToLookAt()) {
    const file = join(FOLDER, name);
    writeFileSync(`${file}.pdf`, bytes);
    if (canDraw)
      try {
        execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', `${file}.pdf`, file]);
      } catch (error) {
        if (error.code !== 'ENOENT') throw error;
        canDraw = false;
      }
  }
} finally {
  await vite.close();
}
console.log(
  `The papers stand in ${FOLDER}${canDraw ? '' : '; there is no pdftoppm to make pictures of them'}`,
);
