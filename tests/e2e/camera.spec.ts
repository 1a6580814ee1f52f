import { digitsOn, lookBefore, saySame, showInvitation } from './pages/pairing.ts';
import { addApplication, expectApplications } from './pages/applications.ts';
import { CameraDevice } from './support/camera-device.ts';
import { expect, test as base } from './support/test.ts';

interface Fixtures {
  readonly newCameraDevice: (camera?: 'allowed' | 'refused') => Promise<CameraDevice>;
}

const test = base.extend<Fixtures>({
  newCameraDevice: async ({ relay }, use) => {
    const devices: CameraDevice[] = [];
    await use(async (camera) => {
      const device = await CameraDevice.open(relay.url, camera);
      devices.push(device);
      return device;
    });
    for (const device of devices) await device.end();
    expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
  },
});

/** The QR code on the screen, as a camera would read it: the test reads the link that it stands for. */
async function codeOn(device: CameraDevice): Promise<string> {
  const code = device.page.getByRole('img', { name: device.say('join.together.show.qrLabel') });
  await expect(code).toBeVisible();
  const drawn = await code.evaluate((svg) => {
    const path = svg.querySelectorAll('path')[1]?.getAttribute('d') ?? '';
    return { size: Number(svg.getAttribute('viewBox')?.split(' ')[2]), path };
  });
  const { decodeQR } = await import('qr/decode.js');
  const scale = 6;
  const width = drawn.size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of drawn.path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return decodeQR({ width, height: width, data });
}

const isCameraOn = (device: CameraDevice): Promise<boolean> =>
  device.page.evaluate(() =>
    [...document.querySelectorAll('video')].some(({ srcObject }) => srcObject instanceof MediaStream),
  );

test('the camera of the app reads the code of an invitation, two people begin, and it goes off when the screen is left', async ({
  newDevice,
  newCameraDevice,
}) => {
  const samira = await newDevice();
  const anneke = await newCameraDevice();
  await samira.beginAlone('mentee', 'Samira');
  await anneke.introduce('mentor', 'Anneke');
  await anneke.tap('Samen beginnen');
  await anneke.tap('Ja, bij elkaar');
  await anneke.tap('Iemand nodigt mij uit');
  await anneke.expectTitle('Scan de QR-code');
  await expect(anneke.page.getByText('Het is te donker. Zoek meer licht.')).toBeVisible();
  expect(await isCameraOn(anneke)).toBe(true);
  await anneke.page.getByRole('button', { name: 'Terug' }).click();
  await anneke.expectTitle('Wie nodigt uit?');
  expect(await isCameraOn(anneke)).toBe(false);

  await anneke.hold('https://example.org/somewhere-else');
  await anneke.tap('Iemand nodigt mij uit');
  await expect(anneke.page.getByRole('alert')).toHaveText('Deze QR-code is niet van Werkmaat.');
  await anneke.page.getByRole('button', { name: 'Terug' }).click();

  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await anneke.hold(await showInvitation(samira));
  await anneke.tap('Iemand nodigt mij uit');
  await expect(anneke.page.getByText('Samira wil samen met jou beginnen.')).toBeVisible();
  expect(await digitsOn(anneke)).toBe(await digitsOn(samira));
  await saySame(samira, anneke);
  expect(await isCameraOn(anneke)).toBe(false);
  await anneke.tap('Ga naar Vandaag');
  await anneke.go('/applications');
  await expectApplications(anneke, ['Bakkerij De Korenaar']);
});

test('a camera that is not allowed is said in words, and a link is the other way', async ({
  newCameraDevice,
}) => {
  const anneke = await newCameraDevice('refused');
  await anneke.introduce('mentor', 'Anneke');
  await anneke.open('/join?ask=scan');
  await expect(anneke.page.getByRole('alert')).toHaveText(
    'De camera mag niet aan. Zet hem aan bij instellingen. Of gebruik een link.',
  );
  await anneke.tap('Plak een link');
  await anneke.expectTitle('Plak de link hier');
});

test('two phones in flight mode begin together with two scans, and the contents follow', async ({
  newCameraDevice,
  relay,
}) => {
  const samira = await newCameraDevice();
  const anneke = await newCameraDevice();
  await samira.beginAlone('mentee', 'Samira');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await anneke.introduce('mentor', 'Anneke');
  for (const device of [samira, anneke]) await device.untilOfflineReady();
  await relay.stop();
  for (const device of [samira, anneke]) await device.goOffline();

  await anneke.tap('Samen beginnen');
  await anneke.tap('Ja, zonder internet');
  await anneke.tap('Iemand nodigt mij uit');
  await anneke.expectTitle('Laat deze code zien');
  await samira.hold(await codeOn(anneke));
  await samira.go('/join');
  await samira.tap('Ja, zonder internet');
  await samira.tap('Ik nodig iemand uit');
  await lookBefore(samira, 'Laat nu deze code zien');
  await anneke.hold(await codeOn(samira));
  await anneke.tap('Scan nu de ander');
  await expect(anneke.page.getByText('Samira wil samen met jou beginnen.')).toBeVisible();
  await anneke.tap('Ja, begin');
  await anneke.expectTitle('Jullie werken nu samen.');
  await expect(anneke.page.getByText('De rest komt als er internet is.')).toBeVisible();
  await samira.tap('De ander is klaar');

  await relay.startAgain();
  for (const device of [samira, anneke]) await device.goOnline();
  await anneke.open('/applications');
  await expectApplications(anneke, ['Bakkerij De Korenaar']);
});

test('a second device of a person in flight mode has everything after two scans', async ({
  newCameraDevice,
  relay,
}) => {
  const phone = await newCameraDevice();
  const tablet = await newCameraDevice();
  await phone.beginAlone('mentee', 'Samira');
  await addApplication(phone, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await tablet.open('/start');
  await tablet.chooseLanguage();
  for (const device of [phone, tablet]) await device.untilOfflineReady();
  await relay.stop();
  for (const device of [phone, tablet]) await device.goOffline();

  await tablet.tap(tablet.say('start.begin.other'));
  await tablet.tap('Zonder internet');
  await tablet.expectTitle('Laat deze code zien');
  await phone.hold(await codeOn(tablet));
  await phone.go('/sharing');
  await phone.tap('Mijn tweede telefoon of tablet');
  await phone.tap('Zonder internet');
  await phone.expectTitle('Laat nu deze code zien');
  await tablet.hold(await codeOn(phone));
  await tablet.tap('Scan nu de ander');
  await tablet.tap('Ja, begin');
  await tablet.expectTitle('Jouw toestellen horen nu bij elkaar.');

  await relay.startAgain();
  for (const device of [phone, tablet]) await device.goOnline();
  await expect(tablet.page.getByText('Alles is er.')).toBeVisible();
  await tablet.open('/applications');
  await expectApplications(tablet, ['Bakkerij De Korenaar']);
});

for (const [kind, options] of [
  ['phone', {}],
  ['tablet', { tablet: true }],
] as const)
  test(`a ${kind} without a camera says so, and the other way stays under the finger that is on its way to it`, async ({
    newDevice,
  }) => {
    const samira = await newDevice(options);
    await samira.context.addInitScript(() => {
      const asked = Promise.withResolvers<MediaStream>();
      navigator.mediaDevices.getUserMedia = () => asked.promise;
      addEventListener('no-camera', () => {
        asked.reject(new DOMException('', 'NotFoundError'));
      });
    });
    await samira.introduce('mentee', 'Samira');
    await samira.tap('Samen beginnen');
    await samira.tap('Ja, bij elkaar');
    await samira.tap('Iemand nodigt mij uit');
    await samira.expectTitle('Scan de QR-code');
    const paste = samira.button('Plak een link');
    const before = await paste.boundingBox();
    await samira.page.evaluate(() => dispatchEvent(new Event('no-camera')));
    await expect(samira.page.getByRole('alert')).toHaveText(
      'Dit toestel heeft geen camera. Gebruik een link.',
    );
    expect(await paste.boundingBox()).toEqual(before);
    await paste.click();
    await expect(samira.page.getByRole('textbox')).toBeVisible();
  });
