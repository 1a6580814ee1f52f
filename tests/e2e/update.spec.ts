import { rm } from 'node:fs/promises';
import { addApplication } from './pages/applications.ts';
import type { Device } from './pages/device.ts';
import { typeNotes, untilNotesSaved } from './pages/notes.ts';
import { becomeVersion, copyOfApp } from './support/next-version.ts';
import { RelayProcess } from './support/relay-process.ts';
import { expect, test as base } from './support/test.ts';

interface Deployment {
  /** The server goes on with the next version of the app. */
  readonly deploy: (version: string) => Promise<void>;
}

const test = base.extend<{ folder: string; deployment: Deployment }>({
  folder: async ({}, use) => {
    const folder = await copyOfApp();
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  relay: async ({ folder }, use) => {
    const relay = await RelayProcess.start({ APP_DIR: folder });
    await use(relay);
    await relay.remove();
  },
  deployment: async ({ relay, folder }, use) => {
    await use({
      deploy: async (version) => {
        await relay.stop('SIGTERM');
        await becomeVersion(folder, version);
        await relay.startAgain();
      },
    });
  },
});

const offer = (device: Device) => device.page.getByText('Er is een nieuwe versie. Nu openen?');
const version = (device: Device) => device.page.locator('meta[name=version]');

/** The browser finds the new version, which then waits. */
async function untilNewVersionWaits(device: Device): Promise<void> {
  await device.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect
    .poll(() =>
      device.page.evaluate(
        async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none',
      ),
    )
    .toBe('installed');
}

async function beginWithNotes(device: Device): Promise<string> {
  await device.beginAlone('mentee', 'Samira');
  const application = await addApplication(device, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Bewaard',
  });
  await device.untilOfflineReady();
  return application;
}

test('a new version that comes while a text is open waits until it is closed, and the text stays as it was', async ({
  newDevice,
  deployment,
}) => {
  const samira = await newDevice();
  const application = await beginWithNotes(samira);
  await typeNotes(samira, 'behind', 'Voor de nieuwe versie. ');
  await deployment.deploy('2');
  await untilNewVersionWaits(samira);
  // Slowly enough for the app to look again, several times, whether it may offer the version.
  await samira.notes.pressSequentially('Terwijl de nieuwe versie wacht schrijf ik gewoon door. ', {
    delay: 100,
  });
  await expect(offer(samira)).toHaveCount(0);
  const text = 'Voor de nieuwe versie. Terwijl de nieuwe versie wacht schrijf ik gewoon door. ';
  await expect(samira.notes).toHaveValue(text);
  await untilNotesSaved(samira);
  await expect(version(samira)).toHaveCount(0);

  await samira.go('/today');
  await expect(offer(samira)).toBeVisible();
  await samira.tap('Nu openen');
  await expect(version(samira)).toHaveAttribute('content', '2');
  await expect(samira.title).toHaveText('Hallo Samira');
  await expect(offer(samira)).toHaveCount(0);
  await samira.go(`/applications/${application}`);
  await expect(samira.notes).toHaveValue(text);
});

test('a new version is not taken while a text is open in another tab', async ({ newDevice, deployment }) => {
  const samira = await newDevice();
  const application = await beginWithNotes(samira);
  const writing = samira.page;
  await typeNotes(samira, 'behind', 'Deze tekst is nog open.');
  await deployment.deploy('2');
  await untilNewVersionWaits(samira);

  samira.page = await samira.context.newPage();
  await samira.open('/today');
  await expect(version(samira)).toHaveCount(0);
  await expect(offer(samira)).toBeVisible();
  await samira.tap('Nu openen');
  await expect(samira.page.getByText('Er is nog een tekst open. Sluit eerst die tekst.')).toBeVisible();
  await expect(version(samira)).toHaveCount(0);
  const reading = samira.page;

  samira.page = writing;
  await samira.notes.press('End');
  await samira.notes.pressSequentially(' En hij blijft open.');
  await untilNotesSaved(samira);
  await expect(samira.notes).toHaveValue('Deze tekst is nog open. En hij blijft open.');
  await samira.go('/jobs');
  samira.page = reading;
  await samira.tap('Nu openen');
  await expect(version(samira)).toHaveAttribute('content', '2');
  await samira.go(`/applications/${application}`);
  await expect(samira.notes).toHaveValue('Deze tekst is nog open. En hij blijft open.');
});

test('a tab of the old version goes on with no network after the new one was deployed', async ({
  newDevice,
  relay,
  deployment,
}) => {
  const samira = await newDevice();
  const application = await beginWithNotes(samira);
  await samira.go('/today');
  await deployment.deploy('2');
  // Screens that were never opened before: their old files are no longer on the server.
  await samira.go('/settings/deleted');
  await samira.expectTitle('Weggegooid');
  await relay.stop();
  await samira.go(`/applications/${application}/edit/place`);
  await samira.expectTitle('Waar is het werk?');
  await samira.page.reload();
  await samira.expectTitle('Waar is het werk?');
  await expect(version(samira)).toHaveCount(0);
  await samira.go('/sharing');
  await samira.expectTitle('Wie doet mee?');
});

for (const network of ['online', 'offline'] as const)
  test(`a text that is being typed while a new version takes over ${network} stays, and no screen is white`, async ({
    newDevice,
    relay,
    deployment,
  }) => {
    const samira = await newDevice();
    const application = await beginWithNotes(samira);
    await typeNotes(samira, 'behind', 'Voor de nieuwe versie. ');
    await deployment.deploy('2');
    await untilNewVersionWaits(samira);
    if (network === 'offline') await relay.stop();
    // As another tab does it that took this one for frozen: from here on the files of this version are nowhere any more.
    await samira.page.evaluate(async () => {
      const { waiting } = await navigator.serviceWorker.ready;
      const taken = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
      waiting?.postMessage({ type: 'SKIP_WAITING' });
      await taken;
    });
    await samira.notes.pressSequentially('En ik schrijf door.', { delay: 100 });
    const text = 'Voor de nieuwe versie. En ik schrijf door.';
    await expect(samira.notes).toHaveValue(text);
    await untilNotesSaved(samira);
    await expect(version(samira)).toHaveCount(0);

    // A screen that this tab never loaded: its file is gone, so the page becomes the new version.
    await samira.go('/settings/deleted');
    await expect(version(samira)).toHaveAttribute('content', '2');
    await samira.expectTitle('Weggegooid');
    await samira.go(`/applications/${application}`);
    await expect(samira.notes).toHaveValue(text);
  });
