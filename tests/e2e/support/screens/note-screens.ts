import { expect } from '@playwright/test';
import { DEMO_NOTE } from '#tests/fixtures/demo/notes-story.ts';
import { at, type Screen } from './screen.ts';

export const noteScreens: readonly Screen[] = [
  { name: 'notes', open: at('/notes', 'notes.page.title') },
  {
    name: 'note-together',
    open: async (device, file) => {
      await at(`/notes/${DEMO_NOTE}`, 'notes.one.page')(device, file);
      await expect(device.page.getByRole('textbox').nth(1)).toBeVisible();
    },
  },
  {
    name: 'note-new',
    open: async (device, file) => {
      await at('/notes/new', 'notes.one.page')(device, file);
      await expect(device.page.getByText(device.say('common.privacy.onlyYou'))).toBeVisible();
    },
  },
  { name: 'note-missing', open: at('/notes/bestaat-niet', 'notes.missing.title') },
];
