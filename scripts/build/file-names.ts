import { fileOfTexts } from './texts.ts';

/**
 * Where built files go. The folder decides: `assets/` is precached with the app, `packs/` is fetched when needed and
 * then kept (src/app/worker/sw.ts). A module is a pack when its file says so (`pdf.pack.ts`, `kdf.pack.worker.ts`);
 * guessing by module id would sweep small route chunks into `packs/` and so out of the precache.
 */
export function folderOfChunk(facadeModuleId: string | null): 'packs' | 'assets' {
  return /\.pack(?:\.worker)?\.tsx?(?:\?|$)/u.test(facadeModuleId ?? '') ? 'packs' : 'assets';
}

/** Fonts, sounds and lists of words belong to one language or one screen: packs. All other assets are part of the app. */
export function folderOfAsset(names: readonly string[]): 'packs' | 'assets' {
  return names.some((name) => /\.(?:woff2?|ttf|opus|ogg|mp3|m4a|dic|aff|wasm)$/u.test(name))
    ? 'packs'
    : 'assets';
}

/**
 * One chunk for all texts of a language, and a small one for those of the first screen, not one for every group of screens.
 * Null for modules that are no texts; `meta.json` stays with the list of languages.
 */
export function languageOfTexts(moduleId: string): string | null {
  const whole = fileOfTexts(moduleId);
  if (whole !== null) return `texts-${whole}`;
  const found = /\/locales\/(?<language>[a-z][\w-]*)\/(?!meta\.json)[^/]+\.json$/u.exec(moduleId);
  return found?.groups?.['language'] === undefined ? null : `texts-${found.groups['language']}`;
}
