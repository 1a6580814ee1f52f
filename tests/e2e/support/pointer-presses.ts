import type { BrowserContext } from '@playwright/test';

/** Notes each press of a mouse, pen or finger on a page of this device. Before the first page is opened. */
export async function watchPointer(context: BrowserContext): Promise<readonly string[]> {
  const presses: string[] = [];
  await context.exposeBinding('reportPointerPress', (_source, press: string) => {
    presses.push(press);
  });
  await context.addInitScript(() => {
    const { reportPointerPress } = window as unknown as { reportPointerPress: (press: string) => void };
    window.addEventListener(
      'pointerdown',
      ({ pointerType, target }) => {
        reportPointerPress(
          `${pointerType} on ${target instanceof Element ? target.outerHTML.slice(0, 80) : ''}`,
        );
      },
      { capture: true },
    );
  });
  return presses;
}
