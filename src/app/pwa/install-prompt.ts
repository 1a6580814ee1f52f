/** Chromium's own question, which it lets a page ask later. Not in the DOM types: no other engine has it. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

/** Keeps the browser's offer to install until somebody asks for it in the settings. */
class InstallPrompt {
  readonly #listeners = new Set<() => void>();
  #event: InstallEvent | null = null;

  watch(window: Window): void {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#set(isInstallEvent(event) ? event : null);
    });
    window.addEventListener('appinstalled', () => {
      this.#set(null);
    });
  }

  isThere = (): boolean => this.#event !== null;

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async show(): Promise<void> {
    const event = this.#event;
    this.#set(null);
    await event?.prompt();
  }

  #set(event: InstallEvent | null): void {
    this.#event = event;
    for (const listener of this.#listeners) listener();
  }
}

export const installPrompt = new InstallPrompt();
