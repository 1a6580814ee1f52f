import { openDemo } from './pages/demo.ts';
import type { Device, Role } from './pages/device.ts';
import { aloudProblems } from './support/aloud-problems.ts';
import { axeProblems } from './support/axe-problems.ts';
import { quickProblemsOn, viewProblemsOn } from './support/look.ts';
import { prepareWalk } from './support/prepare-walk.ts';
import { fileParts } from './support/screens.ts';
import { firstScreensAfterLanguage } from './support/screens/first-screens.ts';
import { expect, test, type NewDevice } from './support/test.ts';
import { nameOf, show, SIZES, type View } from './support/views.ts';
import { ROLES, WALK_PARTS, type WalkPart } from './support/walk.ts';
import { wordsOf, type Language } from './support/words.ts';

test.use({ environment: { DEMO: '1' } });

const full = process.env['PROOF'] === '1' || process.env['WALK'] === 'full';
test.setTimeout(full ? 0 : 600_000);

/** Where two languages have the least room. In the first of these the screens are opened. */
const VIEWS = [
  { size: 320, letters: 'usual', colours: 'light', still: true },
  { size: 360, letters: 'large', colours: 'dark', still: true },
  { size: '400 %', letters: 'usual', colours: 'dark', still: true },
] as const satisfies readonly View[];

/** Her own language below the Dutch, from the page where languages are chosen. */
async function chooseBoth(device: Device, language: Language): Promise<void> {
  await device.page.getByRole('radio', { name: `+ ${wordsOf(language).name}` }).click();
  device.readsBoth = true;
  await expect(device.title).toHaveText(
    `${device.say('settings.language.title')} ${wordsOf(language).say('settings.language.title')}`,
  );
}

interface Stop {
  readonly name: string;
  readonly open: () => Promise<void>;
}

async function firstStops(device: Device, language: Language): Promise<readonly Stop[]> {
  await device.open('/start');
  await device.chooseLanguage();
  await device.expectTitle(device.say('start.role.question'));
  await device.go('/settings/language');
  await chooseBoth(device, language);
  return firstScreensAfterLanguage.map(({ name, open }) => ({ name, open: () => open(device) }));
}

/** Two presses from Vandaag. */
async function fileStops(
  device: Device,
  language: Language,
  { role, parts }: { readonly role: Role; readonly parts: readonly (keyof typeof fileParts)[] },
): Promise<readonly Stop[]> {
  const file = await openDemo(device, role);
  await device.go('/today');
  await device.page.getByRole('link', { name: wordsOf('nl').name }).click();
  await chooseBoth(device, language);
  return parts.flatMap((part) =>
    fileParts[part].map(({ name, open }) => ({ name, open: () => open(device, file) })),
  );
}

/** On a new device what is wrong with each of these screens in two languages. */
async function problemsOf(
  newDevice: NewDevice,
  language: Language,
  stopsOn: (device: Device) => Promise<readonly Stop[]>,
): Promise<readonly string[]> {
  // Not as a phone: it would zoom out where something is too wide.
  const device = await newDevice({ tablet: true, size: SIZES[320] });
  await prepareWalk(device);
  const stops = await stopsOn(device);
  const html = device.page.locator('html');
  await expect(html).toHaveAttribute('lang', 'nl');
  await expect(html).toHaveAttribute('dir', 'ltr');
  const problems: string[] = [];
  for (const [index, { name, open }] of stops.entries())
    await test.step(name, async () => {
      const note = (view: View, found: readonly string[]): void => {
        problems.push(...found.map((problem) => `${name} (${nameOf(view)}): ${problem}`));
      };
      await show(device.page, VIEWS[0]);
      await open();
      note(VIEWS[0], await aloudProblems(device, ['nl', language]));
      for (const [turn, view] of VIEWS.entries()) {
        await show(device.page, view);
        note(view, await (turn === 0 ? quickProblemsOn : viewProblemsOn)(device));
        // Each day every second screen, in each view in turn.
        if (full || index % (2 * VIEWS.length) === 2 * turn) note(view, await axeProblems(device.page));
      }
    });
  await device.context.close();
  return problems;
}

/** Each day every part once: the parts in turn in the one language and the other, of the one person and the other. */
const isSeen = (language: Language, role: Role, part: WalkPart): boolean => {
  const turn = WALK_PARTS.indexOf(part);
  return full || (turn % 2 === (language === 'ar' ? 0 : 1) && ROLES[(turn >> 1) % 2] === role);
};

for (const language of ['ar', 'tr'] as const)
  for (const role of ROLES)
    test(`with Dutch and ${language} no screen breaks at 320, with letters twice as large and at 400 %, light and dark: ${role}, ${full ? 'all parts' : 'a quarter of the parts'}`, async ({
      newDevice,
    }) => {
      const parts = WALK_PARTS.filter((part) => isSeen(language, role, part));
      const ofFile = parts.filter((part) => part !== 'first');
      const problems: string[] = [];
      if (parts.includes('first'))
        problems.push(...(await problemsOf(newDevice, language, (device) => firstStops(device, language))));
      problems.push(
        ...(await problemsOf(newDevice, language, (device) =>
          fileStops(device, language, { role, parts: ofFile }),
        )),
      );
      expect(problems).toEqual([]);
    });

test('each day every part is seen once with two languages, half with each and half of each person', () => {
  const days = (['ar', 'tr'] as const).flatMap((language) =>
    ROLES.flatMap((role) =>
      WALK_PARTS.filter((part) => isSeen(language, role, part)).map((part) => ({ language, role, part })),
    ),
  );
  const times = full ? 4 : 1;
  for (const part of WALK_PARTS) expect(days.filter((day) => day.part === part)).toHaveLength(times);
  const half = (WALK_PARTS.length * times) / 2;
  expect(days.filter(({ language }) => language === 'ar')).toHaveLength(half);
  expect(days.filter(({ role }) => role === 'mentor')).toHaveLength(half);
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
