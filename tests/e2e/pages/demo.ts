import { expect } from '@playwright/test';
import { vacancies } from '#tests/fixtures/demo/vacancies.ts';
import type { Device, Role } from './device.ts';

/** Random ids of what the screens of the demo file are about. */
export interface DemoFile {
  readonly role: Role;
  /** Invited to a talk. */
  readonly invited: string;
  /** Not sent yet, with an open step. */
  readonly preparing: string;
  readonly step: string;
  /** Over: it did not succeed this time. */
  readonly notChosen: string;
  /** Both wrote the hours of this one. */
  readonly bothWrote: string;
  /** A piece of news of the invited one, with a day and an hour. */
  readonly event: string;
}

const EMPLOYERS = {
  invited: vacancies[54]!.employer,
  preparing: vacancies[57]!.employer,
  notChosen: vacancies[49]!.employer,
  bothWrote: vacancies[55]!.employer,
} as const;

/** An employer that stands in the demo file already. */
export const KNOWN_EMPLOYER = EMPLOYERS.invited;

/** Opens the demo as one of its two people. The server needs DEMO=1. */
export async function openDemo(device: Device, role: Role): Promise<DemoFile> {
  await device.page.goto(`/demo/${role}`);
  await expect(device.page).toHaveURL(/\/today$/);
  await expect(device.title).toBeVisible();
  await device.go('/applications');
  // The screen before has links to some of them too.
  await expect(device.page.locator('a[href="/applications/new"]')).toBeVisible();
  const idOf = async (employer: string): Promise<string> => {
    const row = device.page.locator('a[href^="/applications/"]').filter({ hasText: employer });
    await expect(row).toHaveCount(1);
    const address = await row.getAttribute('href');
    return address!.split('/').at(-1)!;
  };
  const ids = {
    invited: await idOf(EMPLOYERS.invited),
    preparing: await idOf(EMPLOYERS.preparing),
    notChosen: await idOf(EMPLOYERS.notChosen),
    bothWrote: await idOf(EMPLOYERS.bothWrote),
  };
  const lastId = async (application: string, part: string): Promise<string> => {
    await device.go(`/applications/${application}`);
    const link = device.page.locator(`a[href*="/${application}/${part}/"]`).last();
    await expect(link).toBeAttached();
    return (await link.getAttribute('href'))!.split('/').at(-1)!;
  };
  return {
    role,
    ...ids,
    event: await lastId(ids.invited, 'news'),
    step: await lastId(ids.preparing, 'step'),
  };
}
