import { expect } from '@playwright/test';
import { KNOWN_EMPLOYER, type DemoFile } from '../pages/demo.ts';
import type { Device } from '../pages/device.ts';
import { cvScreens } from './screens/cv-screens.ts';
import { backupScreens } from './screens/backup-screens.ts';
import { historyScreens } from './screens/history-screens.ts';
import { joiningScreens } from './screens/joining-screens.ts';
import { meetingScreens } from './screens/meeting-screens.ts';
import { noteScreens } from './screens/note-screens.ts';
import { planScreens } from './screens/plan-screens.ts';
import { at, type Screen } from './screens/screen.ts';
import { searchScreens } from './screens/search-screens.ts';

const edit = (field: string): Screen['open'] =>
  at(({ preparing }) => `/applications/${preparing}/edit/${field}`, `applications.field.${field}.question`);

const tapAndWait = async (device: Device, key: string): Promise<void> => {
  await device.tap(device.say(key));
};

/** Every screen that shows a file, with what stands on it. */
export const fileScreens: readonly Screen[] = [
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
      await tapAndWait(device, 'applications.throwAway.action');
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
      await tapAndWait(device, 'applications.news.more');
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
  { name: 'application-missing', open: at('/applications/bestaat-niet/news', 'applications.missing.title') },
  { name: 'sharing', open: at('/sharing', 'sharing.page.title') },
  { name: 'mentees', open: at('/mentees', 'mentees.page.title') },
  { name: 'deleted-empty', open: at('/settings/deleted', 'deleted.page.title') },
  {
    name: 'undo',
    open: async (device, file) => {
      await openApplication('notChosen')(device, file);
      await tapAndWait(device, 'applications.throwAway.action');
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
    name: 'settings-erase-dialog',
    open: async (device) => {
      await tapAndWait(device, 'settings.erase.action');
      await expect(device.page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'settings-language', open: at('/settings/language', 'settings.language.title') },
  { name: 'help', open: at('/help', 'help.page.title') },
  { name: 'hide', open: at('/hide', 'hide.page.title') },
  { name: 'not-found', open: at('/dit/bestaat/niet', 'errors.notFound.title') },
  { name: 'join-place', open: at('/join', 'join.place.question') },
  { name: 'join-side-together', open: at('/join?ask=together', 'join.side.question') },
  { name: 'join-side-apart', open: at('/join?ask=apart', 'join.side.question') },
  { name: 'join-show-qr', open: at('/join?ask=host', 'join.together.show.title') },
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
  ...planScreens,
  ...meetingScreens,
  ...cvScreens,
  ...noteScreens,
  ...searchScreens,
  ...historyScreens,
  ...backupScreens,
  ...joiningScreens,
];

function addTitle({ role }: DemoFile): string {
  return role === 'mentee'
    ? 'applications.add.employer.question'
    : 'applications.add.employer.questionTheirs';
}

function openApplication(which: 'invited' | 'preparing' | 'notChosen' | 'bothWrote'): Screen['open'] {
  return async (device, file) => {
    await device.go(`/applications/${file[which]}`);
    await expect(device.notes).toBeVisible();
    // On a tablet the former one stands in the panel for a moment longer.
    await expect(device.page.locator(`a[href="/applications/${file[which]}/news"]`)).toBeVisible();
  };
}

/** The first start, on a device where nothing has happened yet; each goes on from the one before. */
export const firstScreens: readonly {
  readonly name: string;
  readonly open: (device: Device) => Promise<void>;
}[] = [
  { name: 'start-1-language', open: (device) => device.open('/') },
  {
    name: 'start-2-role',
    open: async (device) => {
      await device.chooseLanguage();
      await device.expectTitle(device.say('start.role.question'));
    },
  },
  {
    name: 'start-3-name',
    open: async (device) => {
      await device.tap(device.say('start.role.seeker'));
      await device.expectTitle(device.say('start.name.question'));
    },
  },
  {
    name: 'start-3-name-error',
    open: async (device) => {
      await device.tap(device.say('common.action.next'));
      await expect(device.page.getByText(device.say('start.name.error.empty'))).toBeVisible();
    },
  },
  {
    name: 'start-4-begin',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('Samira');
      await device.tap(device.say('common.action.next'));
      await device.expectTitle(device.say('start.begin.question'));
    },
  },
  {
    name: 'empty-today',
    open: async (device) => {
      await device.tap(device.say('start.begin.alone'));
      await expect(device.page).toHaveURL(/\/today$/);
      await expect(device.title).toContainText('Samira');
    },
  },
  {
    name: 'empty-jobs',
    open: async (device) => {
      await device.go('/jobs');
      await device.expectTitle(device.say('work.page.title'));
    },
  },
  {
    name: 'empty-applications',
    open: async (device) => {
      await device.go('/applications');
      await device.expectTitle(device.say('applications.page.title'));
    },
  },
  {
    name: 'empty-plan',
    open: async (device) => {
      await device.go('/plan');
      await expect(device.page.getByText(device.say('plan.begin.body'))).toBeVisible();
    },
  },
  {
    name: 'empty-plan-print',
    open: async (device) => {
      await device.go('/plan/print');
      await expect(device.page.getByText(device.say('plan.print.empty'))).toBeVisible();
    },
  },
  {
    name: 'empty-sharing',
    open: async (device) => {
      await device.go('/sharing');
      await device.expectTitle(device.say('sharing.page.title'));
    },
  },
];
