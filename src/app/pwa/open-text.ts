/**
 * A text is open while a field for text is on the screen: what stands in it may not be saved yet. Fields that only
 * search count for nothing, and neither do choices: they are saved by the tap itself.
 */
export function isTextOnScreen(page: ParentNode): boolean {
  const fields =
    'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], ' +
    'input:not([type="search"], [type="hidden"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"])';
  return [...page.querySelectorAll<HTMLElement>(fields)].some(
    (field) => !field.matches(':disabled, [readonly], [hidden] *'),
  );
}

/** How long the other tabs get to answer. A tab that the system froze does not answer, and has nothing unsaved. */
const patienceMs = 400;

/** The part of BroadcastChannel that is used here. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface OpenTexts {
  /** In this tab. */
  here(): boolean;
  /** In this tab or in another one of this browser. */
  anywhere(): Promise<boolean>;
}

/** Answers the other tabs whether a text is open here, and asks them the same. */
export function openTexts(channel: TabChannel, here: () => boolean): OpenTexts {
  channel.addEventListener('message', ({ data }) => {
    if (data === 'open-text?' && here()) channel.postMessage('open-text!');
  });
  return {
    here,
    anywhere: () =>
      here()
        ? Promise.resolve(true)
        : new Promise((resolve) => {
            const settle = (open: boolean) => {
              channel.removeEventListener('message', listen);
              clearTimeout(timer);
              resolve(open);
            };
            const listen = ({ data }: { readonly data: unknown }) => {
              if (data === 'open-text!') settle(true);
            };
            const timer = setTimeout(() => {
              settle(false);
            }, patienceMs);
            channel.addEventListener('message', listen);
            channel.postMessage('open-text?');
          }),
  };
}
