import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The relay, and what keeps copies of it, as plain JavaScript for Node; packages stay in node_modules, where their prebuilt binaries are. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        backup: 'server/backup-command.ts',
        restore: 'server/restore-command.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
