import { expect, test } from './support/test.ts';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
  readonly label?: string;
}

interface Manifest {
  readonly id: string;
  readonly start_url: string;
  readonly name: string;
  readonly lang: string;
  readonly dir: string;
  readonly display: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

/** `192x192`, from the header of a PNG. */
function sizeOfPng(bytes: Buffer): string {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`;
}

test('the app can be installed: manifest, icons, pictures and shortcuts are there and true', async ({
  newDevice,
  relay,
}) => {
  const device = await newDevice();
  await device.beginAlone('mentee', 'Samira');
  await device.untilOfflineReady();
  const answer = await fetch(`${relay.url}/manifest.webmanifest`);
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  const manifest = (await answer.json()) as Manifest;
  expect(manifest).toMatchObject({
    id: '/',
    start_url: '/today',
    name: 'Werkmaat',
    display: 'standalone',
    lang: 'nl',
    dir: 'auto',
  });

  const browser = await device.context.newCDPSession(device.page);
  const read = await browser.send('Page.getAppManifest');
  expect(read.url).toBe(`${relay.url}/manifest.webmanifest`);
  expect(read.errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A private window, which a test's is, cannot install anything.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );

  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? ''}`).sort()).toEqual([
    '192x192 any',
    '192x192 maskable',
    '512x512 any',
    '512x512 maskable',
  ]);
  expect(
    manifest.screenshots.filter(({ form_factor }) => form_factor === 'narrow').length,
  ).toBeGreaterThanOrEqual(2);
  expect(
    manifest.screenshots.filter(({ form_factor }) => form_factor === 'wide').length,
  ).toBeGreaterThanOrEqual(1);
  for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots]) {
    const picture = await fetch(`${relay.url}${src}`);
    expect(picture.headers.get('content-type'), src).toContain(type);
    expect(sizeOfPng(Buffer.from(await picture.arrayBuffer())), src).toBe(sizes);
  }
  for (const { label } of manifest.screenshots) expect(label).toBeTruthy();

  expect(manifest.shortcuts.length).toBeGreaterThanOrEqual(2);
  for (const { url } of manifest.shortcuts) {
    await device.open(url);
    await expect(device.page).toHaveURL(new RegExp(`${url}$`));
    expect(await device.title.innerText()).not.toBe('Deze pagina is er niet.');
  }
});
