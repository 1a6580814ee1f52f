/** What is being read: the whole screen, or one card. */
export type Readable = 'page' | Element;

export type Reading =
  | { readonly is: 'silent' }
  /** From the press on, while the voice is looked for too. */
  | { readonly is: 'reading'; readonly of: Readable }
  /** Goes on from the sentence where it stopped. */
  | { readonly is: 'stopped'; readonly of: Readable };

export const SILENT: Reading = { is: 'silent' };

/** Shared by the buttons of the first screen and the reader, which loads when it is needed. */
export class AloudState {
  readonly #listeners = new Set<() => void>();
  #reading: Reading = SILENT;

  readonly get = (): Reading => this.#reading;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(reading: Reading): void {
    this.#reading = reading;
    for (const listener of this.#listeners) listener();
  }
}
