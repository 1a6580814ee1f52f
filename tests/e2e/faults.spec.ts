import { expect, test } from './support/test.ts';

test('a device whose key is gone says so, throws nothing away, and lets one begin together again', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  await samira.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('wm-app');
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('keys', 'readwrite');
          transaction.objectStore('keys').clear();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await samira.page.reload();
  await samira.expectTitle('Je kopie zit op slot.');
  await expect(samira.page.getByRole('button', { name: 'Probeer opnieuw' })).toBeVisible();
  await samira.tap('Begin samen opnieuw');
  await samira.expectTitle('Wat wil je doen?');
  // The language is known; the rest is asked as on a new device.
  await samira.tap('Ik zoek werk');
  await samira.page.getByRole('textbox').fill('Samira');
  await samira.tap('Verder');
  await samira.tap('Alleen beginnen');
  await expect(samira.title).toHaveText('Hallo Samira');
  await samira.page.reload();
  await expect(samira.title).toHaveText('Hallo Samira');
});

test('a file that a newer version of the app wrote asks for that version', async ({ newDevice }) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  // Nothing of the app is open at this address; the worker answers it from the same origin.
  await samira.page.goto('/manifest.webmanifest');
  await samira.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('wm-app', 1000);
        opening.onupgradeneeded = () => undefined;
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await samira.page.goto('/');
  await samira.expectTitle('Deze app is te oud.');
  await expect(samira.page.getByRole('button', { name: 'Open de nieuwe versie' })).toBeVisible();
});
