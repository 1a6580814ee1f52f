import { expect } from '@playwright/test';
import { openApplication } from './application-screens.ts';
import { at, type Screen } from './screen.ts';

/** Who takes part, what was thrown away, settings and help. */
export const houseScreens: readonly Screen[] = [
  { name: 'sharing', open: at('/sharing', 'sharing.page.title') },
  {
    name: 'sharing-phone',
    open: async (device) => {
      await device.page.getByRole('main').locator('a[href^="/sharing/"][href$="/phone"]').last().click();
      await expect(device.page.getByRole('textbox')).toBeVisible();
    },
  },
  { name: 'mentees', open: at('/mentees', 'mentees.page.title') },
  { name: 'deleted-empty', open: at('/settings/deleted', 'deleted.page.title') },
  {
    name: 'undo',
    open: async (device, file) => {
      await openApplication('notChosen')(device, file);
      await device.tap(device.say('applications.throwAway.action'));
      await device.page.getByRole('dialog').getByRole('button').first().click();
      await expect(device.button(device.say('common.action.undo'))).toBeVisible();
    },
  },
  {
    name: 'deleted',
    open: async (device, file) => {
      await at('/settings/deleted', 'deleted.page.title')(device, file);
      await expect(
        device.page.getByRole('main').getByRole('button', { name: device.say('deleted.putBack') }),
      ).toBeVisible();
    },
  },
  {
    name: 'deleted-put-back',
    open: async (device) => {
      await device.page
        .getByRole('main')
        .getByRole('button', { name: device.say('deleted.putBack') })
        .click();
      await expect(device.page.getByText(device.say('deleted.empty'))).toBeVisible();
    },
  },
  { name: 'settings', open: at('/settings', 'settings.page.title') },
  {
    name: 'settings-name',
    open: async (device, file) => {
      await at('/settings', 'settings.page.title')(device, file);
      await device.page.getByRole('main').locator('a[href^="/sharing/"][href$="/name"]').click();
      await device.expectTitle(device.say('settings.name.question'));
    },
  },
  {
    name: 'settings-erase-dialog',
    open: async (device, file) => {
      await at('/settings', 'settings.page.title')(device, file);
      await device.tap(device.say('settings.erase.action'));
      await expect(device.page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'settings-language', open: at('/settings/language', 'settings.language.title') },
  { name: 'settings-install', open: at('/settings/install', 'settings.install.title') },
  { name: 'help', open: at('/help', 'help.page.title') },
  {
    name: 'aloud-heard-dialog',
    open: async (device) => {
      await device.button(device.say('aloud.tool.read')).click();
      await expect(device.page.getByRole('dialog')).toContainText(device.say('aloud.test.hint'));
    },
  },
  {
    name: 'aloud-no-voice-dialog',
    open: async (device, file) => {
      // What was asked and closed is asked again.
      await at('/help', 'help.page.title')(device, file);
      const dialog = device.page.getByRole('dialog');
      if (!(await dialog.isVisible())) await device.button(device.say('aloud.tool.read')).click();
      await dialog.getByRole('button', { name: device.say('aloud.test.no') }).click();
      await expect(dialog).toContainText(device.say('aloud.noVoice.sound'));
    },
  },
  { name: 'hide', open: at('/hide', 'hide.page.title') },
  { name: 'not-found', open: at('/dit/bestaat/niet', 'errors.notFound.title') },
];
