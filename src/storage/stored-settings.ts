import type { AppStore, SettingsRow } from './app-store.ts';
import { follow } from './follow.ts';
import type { Later } from './later.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, type SettingsStore } from './settings.ts';

/** The row of the settings that go for whoever opens the app next. */
export const DEVICE = 'device';

const settingsOf = (rows: readonly (SettingsRow | undefined)[]): Settings =>
  readSettings(rows.reduce<SettingsRow>((sum, row) => ({ ...sum, ...row }), { k: DEVICE }));

/** Settings of the profile over those of the device. A change goes to both, so that the next start begins as this one ended. */
export class StoredSettings implements SettingsStore {
  readonly #app: AppStore;
  readonly #later: Later;
  readonly #listeners = new Set<() => void>();
  #profile: string | null = null;
  #settings: Settings = DEFAULT_SETTINGS;
  #unfollow: (() => void) | undefined;
  /** Changes on their way to the disk; what is read meanwhile is older than what is shown. */
  #underway = 0;
  #isStopped = false;

  constructor(app: AppStore, later: Later) {
    this.#app = app;
    this.#later = later;
  }

  get(): Settings {
    return this.#settings;
  }

  /** Reads what is stored, and follows what other tabs change. */
  async follow(profile: string | null): Promise<void> {
    this.#profile = profile;
    this.begin(profile, await this.#app.read(() => this.#rows()));
  }

  /** Goes on from rows that were read just now. The watching reads them once more, so that nothing falls in between. */
  begin(profile: string | null, rows: readonly (SettingsRow | undefined)[]): void {
    this.#profile = profile;
    this.#become(settingsOf(rows));
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#later(() => {
      if (!this.#isStopped) this.#unfollow ??= this.#followed();
    });
  }

  async set(change: Partial<Settings>): Promise<void> {
    this.#become({ ...this.#settings, ...change });
    const rows = this.#profile === null ? [DEVICE] : [DEVICE, this.#profile];
    this.#underway++;
    try {
      await this.#app.write(async () => {
        for (const k of rows)
          await this.#app.settings.put({ ...(await this.#app.settings.get(k)), ...change, k });
      });
    } finally {
      this.#underway--;
    }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async rememberProfile(id: string): Promise<void> {
    await this.#app.write(async () => {
      await this.#app.settings.put({ ...(await this.#app.settings.get(DEVICE)), lastProfile: id, k: DEVICE });
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#unfollow?.();
  }

  #followed(): () => void {
    return follow(this.#app.connection, () => this.#rows(), {
      next: (rows) => {
        if (this.#underway === 0) this.#become(settingsOf(rows));
      },
      error: () => undefined,
      otherwise: 'slowly',
    });
  }

  async #rows(): Promise<readonly (SettingsRow | undefined)[]> {
    const keys = this.#profile === null ? [DEVICE] : [DEVICE, this.#profile];
    return this.#app.settings.bulkGet(keys);
  }

  #become(settings: Settings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    for (const listener of this.#listeners) listener();
  }
}
