import { expect } from '@playwright/test';
import type { Device } from './device.ts';

/** The digits on the screen, as one string. */
export async function digitsOn(device: Device): Promise<string> {
  const groups = device.page
    .getByRole('group', { name: device.exactly(device.say('join.digits.label')) })
    .locator('[aria-hidden=true]');
  await expect(groups.first()).toBeVisible();
  return (await groups.allInnerTexts()).join(' ');
}

/** The link on the screen, which a person copies or reads as a QR code. */
export async function linkOn(device: Pick<Device, 'page' | 'say'>): Promise<string> {
  const link = device.page.getByLabel(device.say('join.link.label'), { exact: true });
  await expect(link).toBeVisible();
  return link.innerText();
}

/** The inviter, together and online: shows the QR code and the link behind it. */
export async function showInvitation(inviter: Device): Promise<string> {
  await inviter.open('/join?ask=host');
  await lookBefore(inviter, inviter.say('join.together.show.title'));
  return linkOn(inviter);
}

/** Who has something in her file sees first what her mentor will read; then comes what she was on the way to. */
export async function lookBefore(inviter: Device, next: string): Promise<void> {
  const looking = inviter.say('sharing.before.title');
  await expect(
    inviter.title.filter({ hasText: looking }).or(inviter.title.filter({ hasText: next })),
  ).toBeVisible();
  if ((await inviter.title.textContent()) === looking) await inviter.tap(inviter.say('common.action.next'));
  await inviter.expectTitle(next);
}

/** The one who is invited opens the link that the camera read. On a new device language and name come first. */
export async function openInvitation(joiner: Device, link: string, name: string | null): Promise<void> {
  await joiner.page.goto(link);
  if (name === null) return;
  await joiner.chooseLanguage();
  await joiner.expectTitle(joiner.say('start.name.question'));
  await joiner.page.getByRole('textbox').fill(name);
  await joiner.tap(joiner.say('common.action.next'));
}

/** Both look at the six digits and say that they are the same. */
export async function saySame(...devices: readonly Device[]): Promise<void> {
  for (const device of devices) await device.expectTitle(device.say('join.digits.title'));
  for (const device of devices) await device.tap(device.say('join.digits.same'));
  for (const device of devices) await device.expectTitle(device.say('join.done.title'));
}

/** Together and online: two devices become a pair, the first one invites. Both end on Vandaag. */
export async function pair(inviter: Device, joiner: Device, joinerName: string | null): Promise<void> {
  const link = await showInvitation(inviter);
  await openInvitation(joiner, link, joinerName);
  await saySame(inviter, joiner);
  for (const device of [inviter, joiner]) {
    await device.tap(device.say('join.done.action'));
    await expect(device.page).toHaveURL(/\/today$/);
  }
}

/** The second device of a person opens the link of the first, says that it is hers, and compares the digits. */
export async function addSecondDevice(first: Device, second: Device): Promise<void> {
  await first.open('/sharing');
  await first.tap('Mijn tweede telefoon of tablet');
  await first.expectTitle('Zet je tweede toestel erbij');
  await first.tap('Met internet');
  const link = await linkOn(first);
  await second.page.goto(link);
  await second.chooseLanguage();
  await second.expectTitle('Is het andere toestel van jou?');
  await second.tap('Ja, van mij');
  expect(await digitsOn(second)).toBe(await digitsOn(first));
  for (const device of [first, second]) await device.tap('Hetzelfde');
  for (const device of [first, second]) await device.expectTitle('Jouw toestellen horen nu bij elkaar.');
  await expect(second.page.getByText('Alles is er.')).toBeVisible();
  await second.tap('Ga naar Vandaag');
  await expect(second.page).toHaveURL(/\/today$/);
}
