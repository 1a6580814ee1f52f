import { expect } from '@playwright/test';
import { DEMO_GOALS } from '#tests/fixtures/demo/plan-story.ts';
import { at, type Screen } from './screen.ts';

export const historyScreens: readonly Screen[] = [
  { name: 'both-wrote-goal', open: at(`/both/goal/${DEMO_GOALS.dutch}/why`, 'bothWrote.title') },
  {
    name: 'history-field',
    open: async (device, file) => {
      await at(`/history/goal/${DEMO_GOALS.dutch}/why`, 'history.title')(device, file);
      await expect(device.page.getByText(device.say('history.putBack')).first()).toBeVisible();
    },
  },
  {
    name: 'history-empty',
    open: async (device, file) => {
      await at(`/history/goal/${DEMO_GOALS.bike}/what`, 'history.title')(device, file);
      await expect(device.page.getByText(device.say('history.empty'))).toBeVisible();
    },
  },
  {
    name: 'history-text',
    open: async (device, file) => {
      await device.go(`/applications/${file.invited}`);
      const before = await device.notes.inputValue();
      await device.notes.fill('Ik heb nieuwe schoenen. '.repeat(16).trim());
      // Leaving the screen keeps the text; coming back and writing something else makes it an earlier one.
      await device.go('/today');
      await device.go(`/applications/${file.invited}`);
      await device.notes.fill(before === '' ? 'Kort.' : before);
      await device.go('/today');
      await at(`/history/application/${file.invited}/notes`, 'history.title')(device, file);
      await expect(device.page.getByText(device.say('history.whole')).first()).toBeVisible();
    },
  },
  { name: 'history-gone', open: at('/history/goal/bestaatniet/what', 'history.title') },
];
