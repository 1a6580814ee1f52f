import { expect, type Locator } from '@playwright/test';
import type { Device } from './device.ts';

/** The first one asks nothing. Gives its id. */
export async function beginFirstCv(device: Device): Promise<string> {
  await device.go('/cv');
  await device.tap(device.say('cv.list.add'));
  await expect(device.page).toHaveURL(/\/cv\/[\w-]{12}$/);
  return new URL(device.page.url()).pathname.split('/').at(-1)!;
}

/** A field of 'wie ik ben', which is stored without a button; seen on the paper. */
export async function writePersonal(device: Device, cv: string, field: string, value: string): Promise<void> {
  await device.go(`/cv/${cv}/personal`);
  const input = device.page.getByRole('textbox', { name: device.exactly(device.say(`cv.field.${field}`)) });
  await input.fill(value);
  await input.blur();
  await expectOnPaper(device, cv, value);
}

/** A job, with what it was and nothing else. */
export async function addJob(device: Device, cv: string, what: string): Promise<void> {
  await device.go(`/cv/${cv}/work`);
  await device
    .press(device.say('cv.item.first.work'))
    .or(device.press(device.say('cv.item.add.work')))
    .click();
  const input = device.page.getByRole('textbox', { name: device.say('cv.field.workTitle') });
  await input.fill(what);
  await input.blur();
  await expectOnPaper(device, cv, what);
}

export interface CvLine {
  /** Keys below `cv.field`, and what is written there. */
  readonly texts: Readonly<Record<string, string>>;
  readonly years?: Readonly<Record<string, string>>;
  /** Keys below `cv`: what is chosen or ticked. */
  readonly presses?: readonly string[];
}

/** A line with all that is given, through its form; seen on the paper. */
export async function addLine(
  device: Device,
  cv: string,
  section: string,
  { texts, years = {}, presses = [] }: CvLine,
): Promise<void> {
  const { page } = device;
  const before = `/cv/${cv}/${section}`;
  await device.go(before);
  await device
    .press(device.say(`cv.item.first.${section}`))
    .or(device.press(device.say(`cv.item.add.${section}`)))
    .click();
  await expect(page).toHaveURL(new RegExp(`${before}/[\\w-]{12}$`));
  for (const [field, value] of Object.entries(texts)) {
    const input = page.getByRole('textbox', { name: device.say(`cv.field.${field}`) });
    await input.fill(value);
    await input.blur();
  }
  for (const [legend, year] of Object.entries(years)) {
    const group = page.getByRole('group', { name: device.say(`cv.field.${legend}`) });
    await group.getByRole('textbox', { name: device.say('cv.field.year') }).fill(year);
    await group.getByRole('textbox').blur();
  }
  for (const press of presses) {
    const named = { name: device.exactly(device.say(`cv.${press}`)) };
    await choose(page.getByRole('checkbox', named).or(page.getByRole('radio', named)).first());
  }
  await expectOnPaper(device, cv, Object.values(texts)[0]!);
}

/** It shows what is stored, which comes a moment after the press. */
async function choose(choice: Locator): Promise<void> {
  await choice.click();
  await expect(choice).toBeChecked();
}

/** Short lines that are picked by their Dutch words. */
export async function pickLines(
  device: Device,
  cv: string,
  section: string,
  picked: readonly string[],
): Promise<void> {
  await device.go(`/cv/${cv}/${section}`);
  for (const words of picked) await choose(device.page.getByRole('checkbox', { name: words }));
  for (const words of picked) await expectOnPaper(device, cv, words);
}

/** A part that is one text. */
export async function writeText(device: Device, cv: string, part: string, text: string): Promise<void> {
  await device.go(`/cv/${cv}/${part}`);
  const input = device.page.getByRole('textbox', { name: device.say(`cv.field.${part}`) });
  await input.fill(text);
  await input.blur();
  await expectOnPaper(device, cv, text.split('\n')[0]!);
}

/** Not merely on the page: the form from which she came has the same words, and stands until the paper is there. */
export async function expectOnPaper(device: Device, cv: string, text: string): Promise<void> {
  await device.go(`/cv/${cv}/preview`);
  await expect(device.page.locator('.paper-pages__sheet').getByText(text).first()).toBeVisible();
}
