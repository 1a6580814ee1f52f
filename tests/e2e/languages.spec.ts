import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { problemsOn, quickProblemsOn } from './support/look.ts';
import { fileParts } from './support/screens.ts';
import { firstScreens } from './support/screens/first-screens.ts';
import { expect, test } from './support/test.ts';
import { WALK_DEVICES, WALK_PARTS, walkOf, type WalkLook, type WalkSize } from './support/walk.ts';
import { LANGUAGES, type Language } from './support/words.ts';

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

// Some hundred screens: on a busy machine that takes longer than any journey.
test.setTimeout(900_000);

const SIZE: WalkSize = process.env['PROOF'] === '1' || process.env['WALK'] === 'full' ? 'full' : 'pairs';

/** English looks as Dutch does, and takes no more room: its rules for ears and eyes are looked at for a release. */
const lookIn = (language: Language): typeof problemsOn =>
  SIZE === 'pairs' && language === 'en' ? quickProblemsOn : problemsOn;

/** Goes past some screens in turn, and says what is wrong with each. */
async function problemsOf(
  screens: readonly { readonly name: string; readonly open: () => Promise<void> }[],
  device: Device,
  { careful }: WalkLook,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { name, open } of screens)
    await test.step(name, async () => {
      await open();
      const found: string[] = [];
      for (const colours of careful) {
        await device.showColours(colours);
        found.push(
          ...(await lookIn(device.words.language)(device)).map((problem) => `${colours}: ${problem}`),
        );
      }
      problems.push(...found.map((problem) => `${name}: ${problem}`));
    });
  return problems;
}

for (const language of LANGUAGES)
  WALK_DEVICES.forEach(({ name, options, role }, column) => {
    const looks = walkOf(SIZE, language, column);
    test(`every screen can be read and pressed: ${language} on ${name}`, async ({ newDevice }) => {
      const problems: string[] = [];
      for (const look of looks.filter(({ part }) => part === 'first')) {
        const newcomer = await newDevice({ ...options, language });
        const screens = firstScreens.map((screen) => ({ ...screen, open: () => screen.open(newcomer) }));
        problems.push(...(await problemsOf(screens, newcomer, look)));
        await newcomer.context.close();
      }
      const device = await newDevice({ ...options, language });
      const file = await openDemo(device, role);
      for (const look of looks) {
        if (look.part === 'first') continue;
        const screens = fileParts[look.part].map((screen) => ({
          ...screen,
          open: () => screen.open(device, file),
        }));
        problems.push(...(await problemsOf(screens, device, look)));
      }
      expect(problems).toEqual([]);
    });
  });

// Where the texts have the least room, both-languages.spec.ts goes past every screen besides.
test('the walk has every part in each language, on each device and in both colours', () => {
  const walks = LANGUAGES.flatMap((language) =>
    WALK_DEVICES.map((device, column) => ({
      language,
      device: device.name,
      looks: walkOf('pairs', language, column),
    })),
  );
  const together = new Set(
    walks.flatMap(({ language, device, looks }) =>
      looks.flatMap(({ part, careful }) =>
        careful.flatMap((colours) => [
          `${part} ${language}`,
          `${part} ${device}`,
          `${part} ${colours}`,
          `${language} ${device}`,
          `${language} ${colours}`,
          `${device} ${colours}`,
        ]),
      ),
    ),
  );
  const [parts, languages, devices, colours] = [WALK_PARTS.length, LANGUAGES.length, WALK_DEVICES.length, 2];
  expect(together.size).toBe(
    parts * (languages + devices + colours) + languages * (devices + colours) + devices * colours,
  );
});
