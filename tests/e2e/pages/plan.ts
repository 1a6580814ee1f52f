import type { Device } from './device.ts';

/** The three questions. Ends on the new goal, and gives its id. */
export async function addGoal(device: Device, what: string): Promise<string> {
  await device.go('/plan');
  await device.page.locator('a[href="/plan/goals/new"]').first().click();
  await device.page.getByRole('textbox').fill(what);
  await device.tap(device.say('common.action.next'));
  await device.page.getByRole('radio', { name: device.say('plan.goalKind.learning') }).check();
  await device.tap(device.say('common.action.next'));
  await device.page.getByRole('radio').last().check();
  await device.tap(device.say('common.action.save'));
  await device.expectTitle(what);
  return new URL(device.page.url()).pathname.split('/').at(-1)!;
}
