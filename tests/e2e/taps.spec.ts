import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEMO_LETTER } from '#tests/fixtures/demo/letters-story.ts';
import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { countTaps, tapAndType, type Taps } from './support/taps.ts';
import { hearTheTest, scriptSpeech } from './support/scripted-speech.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

test.use({ environment: { DEMO: '1' } });

interface Flow {
  /** As in the table of the design. */
  readonly flow: string;
  readonly goal: number;
  /** Fields are pressed for typing, which the design does not count. */
  readonly typed?: boolean;
  /** Where the person is; for most the first screen. */
  readonly from?: string;
  readonly run: (device: Device) => Promise<void>;
}

const place = (device: Device, key: string) =>
  device.page.getByRole('navigation').getByRole('link', { name: device.say(key), exact: true });

const undo = (device: Device) => device.button(device.say('common.action.undo'));

/** The files that were given to the list of apps. */
const shared = (device: Device): Promise<readonly string[]> =>
  device.page.evaluate(() => (window as unknown as { sharedFiles?: string[] }).sharedFiles ?? []);

/** There is no list of apps behind this browser. */
function standInForListOfApps(): void {
  const files: string[] = [];
  Object.assign(window, { sharedFiles: files });
  Object.assign(navigator, {
    canShare: () => true,
    share: async (what: ShareData) => {
      files.push(...(what.files ?? []).map(({ name }) => name));
    },
  });
}

async function makeAndShare(device: Device, kind: 'cv' | 'letters', begin: string): Promise<void> {
  const before = (await shared(device)).length;
  await place(device, 'nav.tab.work').tap();
  await device.page.getByRole('main').locator(`a[href^="/${kind}/"][href$="/preview"]`).tap();
  await device.button(device.say('files.pdf')).tap();
  await device.button(device.say('backup.made.share')).tap({ timeout: 120_000 });
  await expect.poll(async () => (await shared(device)).length).toBe(before + 1);
  expect((await shared(device)).at(-1)).toMatch(new RegExp(`^${begin}.*\\.pdf$`, 'u'));
}

const PHONE_FLOWS: readonly Flow[] = [
  {
    flow: '1 next appointment and next step',
    goal: 0,
    run: async (device) => {
      for (const shown of ['Anneke', 'Vraag naar de werktijden'])
        await expect(device.page.getByRole('heading', { name: shown })).toBeInViewport({ ratio: 1 });
    },
  },
  {
    flow: '2 hear this screen',
    goal: 1,
    run: async (device) => {
      await device.button(device.say('aloud.tool.read')).tap();
      await expect(device.button(device.say('common.action.stop'))).toBeVisible();
      await expect.poll(() => device.page.evaluate(() => CSS.highlights.has('wm-aloud'))).toBe(true);
    },
  },
  {
    flow: '3 step done, from Vandaag',
    goal: 1,
    run: async (device) => {
      await device.button(device.say('today.step.done')).tap();
      await expect(undo(device)).toBeVisible();
    },
  },
  {
    flow: '3 step done, from Plan',
    goal: 2,
    from: '/plan',
    run: async (device) => {
      await device.link('Ga langs bij drie winkels').tap();
      await device.button(device.say('today.step.done')).tap();
      await expect(undo(device)).toBeVisible();
    },
  },
  {
    flow: '4 ask for help with a step',
    goal: 2,
    run: async (device) => {
      await device.button(device.say('today.step.help')).tap();
      await expect(
        device.page.getByText(device.say('today.step.helpAsked', { name: 'Anneke' })),
      ).toBeVisible();
    },
  },
  {
    flow: '4 call the mentor',
    goal: 2,
    run: async (device) => {
      await device.link(device.say('nav.bar.help')).tap();
      const call = device.link(device.say('help.mentor.call', { name: 'Anneke' }));
      await expect(call).toHaveAttribute('href', 'tel:0612345678');
      // There is no phone behind this browser.
      await call.evaluate((link) => {
        link.addEventListener('click', (event) => {
          event.preventDefault();
        });
      });
      await call.tap();
    },
  },
  {
    flow: '6 new application',
    goal: 6,
    typed: true,
    run: async (device) => {
      const { page } = device;
      await place(device, 'nav.tab.work').tap();
      await page.getByRole('link', { name: device.say('work.applications.add'), exact: true }).tap();
      await device.expectTitle(device.say('applications.add.employer.question'));
      await tapAndType(page.getByRole('textbox'), 'Kapsalon Knip');
      await device.button(device.say('common.action.next')).tap();
      await device.expectTitle(device.say('applications.add.job.question'));
      await tapAndType(page.getByRole('textbox'), 'Hulp');
      await device.button(device.say('common.action.next')).tap();
      await page.getByRole('radio', { name: 'Bewaard', exact: true }).tap();
      await device.button(device.say('common.action.save')).tap();
      await expect(device.title).toHaveText('Kapsalon Knip');
    },
  },
  {
    flow: '7 another status of an application',
    goal: 3,
    run: async (device) => {
      await device.page.getByRole('main').locator('a[href^="/applications/"]').first().tap();
      await device.press(device.say('applications.news.action')).tap();
      await device.expectTitle(device.say('applications.news.question'));
      await device.page.getByRole('main').getByRole('button').first().tap();
      await expect(device.page).toHaveURL(/\/applications\/[\w-]{12}$/);
      await expect(undo(device)).toBeVisible();
    },
  },
  {
    flow: '9 plan the next talk, another day and hour',
    goal: 5,
    run: async (device) => {
      const { page } = device;
      await place(device, 'nav.tab.meeting').tap();
      await device.press(device.say('meetings.plan.another')).tap();
      for (const question of ['common.date.chooseDay', 'meetings.plan.time'])
        await page
          .getByRole('group', { name: device.say(question), exact: true })
          .getByRole('radio', { checked: false })
          .first()
          .tap();
      await device.button(device.say('common.action.save')).tap();
      await expect(page).toHaveURL(/\/meetings$/);
      await expect(undo(device)).toBeVisible();
    },
  },
  {
    flow: '10 go on with the last draft of a CV',
    goal: 3,
    run: async (device) => {
      await place(device, 'nav.tab.work').tap();
      await device.link(device.say('cv.card.mine')).tap();
      const last = device.page
        .getByRole('main')
        .locator('a[href^="/cv/"]:not([href="/cv/new"], [href$="/preview"])')
        .first();
      const address = await last.getAttribute('href');
      await last.tap();
      await expect(device.page.locator(`a[href="${address!}/personal"]`)).toBeVisible();
    },
  },
  {
    flow: '10 go on with the last letter',
    goal: 3,
    run: async (device) => {
      await place(device, 'nav.tab.work').tap();
      await device.link(device.say('letters.card.mine')).tap();
      const last = device.page
        .getByRole('main')
        .locator('a[href^="/letters/"]:not([href="/letters/new"], [href$="/preview"])')
        .first();
      const address = await last.getAttribute('href');
      await last.tap();
      await expect(device.page.locator(`a[href="${address!}/why"]`)).toBeVisible();
    },
  },
  { flow: '10 make and share the PDF of a CV', goal: 4, run: (device) => makeAndShare(device, 'cv', 'CV-') },
  {
    flow: '10 make and share the PDF of a letter',
    goal: 4,
    run: (device) => makeAndShare(device, 'letters', 'Brief-'),
  },
  {
    flow: 'M save a backup',
    goal: 3,
    typed: true,
    run: async (device) => {
      await device.link(device.say('nav.bar.help')).tap();
      await device.link(device.say('settings.backup.title')).tap();
      await tapAndType(device.page.getByRole('textbox'), 'mijn kat eet graag vis');
      const coming = device.page.waitForEvent('download');
      await device.button(device.say('backup.make.action')).tap();
      await coming;
    },
  },
  {
    flow: '5 another language, from Vandaag',
    goal: 2,
    run: async (device) => {
      await device.link('Nederlands').tap();
      await device.page.getByRole('radio', { name: 'English', exact: true }).tap();
      await expect(device.page.locator('html')).toHaveAttribute('lang', 'en');
      device.words = wordsOf('en');
    },
  },
  {
    flow: '5 another language, from anywhere',
    goal: 3,
    from: '/plan',
    run: async (device) => {
      await device.link(device.say('nav.bar.help')).tap();
      await device.link(device.say('help.app.language')).tap();
      await device.page.getByRole('radio', { name: 'العربية', exact: true }).tap();
      await expect(device.page.locator('html')).toHaveAttribute('dir', 'rtl');
    },
  },
];

const TABLET_FLOWS: readonly Flow[] = [
  {
    flow: 'M write notes',
    goal: 2,
    run: async (device) => {
      await device.link(device.say('meetings.begin.action')).tap();
      const notes = device.page.getByRole('textbox', { name: device.say('meetings.notes.label') });
      await tapAndType(notes, 'Bel morgen de bakkerij');
      await expect(notes).toHaveValue('Bel morgen de bakkerij');
    },
  },
];

const NOTE_TO_STEP: Flow = {
  flow: 'M new step from a note',
  goal: 2,
  run: async (device) => {
    await device.button(device.say('meetings.steps.fromLine', { line: '' }).trim()).tap();
    await device.button(device.say('meetings.steps.save')).tap();
    await expect(device.link('Bel morgen de bakkerij')).toBeVisible();
  },
};

/** A talk of today, as on the day of the appointment. */
async function planTalkOfToday(device: Device): Promise<void> {
  await device.open('/meetings/new');
  await device.page.getByRole('radio', { name: device.say('common.date.otherDay'), exact: true }).check();
  await device.page
    .getByLabel(device.say('common.date.chooseDay'))
    .last()
    .fill(await device.page.evaluate(() => new Date().toLocaleDateString('sv')));
  await device.tap(device.say('common.action.save'));
  await expect(device.page).toHaveURL(/\/meetings$/);
}

/** The last one of the demo is to be said on the phone, which makes no file. */
async function writeLetterLast(device: Device): Promise<void> {
  await device.open(`/letters/${DEMO_LETTER}/opening`);
  const subject = device.page.getByRole('textbox', { name: device.say('letters.field.subject') });
  await subject.fill('Sollicitatie: verkoper in de winkel');
  await subject.blur();
  await device.go('/jobs');
  await expect(device.page.locator(`a[href="/letters/${DEMO_LETTER}/preview"]`)).toBeVisible();
}

/** So that the help page has somebody to call. */
async function noteNumberOfMentor(device: Device): Promise<void> {
  await device.open('/help');
  await device.tap(device.say('help.mentor.call', { name: 'Anneke' }));
  await device.page.getByRole('textbox').fill('06 12 34 56 78');
  await device.tap(device.say('common.action.save'));
  await expect(device.link(device.say('help.mentor.call', { name: 'Anneke' }))).toHaveAttribute(
    'href',
    'tel:0612345678',
  );
}

test('the most used things take no more taps than we promise', async ({ newDevice }) => {
  const counted: { flow: string; goal: number; taps: number }[] = [];
  const note = ({ flow, goal, typed = false }: Flow, { presses, intoFields }: Taps): void => {
    const taps = typed ? presses - intoFields : presses;
    counted.push({ flow, goal, taps });
    expect.soft(taps, flow).toBeLessThanOrEqual(goal);
  };
  const measure = async (device: Device, flows: readonly Flow[]) => {
    const count = await countTaps(device);
    for (const flow of flows)
      await test.step(flow.flow, async () => {
        await device.go(flow.from ?? '/today');
        note(flow, await count(() => flow.run(device)));
      });
    return count;
  };

  const samira = await newDevice();
  await samira.context.addInitScript(standInForListOfApps);
  await scriptSpeech(samira, { voices: ['nl-NL'], speaks: 'step' });
  await openDemo(samira, 'mentee');
  await noteNumberOfMentor(samira);
  await writeLetterLast(samira);
  await hearTheTest(samira);
  await measure(samira, PHONE_FLOWS);

  const anneke = await newDevice({ tablet: true });
  await openDemo(anneke, 'mentor');
  await planTalkOfToday(anneke);
  const count = await measure(anneke, TABLET_FLOWS);
  await test.step(NOTE_TO_STEP.flow, async () => {
    note(NOTE_TO_STEP, await count(() => NOTE_TO_STEP.run(anneke)));
  });

  const folder = new URL('../../dist/reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileURLToPath(new URL('taps.json', folder)), `${JSON.stringify(counted, null, 2)}\n`);
  console.log(counted.map(({ flow, taps, goal }) => `${flow}: ${taps} (≤ ${goal})`).join(' · '));
});
