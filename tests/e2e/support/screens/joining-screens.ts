import { expect } from '@playwright/test';
import { at, type Screen } from './screen.ts';

/** Codes, own devices and what to do when one is lost. The walk has no camera: that is one of the states. */
export const joiningScreens: readonly Screen[] = [
  { name: 'join-place', open: at('/join', 'join.place.question') },
  { name: 'join-side-together', open: at('/join?ask=together', 'join.side.question') },
  { name: 'join-side-apart', open: at('/join?ask=apart', 'join.side.question') },
  { name: 'join-show-qr', needsNetwork: true, open: at('/join?ask=host', 'join.together.show.title') },
  { name: 'join-paste', open: at('/join?ask=paste', 'join.paste.label') },
  {
    name: 'join-paste-error',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('dit is geen link');
      await device.tap(device.say('join.paste.action'));
      await expect(device.page.getByText(device.say('join.error.linkWrong'))).toBeVisible();
    },
  },
  { name: 'join-my-link', open: at('/join?ask=request', 'join.apart.mine.title') },
  { name: 'join-second-link', open: at('/join?ask=second', 'join.apart.second.title') },
  { name: 'join-side-offline', open: at('/join?ask=offline', 'join.side.question') },
  {
    name: 'join-scan-no-camera',
    open: async (device) => {
      await device.go('/join?ask=scan');
      await expect(device.page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'join-show-first-code', open: at('/join?ask=showRequest', 'join.offline.first.title') },
  { name: 'join-own-give', open: at('/join?own=give', 'join.own.give.title') },
  { name: 'join-own-take', open: at('/join?own=take', 'join.own.take.title') },
  {
    name: 'join-own-show-qr',
    needsNetwork: true,
    open: at('/join?own=give&ask=host', 'join.together.show.title'),
  },
  { name: 'join-own-arriving', open: at('/join?ask=arriving', 'join.own.done.title') },
  { name: 'join-bring', open: at('/join?ask=bring', 'join.bring.title') },
  {
    name: 'sharing-device',
    open: async (device) => {
      await device.go('/sharing');
      await device.page.getByRole('main').locator('a[href^="/sharing/device/"]').last().click();
      await expect(device.page).toHaveURL(/\/sharing\/device\/[\w-]+$/);
      await expect(device.title).toBeVisible();
    },
  },
  {
    name: 'sharing-device-name',
    open: async (device) => {
      await device.page.getByRole('main').locator('a[href$="/name"]').click();
      await device.expectTitle(device.say('sharing.device.nameQuestion'));
    },
  },
  {
    name: 'sharing-device-lost',
    open: async (device) => {
      const { pathname } = new URL(device.page.url());
      await device.go(pathname.replace(/name$/, 'lost'));
      await device.expectTitle(device.say('sharing.lost.title'));
    },
  },
];
