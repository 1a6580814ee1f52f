import * as v from 'valibot';

export interface Settings {
  /** A language code; null: not chosen yet. */
  readonly language: string | null;
  /** The own language beside Dutch; null: one language. */
  readonly secondLanguage: string | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize: 'normal' | 'large' | 'largest';
  /** What the browser said when it was asked not to clear our data. */
  readonly persisted: 'granted' | 'refused' | 'unknown' | null;
  /** Whether she heard the test sentence on this device, by language; what is not in it was never asked. */
  readonly heardVoices: Readonly<Record<string, boolean>>;
}

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  secondLanguage: null,
  theme: 'system',
  textSize: 'normal',
  persisted: null,
  heardVoices: {},
};

const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,35}$/));
const language = v.nullable(code);
const MOST_LANGUAGES = 40;

const schemas = {
  language,
  secondLanguage: language,
  theme: v.picklist(['system', 'light', 'dark']),
  textSize: v.picklist(['normal', 'large', 'largest']),
  persisted: v.nullable(v.picklist(['granted', 'refused', 'unknown'])),
  heardVoices: v.pipe(
    v.record(code, v.boolean()),
    v.check((heard) => Object.keys(heard).length <= MOST_LANGUAGES),
  ),
} as const;

/** What fits of stored settings; what does not is left at its default. */
export function readSettings(stored: object | undefined): Settings {
  const fitting = Object.entries(schemas).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, (stored as Record<string, unknown> | undefined)?.[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(fitting) };
}

/** Live settings: of the profile when one is open, of the device before. */
export interface SettingsStore {
  get(): Settings;
  set(change: Partial<Settings>): Promise<void>;
  onChange(listener: () => void): () => void;
}

/** Settings that live as long as the page: when the app's database cannot be opened. */
export function settingsInMemory(): SettingsStore {
  let settings = DEFAULT_SETTINGS;
  const listeners = new Set<() => void>();
  return {
    get: () => settings,
    set: (change) => {
      settings = readSettings({ ...settings, ...change });
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
