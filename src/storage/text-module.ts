/** The text module brings Yjs with it, so it loads when the first text is opened or comes in, never with the first screen. */
export type TextModule = Pick<
  typeof import('#core/merge/text.ts'),
  | 'mergeInto'
  | 'mergeSoundUpdates'
  | 'mergeUpdates'
  | 'openDocument'
  | 'packUpdates'
  | 'replaceText'
  | 'textChange'
  | 'textMarks'
  | 'textOf'
  | 'updatesFor'
  | 'withinLength'
>;

/** Thrown within a transaction that meets a text before the module was loaded; the transaction is undone. */
export class TextModuleMissing extends Error {
  override readonly name = 'TextModuleMissing';
}

let loaded: TextModule | null = null;

export async function loadTextModule(): Promise<TextModule> {
  loaded ??= await import('#core/merge/text.ts');
  return loaded;
}

/**
 * Runs a transaction with the module if it is there. When the work turns out to need it, loads it and runs the work
 * again: awaiting a download within a transaction would end the transaction.
 */
export async function withTextModule<T>(work: (text: TextModule | null) => Promise<T>): Promise<T> {
  try {
    return await work(loaded);
  } catch (error) {
    if (!(error instanceof TextModuleMissing)) throw error;
    return work(await loadTextModule());
  }
}

export function textModule(text: TextModule | null): TextModule {
  if (!text) throw new TextModuleMissing('a text came up before the text module was loaded');
  return text;
}
