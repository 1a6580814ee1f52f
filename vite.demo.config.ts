import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The builder of the demo file, apart from the server: only `npm run demo` loads it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    ssr: 'tests/fixtures/demo/demo-source.ts',
    outDir: 'dist/demo',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
});
