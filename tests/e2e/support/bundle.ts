import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Code of ours as one script for a page, in which its exports stand under this name. */
export async function bundle(entry: URL, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
