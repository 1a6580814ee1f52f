import type { Page } from '@playwright/test';
import { DEMO_CV, DEMO_CV_JOB } from '#tests/fixtures/demo/cv-story.ts';
import { DEMO_LETTER } from '#tests/fixtures/demo/letters-story.ts';
import { offTheSheet, textOfPdf } from '#tests/fixtures/documents/read-pdf.ts';
import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { fileScreens } from './support/screens.ts';
import { expect, test } from './support/test.ts';

test.use({ environment: { DEMO: '1' } });
test.setTimeout(600_000);

/** As the browser prints it, for paper or as a file. */
const print = (page: Page): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true });

const close = (text: string): string => text.replace(/[\s•]+/gu, '');

/** The words of each sheet on the screen. */
async function sheetsOn(device: Device, total: number): Promise<readonly string[]> {
  const sheets: string[] = [];
  for (let n = 1; n <= total; n += 1) {
    const sheet = device.page.getByRole('group', { name: device.say('cv.preview.sheet', { n, total }) });
    sheets.push(close(await sheet.innerText()));
  }
  return sheets;
}

/** Printed twice, as by somebody who forgot to put paper in. */
async function expectPaper(device: Device, total: number): Promise<void> {
  const sheets = await sheetsOn(device, total);
  for (let time = 0; time < 2; time += 1) {
    const printed = await print(device.page);
    const { sheets: papers } = await textOfPdf(printed);
    expect(papers.map((lines) => close(lines.join('')))).toEqual(sheets);
    expect(await offTheSheet(printed)).toEqual([]);
  }
  expect(await sheetsOn(device, total)).toEqual(sheets);
}

for (const { language, tablet } of [
  { language: 'nl', tablet: false },
  { language: 'ar', tablet: true },
] as const) {
  const kind = tablet ? 'tablet' : 'phone';

  test(`a CV and a letter print as their sheets alone, in Dutch: ${language}, ${kind}`, async ({
    newDevice,
  }) => {
    const device = await newDevice({ language, tablet, dark: true });
    await openDemo(device, 'mentee');
    // Another kind of paper, which may not change those after it.
    await device.go('/plan/print');
    await expect(device.page.getByRole('group', { name: device.say('plan.print.sheet') })).toBeVisible();
    await device.go(`/cv/${DEMO_CV}/preview`);
    await expectPaper(device, 2);
    await device.go(`/letters/${DEMO_LETTER}/preview`);
    await expectPaper(device, 1);
    if (!tablet) return;
    // Beside the form that is written in.
    await device.go(`/cv/${DEMO_CV}/work/${DEMO_CV_JOB}`);
    await expectPaper(device, 2);
    await device.go(`/letters/${DEMO_LETTER}/why`);
    await expectPaper(device, 1);
  });

  test(`what is printed of a screen has no bars, no buttons and no dark ground: ${language}, ${kind}`, async ({
    newDevice,
  }) => {
    const device = await newDevice({ language, tablet, dark: true });
    const file = await openDemo(device, tablet ? 'mentor' : 'mentee');
    const printable = ['application-invited', 'plan', 'plan-print', 'meeting-before', 'meeting-held', 'help'];
    for (const { name, open } of fileScreens.filter((screen) => printable.includes(screen.name))) {
      await open(device, file);
      const title = close(await device.title.innerText());
      const texts = await device.page
        .locator('textarea')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
      await device.page.emulateMedia({ media: 'print' });
      expect.soft(await device.page.evaluate(problemsOnPaper), name).toEqual([]);
      await device.page.emulateMedia({ media: null });
      const printed = await print(device.page);
      expect.soft(await offTheSheet(printed), name).toEqual([]);
      const { lines } = await textOfPdf(printed);
      expect.soft(lines.length, name).toBeGreaterThan(3);
      for (const text of texts) expect.soft(close(lines.join('')), name).toContain(close(text));
      if (language === 'nl' && name !== 'plan-print')
        expect.soft(close(lines.join('')), name).toContain(title);
    }
  });
}

/** In the page, as it is drawn for paper. */
function problemsOnPaper(): readonly string[] {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const brightness = (colour: string): number => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return alpha === 0 ? 255 : Math.min(red, green, blue);
  };
  const problems: string[] = [];
  const bars = 'nav, .wm-top-bar__lead, .wm-top-bar__tool, .wm-top-bar__actions, .wm-button, .wm-undo-bar';
  for (const element of document.querySelectorAll(bars))
    if (isSeen(element)) problems.push(`seen: ${element.className} ${element.textContent.slice(0, 30)}`);
  for (const element of [
    document.documentElement,
    ...document.querySelectorAll('body, main, section, article'),
  ])
    if (brightness(getComputedStyle(element).backgroundColor) < 200)
      problems.push(`dark: ${element.tagName} ${element.className}`);
  return problems;
}
