import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Builds the bare stack with the settings of the app; returns its folder. */
export async function buildBareStack(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'werkmaat-bare-'));
  await build({
    root: fileURLToPath(new URL('../bare', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [
      react(),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '.',
        filename: 'sw.ts',
        injectRegister: null,
        manifest: false,
        injectManifest: { globPatterns: ['**/*.{js,css,html}'] },
      }),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome100', 'safari15.4'],
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
  return outDir;
}
