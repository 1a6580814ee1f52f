import { textFiles } from './text-files.ts';

/** The texts of one language: a tree by file, then by key. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export type LoadTexts = (code: string) => Promise<TextTree>;

/**
 * All texts of one language. The build keeps them in one chunk per language, so that the first screen fetches only the
 * language that is shown.
 */
export const loadTexts: LoadTexts = async (code) => {
  const load = textFiles[code];
  if (load === undefined) throw new Error(`no texts for language ${code}`);
  return load();
};
