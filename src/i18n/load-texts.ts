import { firstTextFiles, textFiles } from './text-files.ts';

/** The texts of one language: a tree by file, then by key. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export type LoadTexts = (code: string) => Promise<TextTree>;

const loaderOf =
  (files: typeof textFiles): LoadTexts =>
  async (code) => {
    const load = files[code];
    if (load === undefined) throw new Error(`no texts for language ${code}`);
    return load();
  };

/** All texts of one language. */
export const loadTexts: LoadTexts = loaderOf(textFiles);

/** Those that the first screen of a new device needs: `first-texts.ts`. */
export const loadFirstTexts: LoadTexts = loaderOf(firstTextFiles);
