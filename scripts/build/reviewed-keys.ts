import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * By language, which texts that must not be misread (`careful-keys.json`) were reviewed by somebody who speaks it. The app
 * needs no more of `_status` than this; a language without any is left out.
 */
export function reviewedKeys(locales: string): Readonly<Record<string, readonly string[]>> {
  const beginnings = read(path.join(locales, 'careful-keys.json')) as readonly string[];
  const found = readdirSync(path.join(locales, '_status'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const status = read(path.join(locales, '_status', file)) as Record<string, { readonly state: string }>;
      const keys = Object.keys(status).filter(
        (key) =>
          status[key]?.state === 'reviewed' && beginnings.some((beginning) => key.startsWith(beginning)),
      );
      return [path.basename(file, '.json'), keys] as const;
    });
  return Object.fromEntries(found.filter(([, keys]) => keys.length > 0));
}
