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

/** What hands a file to another app of the phone; null where the browser does not let this kind of file out. */
export function sharerOf(file: Blob, name: string): (() => void) | null {
  if (typeof navigator.canShare !== 'function') return null;
  const files = [new File([file], name, { type: file.type })];
  if (!navigator.canShare({ files })) return null;
  return () => {
    // Who closes the list of apps shares nothing, and that is no fault.
    navigator.share({ files }).catch(() => undefined);
  };
}

/** What hands words to another app of the phone, such as mail or WhatsApp; null where the browser has no such list. */
export function textSharerOf({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): (() => void) | null {
  const words = title === '' ? { text } : { title, text };
  if (typeof navigator.share !== 'function') return null;
  return () => {
    navigator.share(words).catch(() => undefined);
  };
}
