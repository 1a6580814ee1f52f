const FORGET_AFTER_MS = 60_000;

/** Puts a file where the browser keeps what it downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this; when exactly it does not say.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, FORGET_AFTER_MS);
}

/** `closed`: the list of apps was shut without a choice, which is no fault. */
export type HandedOn = 'shared' | 'closed' | 'failed';

/** Nobody chose, or the list of apps is open already. */
const NO_FAULT: ReadonlySet<unknown> = new Set(['AbortError', 'InvalidStateError']);

async function handOn(what: ShareData): Promise<HandedOn> {
  try {
    await navigator.share(what);
    return 'shared';
  } catch (fault) {
    return fault instanceof DOMException && NO_FAULT.has(fault.name) ? 'closed' : 'failed';
  }
}

/** What hands a file to another app of the phone; null where the browser does not let this kind of file out. */
export function sharerOf(file: Blob, name: string): (() => Promise<HandedOn>) | null {
  if (typeof navigator.canShare !== 'function' || typeof navigator.share !== 'function') return null;
  const files = [new File([file], name, { type: file.type })];
  return navigator.canShare({ files }) ? () => handOn({ files }) : null;
}

/** What hands words to another app of the phone, such as mail or WhatsApp; null where the browser has no such list. */
export function textSharerOf({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): (() => Promise<HandedOn>) | null {
  const words = title === '' ? { text } : { title, text };
  return typeof navigator.share === 'function' ? () => handOn(words) : null;
}
