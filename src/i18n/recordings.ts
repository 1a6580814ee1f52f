/** Addresses of recorded sentences, by the words that are said in them. */
export type Recordings = ReadonlyMap<string, string>;

/** `audio/<language>/manifest.json`, made by `npm run audio`. */
export interface RecordingsManifest {
  readonly phrases: Readonly<Record<string, { readonly text: string; readonly file: string }>>;
}

export interface RecordingsSource {
  /** By path, as the build found them; no folder of a language, no entry. */
  readonly manifests: Readonly<Record<string, () => Promise<RecordingsManifest>>>;
  readonly files: Readonly<Record<string, string>>;
}

const NONE: Recordings = new Map();

const built: RecordingsSource = {
  manifests: import.meta.glob<RecordingsManifest>('../../audio/*/manifest.json', { import: 'default' }),
  files: import.meta.glob<string>('../../audio/*/*.{opus,m4a,mp3}', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};

/**
 * The recorded sentences of a language; none when nobody recorded them. A recording is found by the words on the screen, so
 * one of an earlier text is never played.
 */
export async function loadRecordings(lang: string, source: RecordingsSource = built): Promise<Recordings> {
  const folder = `../../audio/${lang}`;
  const manifest = await source.manifests[`${folder}/manifest.json`]?.().catch(() => null);
  if (!manifest) return NONE;
  const found = Object.values(manifest.phrases).map(
    ({ text, file }) => [text, source.files[`${folder}/${file}`]] as const,
  );
  return new Map(found.filter((one): one is readonly [string, string] => one[1] !== undefined));
}
