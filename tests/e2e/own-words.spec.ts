import type { Locator } from '@playwright/test';
import { beginFirstCv, expectOnPaper } from './pages/cv.ts';
import type { Device } from './pages/device.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

const ARABIC = /\p{Script=Arabic}/u;
const GOAL = 'أعمل في مخبز';
const JOB = 'بائعة في متجر';

/** Opens the field below this one, in her own language. */
async function alsoInArabic(device: Device, field: string): Promise<Locator> {
  await device.page.getByRole('button', { name: device.say('ownWords.addOf', { field }) }).click();
  const input = device.page.getByRole('textbox', { name: wordsOf('ar').name });
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('lang', 'ar');
  return input;
}

/** Her words, below the Dutch ones and smaller, running their own way. */
async function expectBelow(dutch: Locator, own: Locator): Promise<void> {
  await expect(own).toHaveAttribute('lang', 'ar');
  await expect(own).toHaveAttribute('dir', 'rtl');
  const [first, second] = [await dutch.boundingBox(), await own.boundingBox()];
  expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height - 1);
  const size = (of: Locator): Promise<number> =>
    of.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await size(own)).toBeLessThan(await size(dutch));
}

test('a goal in Dutch and Arabic is written with no network, stands in both, and stays after a restart; the CV prints Dutch alone', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  await samira.go('/settings/language');
  await samira.page.getByRole('radio', { name: `+ ${wordsOf('ar').name}` }).click();
  samira.readsBoth = true;
  await samira.untilOfflineReady();
  await samira.goOffline();

  await samira.go('/plan/goals/new');
  await samira.page.getByRole('textbox').fill('Ik werk in een bakkerij');
  const own = await alsoInArabic(samira, samira.say('fields.goal.what'));
  await own.fill(GOAL);
  await samira.tap(samira.say('common.action.next'));
  await samira.page.getByRole('radio').first().check();
  await samira.tap(samira.say('common.action.next'));
  await samira.page.getByRole('radio').last().check();
  await samira.tap(samira.say('common.action.save'));
  await expect(samira.title).toContainText(GOAL);
  await expectBelow(samira.title.getByText('Ik werk in een bakkerij'), samira.title.getByText(GOAL));
  const goal = new URL(samira.page.url()).pathname;

  const cv = await beginFirstCv(samira);
  await samira.go(`/cv/${cv}/work`);
  await samira.tap(samira.say('cv.item.first.work'));
  const title = samira.page.getByRole('textbox', { name: samira.say('cv.field.workTitle') });
  await title.fill('Verkoper');
  await title.blur();
  const job = await alsoInArabic(samira, samira.say('fields.cvItem.title'));
  await job.fill(JOB);
  await job.blur();
  await samira.go(`/cv/${cv}/work`);
  const line = samira.page.getByRole('main').getByRole('list').getByRole('link');
  await expectBelow(line.getByText('Verkoper'), line.getByText(JOB));

  await samira.page.reload();
  await samira.open('/plan');
  const row = samira.page.locator(`a[href="${goal}"]`);
  await expectBelow(row.getByText('Ik werk in een bakkerij'), row.getByText(GOAL));
  await samira.go(`/cv/${cv}/work`);
  await expectBelow(line.getByText('Verkoper'), line.getByText(JOB));

  await expectOnPaper(samira, cv, 'Verkoper');
  await samira.page.emulateMedia({ media: 'print' });
  await expect(samira.page.getByText('Verkoper').first()).toBeVisible();
  expect(await samira.page.locator('body').innerText()).not.toMatch(ARABIC);
  await samira.page.emulateMedia({ media: 'screen' });
  await samira.go('/plan/print');
  await expect(samira.page.locator('.plan-paper').getByText('Ik werk in een bakkerij')).toBeVisible();
  await samira.page.emulateMedia({ media: 'print' });
  expect(await samira.page.locator('body').innerText()).not.toMatch(ARABIC);
});
