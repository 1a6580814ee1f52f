/** The texts of one language: a tree by file, then by key. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export type LoadTexts = (code: string) => Promise<TextTree>;

const files = import.meta.glob<TextTree>(
  ['../../locales/*/*.json', '!../../locales/*/meta.json', '!../../locales/_*/*'],
  {
    import: 'default',
  },
);

/**
 * All files of one language. The build keeps them in one chunk per language, so that the first screen fetches only the
 * language that is shown.
 */
export const loadTexts: LoadTexts = async (code) => {
  const own = Object.entries(files).filter(([path]) => path.split('/').at(-2) === code);
  if (own.length === 0) throw new Error(`no texts for language ${code}`);
  const trees = await Promise.all(
    own.map(
      async ([path, load]) => [path.split('/').at(-1)?.replace('.json', '') ?? '', await load()] as const,
    ),
  );
  return Object.fromEntries(trees);
};
