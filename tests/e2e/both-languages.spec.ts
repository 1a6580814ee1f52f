import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { quickProblemsOn } from './support/look.ts';
import { fileParts } from './support/screens.ts';
import { expect, test } from './support/test.ts';
import { wordsOf, type Language } from './support/words.ts';

test.use({ environment: { DEMO: '1' } });
test.setTimeout(600_000);

/** Two presses from Vandaag. */
async function readBoth(device: Device, language: Language): Promise<void> {
  await device.go('/today');
  await device.page.getByRole('link', { name: wordsOf('nl').name }).click();
  await device.page.getByRole('radio', { name: `+ ${wordsOf(language).name}` }).click();
  device.readsBoth = true;
  await expect(device.title).toHaveText(
    `${device.say('settings.language.title')} ${wordsOf(language).say('settings.language.title')}`,
  );
}

const parts = Object.entries(fileParts);

for (const [language, remainder] of [
  ['ar', 0],
  ['tr', 1],
] as const)
  test(`with Dutch and ${language} no screen breaks on a phone of 320, and the title is said in both`, async ({
    newDevice,
  }) => {
    const device = await newDevice({ size: { width: 320, height: 640 } });
    const file = await openDemo(device, 'mentee');
    await readBoth(device, language);
    const html = device.page.locator('html');
    await expect(html).toHaveAttribute('lang', 'nl');
    await expect(html).toHaveAttribute('dir', 'ltr');
    const problems: string[] = [];
    const full = process.env['PROOF'] === '1';
    for (const [, screens] of parts.filter((_, index) => full || index % 2 === remainder))
      for (const { name, open } of screens)
        await test.step(name, async () => {
          await open(device, file);
          problems.push(...(await quickProblemsOn(device)).map((problem) => `${name}: ${problem}`));
        });
    expect(problems).toEqual([]);
  });

test('the own language below the Dutch comes with no network and without losing what is typed', async ({
  newDevice,
  relay,
}) => {
  const device = await newDevice();
  await device.beginAlone('mentee', 'Samira');
  await device.untilOfflineReady();
  await relay.stop();
  await device.go('/applications/new');
  await device.page.getByRole('textbox').fill('Bakkerij De Korenaar');
  await device.go('/settings/language');
  await device.page.getByRole('radio', { name: `+ ${wordsOf('tr').name}` }).click();
  await expect(device.title).toContainText(wordsOf('tr').say('settings.language.title'));
  await device.page.goBack();
  await expect(device.page.getByRole('textbox')).toHaveValue('Bakkerij De Korenaar');
  await expect(device.title).toContainText(wordsOf('tr').say('applications.add.employer.question'));
});
