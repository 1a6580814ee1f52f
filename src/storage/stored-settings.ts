import type { AppStore, SettingsRow } from './app-store.ts';
import { follow } from './follow.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, type SettingsStore } from './settings.ts';

const DEVICE = 'device';

/** Settings of the profile over those of the device. A change goes to both, so that the next start begins as this one ended. */
export class StoredSettings implements SettingsStore {
  readonly #app: AppStore;
  readonly #listeners = new Set<() => void>();
  #profile: string | null = null;
  #settings: Settings = DEFAULT_SETTINGS;
  #unfollow: (() => void) | undefined;
  /** Changes on their way to the disk; what is read meanwhile is older than what is shown. */
  #underway = 0;

  constructor(app: AppStore) {
    this.#app = app;
  }

  get(): Settings {
    return this.#settings;
  }

  /** Reads what is stored, and follows what other tabs change. */
  async follow(profile: string | null): Promise<void> {
    this.#profile = profile;
    this.#become(await this.#app.read(() => this.#stored()));
    this.#unfollow?.();
    this.#unfollow = follow(this.#app.connection, () => this.#stored(), {
      next: (stored) => {
        if (this.#underway === 0) this.#become(stored);
      },
      error: () => undefined,
      otherwise: 'slowly',
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

  async lastProfile(): Promise<string | undefined> {
    return (await this.#app.read(() => this.#app.settings.get(DEVICE)))?.lastProfile;
  }

  async rememberProfile(id: string): Promise<void> {
    await this.#app.write(async () => {
      await this.#app.settings.put({ ...(await this.#app.settings.get(DEVICE)), lastProfile: id, k: DEVICE });
    });
  }

  stop(): void {
    this.#unfollow?.();
  }

  async #stored(): Promise<Settings> {
    const keys = this.#profile === null ? [DEVICE] : [DEVICE, this.#profile];
    const rows = await this.#app.settings.bulkGet(keys);
    return readSettings(rows.reduce<SettingsRow>((sum, row) => ({ ...sum, ...row }), { k: DEVICE }));
  }

  #become(settings: Settings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    for (const listener of this.#listeners) listener();
  }
}
