import { expect } from '@playwright/test';
import type { Device } from './device.ts';

export async function writeNote(device: Device, name: string, body: string, home: 'mine' | 'together') {
  await device.go('/notes');
  await device.tap('Nieuwe notitie');
  const text = device.page.getByRole('textbox', { name: 'Notitie', exact: true });
  await device.page.getByRole('textbox', { name: 'Naam van de notitie' }).fill(name);
  await text.fill(body);
  await expect(
    device.page
      .getByRole('main')
      .getByText(/^Bewaard op deze/)
      .first(),
  ).toBeVisible();
  if (home === 'mine') return;
  await device.page.getByRole('radio', { name: 'Samen' }).click();
  await expect(device.page.getByText('Je mentor leest dit later ook.')).toBeVisible();
  await expect(text).toHaveValue(body);
}

export async function writeGoal(device: Device, what: string): Promise<void> {
  await device.go('/plan');
  await device.page.locator('a[href="/plan/goals/new"]').first().click();
  await device.page.getByRole('textbox').fill(what);
  await device.tap('Verder');
  await device.page.getByRole('radio', { name: 'Leren' }).check();
  await device.tap('Verder');
  await device.page.getByRole('radio').last().check();
  await device.tap('Bewaar');
  await device.expectTitle(what);
}

export async function writeCv(device: Device, title: string): Promise<void> {
  await device.go('/cv/new');
  await device.page.getByRole('textbox').fill(title);
  await device.page.getByRole('main').getByRole('button').last().click();
  await expect(device.page).toHaveURL(/\/cv\/[\w-]{12}$/);
}
