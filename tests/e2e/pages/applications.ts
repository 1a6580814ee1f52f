import { expect, type Locator } from '@playwright/test';
import type { Device } from './device.ts';

export interface NewApplication {
  readonly employer: string;
  readonly job: string;
  /** Words of the status on her screen. */
  readonly status: string;
}

/** Begins a new application. The screen before may have a link of the same name, so it waits for that of the work itself. */
export async function beginApplication(device: Device): Promise<void> {
  await device.go('/jobs');
  await expect(device.page.locator('main a[href="/cv"]')).toBeVisible();
  await device.page.getByRole('link', { name: device.exactly(device.say('work.applications.add')) }).click();
}

/** The three questions. Ends on the new application. */
export async function addApplication(
  device: Device,
  { employer, job, status }: NewApplication,
): Promise<string> {
  await beginApplication(device);
  await device.page.getByRole('textbox').fill(employer);
  await device.tap(device.say('common.action.next'));
  await device.expectTitle(device.say('applications.add.job.question'));
  await device.page.getByRole('textbox').fill(job);
  await device.tap(device.say('common.action.next'));
  await device.page.getByRole('radio', { name: device.exactly(status) }).check();
  await device.tap(device.say('common.action.save'));
  await expect(device.page).toHaveURL(/\/applications\/[\w-]{12}$/);
  await expect(device.notes).toBeVisible();
  return new URL(device.page.url()).pathname.split('/').at(-1)!;
}

/** The rows or cards of the list of applications, also those that are folded away. */
export function applicationRows(device: Device): Locator {
  return device.page.getByRole('main').locator('a[href^="/applications/"]:not([href$="/new"])');
}

/** These and no others, in the order of the list. */
export async function expectApplications(device: Device, employers: readonly string[]): Promise<void> {
  // An act may be on its way there: a page without rows looks the same as an empty list.
  await expect(device.page).toHaveURL(/\/applications$/);
  const rows = applicationRows(device);
  await expect(rows).toHaveCount(employers.length);
  // Not by a regular expression: only strings see through the spaces that keep a short word with a name.
  await expect(rows).toContainText([...employers]);
}

/** Opens an application from the list by its employer. Gives its random id. */
export async function openApplication(device: Device, employer: string): Promise<string> {
  await device.go('/applications');
  const row = applicationRows(device).filter({ hasText: employer });
  await expect(row).toHaveCount(1);
  const address = await row.getAttribute('href');
  await device.go(address!);
  await expect(device.notes).toBeVisible();
  return address!.split('/').at(-1)!;
}

/** News: one press that saves a status. */
export async function setStatus(device: Device, application: string, status: string): Promise<void> {
  await device.go(`/applications/${application}`);
  await device.page.locator(`a[href="/applications/${application}/news"]`).click();
  await device.expectTitle(device.say('applications.news.question'));
  await device.tap(status);
  await expect(device.page).toHaveURL(new RegExp(`/applications/${application}$`));
  await expect(road(device).getByText(device.exactly(status))).toBeVisible();
}

/** The road of statuses of the open application. */
export function road(device: Device): Locator {
  return device.page.getByRole('list', { name: device.say('applications.road.title') });
}

/** Changes one field through its question page. */
export async function changeField(
  device: Device,
  application: string,
  field: string,
  value: string,
): Promise<void> {
  await device.go(`/applications/${application}`);
  await device.go(`/applications/${application}/edit/${field}`);
  await device.expectTitle(device.say(`applications.field.${field}.question`));
  await device.page.getByRole('textbox').fill(value);
  await device.tap(device.say('common.action.save'));
  await expect(device.page).toHaveURL(new RegExp(`/applications/${application}$`));
  await expect(device.page.getByText(value).first()).toBeVisible();
}
