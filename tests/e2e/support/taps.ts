import type { Locator } from '@playwright/test';
import type { Device } from '../pages/device.ts';

export interface Taps {
  /** Everything that was pressed, a field to type in too. */
  readonly presses: number;
  /** Of these, into a field for typing. */
  readonly intoFields: number;
}

/**
 * Counts what a finger pressed in the pages of a device: real events that the browser made itself, also across a load of
 * the page. What a test reads, waits for or types is not counted.
 */
export async function countTaps(device: Device): Promise<(flow: () => Promise<void>) => Promise<Taps>> {
  let presses = 0;
  let intoFields = 0;
  await device.context.exposeBinding('fingerPressed', (_source, isField: boolean) => {
    presses += 1;
    if (isField) intoFields += 1;
  });
  const watch = (): void => {
    const { fingerPressed } = window as unknown as { fingerPressed: (isField: boolean) => void };
    const isForTyping = (target: EventTarget | null): boolean =>
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && ['text', 'search', 'tel', 'url', 'email'].includes(target.type));
    document.addEventListener(
      'pointerup',
      ({ isTrusted, target }) => {
        if (isTrusted) fingerPressed(isForTyping(target));
      },
      { capture: true },
    );
  };
  await device.context.addInitScript(watch);
  await device.page.evaluate(watch);
  return async (flow) => {
    presses = 0;
    intoFields = 0;
    await flow();
    return { presses, intoFields };
  };
}

/** Presses a field with the finger and writes in it key by key, as with the keyboard of the phone. */
export async function tapAndType(field: Locator, text: string): Promise<void> {
  await field.tap();
  await field.pressSequentially(text);
}
