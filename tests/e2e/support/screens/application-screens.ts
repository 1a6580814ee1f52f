import { expect } from '@playwright/test';
import { KNOWN_EMPLOYER, type DemoFile } from '../../pages/demo.ts';
import { at, type Screen } from './screen.ts';

const edit = (field: string): Screen['open'] =>
  at(({ preparing }) => `/applications/${preparing}/edit/${field}`, `applications.field.${field}.question`);

export function openApplication(which: 'invited' | 'preparing' | 'notChosen' | 'bothWrote'): Screen['open'] {
  return async (device, file) => {
    await device.go(`/applications/${file[which]}`);
    await expect(device.notes).toBeVisible();
    // On a tablet the former one stands in the panel for a moment longer.
    await expect(device.page.locator(`a[href="/applications/${file[which]}/news"]`)).toBeVisible();
  };
}

function addTitle({ role }: DemoFile): string {
  return role === 'mentee'
    ? 'applications.add.employer.question'
    : 'applications.add.employer.questionTheirs';
}

/** Vandaag, Werk and the applications. */
export const applicationScreens: readonly Screen[] = [
  { name: 'today', open: at('/today', null) },
  {
    name: 'jobs',
    open: async (device, file) => {
      await device.go('/jobs');
      if (file.role === 'mentee') await device.expectTitle(device.say('work.page.title'));
      await expect(device.page.getByText(device.say('work.applications.all'))).toBeVisible();
    },
  },
  {
    name: 'applications',
    open: async (device, file) => {
      await device.go('/applications');
      if (file.role === 'mentee') await device.expectTitle(device.say('applications.page.title'));
      await expect(device.page.locator(`a[href="/applications/${file.invited}"]`)).toBeVisible();
    },
  },
  { name: 'application-invited', open: openApplication('invited') },
  { name: 'application-with-step', open: openApplication('preparing') },
  { name: 'application-not-chosen', open: openApplication('notChosen') },
  { name: 'application-both-wrote', open: openApplication('bothWrote') },
  {
    name: 'application-throw-away-dialog',
    open: async (device, file) => {
      await openApplication('notChosen')(device, file);
      await device.tap(device.say('applications.throwAway.action'));
      await expect(device.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'add-1-employer',
    open: async (device, file) => {
      await at('/applications/new', addTitle(file))(device, file);
      await expect(device.page.getByRole('textbox')).toBeVisible();
    },
  },
  {
    name: 'add-1-error',
    open: async (device) => {
      await device.tap(device.say('common.action.next'));
      await expect(device.page.getByText(device.say('applications.add.employer.error'))).toBeVisible();
    },
  },
  {
    name: 'add-1-known-employer',
    open: async (device) => {
      await device.page.getByRole('textbox').fill(KNOWN_EMPLOYER);
      await expect(device.page.getByText(device.say('applications.known.look'))).toBeVisible();
    },
  },
  {
    name: 'add-2-job',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('Kapsalon Knip');
      await device.tap(device.say('common.action.next'));
      await device.expectTitle(device.say('applications.add.job.question'));
    },
  },
  {
    name: 'add-3-status',
    open: async (device, { role }) => {
      await device.tap(device.say('common.action.next'));
      await device.expectTitle(
        device.say(
          role === 'mentee' ? 'applications.add.status.question' : 'applications.add.status.questionTheirs',
        ),
      );
    },
  },
  { name: 'edit-line', open: edit('employer') },
  { name: 'edit-choice', open: edit('source') },
  { name: 'edit-day', open: edit('closingOn') },
  { name: 'edit-lines', open: edit('learned') },
  {
    name: 'edit-link-error',
    open: async (device, file) => {
      await edit('link')(device, file);
      await device.page.getByRole('textbox').fill('geen adres');
      await device.tap(device.say('common.action.save'));
      await expect(device.page.getByText(device.say('applications.field.link.error'))).toBeVisible();
    },
  },
  { name: 'news', open: at(({ invited }) => `/applications/${invited}/news`, 'applications.news.question') },
  {
    name: 'news-all',
    open: async (device) => {
      await device.tap(device.say('applications.news.more'));
      await expect(device.button(device.say('applications.news.more'))).toHaveCount(0);
    },
  },
  {
    name: 'news-change',
    open: async (device, { invited, event }) => {
      await device.go(`/applications/${invited}/news/${event}`);
      await expect(device.page.getByText(device.say('applications.news.throwAway'))).toBeVisible();
    },
  },
  {
    name: 'step-new',
    open: at(({ invited }) => `/applications/${invited}/step/new`, 'applications.step.question'),
  },
  {
    name: 'step-error',
    open: async (device) => {
      await device.tap(device.say('common.action.save'));
      await expect(device.page.getByText(device.say('applications.step.error.empty'))).toBeVisible();
    },
  },
  {
    name: 'step-change',
    open: async (device, file) => {
      await at(
        ({ preparing, step }) => `/applications/${preparing}/step/${step}`,
        'applications.step.question',
      )(device, file);
      await expect(device.page.getByText(device.say('applications.step.throwAway'))).toBeVisible();
    },
  },
  {
    name: 'both-wrote',
    open: at(({ bothWrote }) => `/both/application/${bothWrote}/hours`, 'bothWrote.title'),
  },
  {
    name: 'both-wrote-chosen-already',
    open: at(({ bothWrote }) => `/both/application/${bothWrote}/place`, 'bothWrote.chosen.title'),
  },
  {
    name: 'both-wrote-from-application',
    open: at(({ bothWrote }) => `/applications/${bothWrote}/both/hours`, 'bothWrote.title'),
  },
  { name: 'application-missing', open: at('/applications/bestaat-niet/news', 'applications.missing.title') },
];
