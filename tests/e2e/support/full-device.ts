import type { Page } from '@playwright/test';
import type { Device } from '../pages/device.ts';

/**
 * How much the browser lets this origin have from now on. To be set before the first page: the browser looks at it again
 * only when what it granted before is used up.
 */
export async function limitStorage(
  { context, page }: Device,
  origin: string,
  quotaSize: number,
): Promise<void> {
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Takes what is left of the storage, down to the last few bytes, with a database that is not the app's. */
export function fillStorage(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('ballast', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('pieces', { autoIncrement: true });
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error('not opened'));
      };
    });
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction('pieces', 'readwrite');
        // Not compressible: zeros would take no room.
        const piece = new Uint8Array(bytes);
        for (let at = 0; at < bytes; at += 65_536)
          crypto.getRandomValues(piece.subarray(at, Math.min(bytes, at + 65_536)));
        transaction.objectStore('pieces').add(piece);
        transaction.oncomplete = () => {
          resolve(true);
        };
        transaction.onabort = () => {
          if (transaction.error?.name === 'QuotaExceededError') resolve(false);
          else reject(new Error(`not full but ${transaction.error?.name ?? 'aborted'}`));
        };
      });
    for (const bytes of [1 << 20, 1 << 16, 1 << 12, 1 << 8]) while (await fits(bytes));
    db.close();
  });
}
