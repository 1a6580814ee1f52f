import { openDemo } from './pages/demo.ts';
import { problemsOn } from './support/look.ts';
import { fileScreens, firstScreens } from './support/screens.ts';
import { expect, test, type DeviceOptions } from './support/test.ts';
import { LANGUAGES } from './support/words.ts';

// The checks below prove something only when they can see: here each is shown what it must find.
test('a key, a Dutch word, a wide picture, a small button and pale words would be found', async ({
  newDevice,
}) => {
  const device = await newDevice({ language: 'en' });
  await device.open('/start');
  expect(await problemsOn(device)).toEqual([]);
  await device.page.getByRole('main').evaluate((main) => {
    const plant = (tag: string, text: string, style: string): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.style.cssText = style;
      main.append(element);
    };
    plant('p', 'start.role.question', '');
    plant('p', 'Kies je taal', '');
    plant('p', 'Hello {{name}}', '');
    plant('div', '', 'inline-size: 2000px; block-size: 10px');
    plant('button', 'ok', 'inline-size: 30px; block-size: 30px');
    plant('p', 'hardly to be read', 'color: #eee; background: #fff');
    document.documentElement.dir = 'rtl';
  });
  const found = (await problemsOn(device)).join('\n');
  for (const problem of [
    'a key instead of words: start.role.question',
    'Dutch: Kies je taal',
    'not filled in: Hello {{name}}',
    'wider than the screen',
    'too small to press: button "ok" 30×30',
    'axe color-contrast',
    'dir is rtl',
  ])
    expect(found).toContain(problem);
});

test.use({ environment: { DEMO: '1' } });

const DEVICES = [
  { name: 'a phone of 320', options: { size: { width: 320, height: 640 } }, role: 'mentee' },
  { name: 'a phone of 360', options: {}, role: 'mentor' },
  { name: 'a tablet', options: { tablet: true }, role: 'mentor' },
] as const satisfies readonly {
  readonly options: DeviceOptions;
  readonly name: string;
  readonly role: string;
}[];

// Every language on every device; light and dark in turn, so that each language and each device is seen in both.
LANGUAGES.forEach((language, row) => {
  DEVICES.forEach(({ name, options, role }, column) => {
    const dark = (row + column) % 2 === 1;
    test(`every screen can be read and pressed: ${language} on ${name}, ${dark ? 'dark' : 'light'}`, async ({
      newDevice,
    }) => {
      const problems: string[] = [];
      const newcomer = await newDevice({ ...options, language, dark });
      for (const screen of firstScreens)
        await test.step(screen.name, async () => {
          await screen.open(newcomer);
          problems.push(...(await problemsOn(newcomer)).map((problem) => `${screen.name}: ${problem}`));
        });
      await newcomer.context.close();
      const device = await newDevice({ ...options, language, dark });
      const file = await openDemo(device, role);
      for (const screen of fileScreens)
        await test.step(screen.name, async () => {
          await screen.open(device, file);
          problems.push(...(await problemsOn(device)).map((problem) => `${screen.name}: ${problem}`));
        });
      expect(problems).toEqual([]);
    });
  });
});
