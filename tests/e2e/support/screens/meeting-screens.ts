import { expect } from '@playwright/test';
import { demoAgendaItem, demoTalks } from '#tests/fixtures/demo/meetings-story.ts';
import type { DemoFile } from '../../pages/demo.ts';
import type { Device } from '../../pages/device.ts';
import { at, type Screen } from './screen.ts';

const next = `/meetings/${demoTalks.next}`;

/** A title with a name in it says little; these words are there when the rest is. */
const open =
  (path: string, shown: string): Screen['open'] =>
  async (device) => {
    await device.go(path);
    await expect(device.page.getByText(device.say(shown)).first()).toBeVisible();
  };

const mineOr =
  (mine: string, theirs: string) =>
  ({ role }: DemoFile): string =>
    role === 'mentee' ? mine : theirs;

const step = (device: Device) =>
  device.page.getByRole('textbox', { name: device.say('meetings.steps.what') });

/** The last ones end the talk; what comes after them sees it as held. */
export const meetingScreens: readonly Screen[] = [
  { name: 'meetings', open: open('/meetings', 'meetings.talked.title') },
  {
    name: 'meetings-new-point',
    open: async (device, file) => {
      await device.tap(device.say(mineOr('meetings.agenda.add', 'meetings.agenda.addTheirs')(file)));
      await expect(device.page.getByRole('textbox')).toBeFocused();
    },
  },
  {
    name: 'meeting-point',
    open: at(
      `/meetings/points/${demoAgendaItem}`,
      mineOr('meetings.agenda.question', 'meetings.agenda.questionTheirs'),
    ),
  },
  {
    name: 'meeting-point-error',
    open: async (device) => {
      await device.page.getByRole('textbox').fill('');
      await device.tap(device.say('common.action.save'));
      await expect(device.page.getByText(device.say('meetings.agenda.error'))).toBeVisible();
    },
  },
  { name: 'meeting-new', open: open('/meetings/new', 'meetings.plan.time') },
  {
    name: 'meeting-new-other-place-and-kind',
    open: async (device) => {
      await device.page.getByRole('radio', { name: device.say('meetings.place.other') }).click();
      await device.page.locator('summary').click();
      await expect(
        device.page.getByRole('textbox', { name: device.say('meetings.place.question') }),
      ).toBeVisible();
    },
  },
  { name: 'meeting-change', open: open(`${next}/edit`, 'meetings.plan.time') },
  { name: 'meeting-before', open: open(next, 'meetings.private.hint') },
  {
    name: 'meeting-before-childcare',
    open: async (device, { role }) => {
      // Who helps her reads of it only when she asked for it.
      if (role !== 'mentee') return;
      await device.page.getByRole('checkbox', { name: device.say('meetings.childcare.needed') }).click();
      await expect(device.page.getByText(device.say('meetings.childcare.hint'))).toBeVisible();
    },
  },
  {
    name: 'meeting-before-own-note',
    open: async (device) => {
      await device.tap(device.say('meetings.private.begin'));
      await expect(
        device.page.getByRole('textbox', { name: device.say('meetings.private.title') }),
      ).toBeVisible();
    },
  },
  { name: 'meeting-called-off', open: at(`${next}/missed`, 'meetings.cancel.question') },
  { name: 'meeting-held', open: open(`/meetings/${demoTalks.last}`, 'meetings.steps.agreed') },
  { name: 'meeting-not-held', open: open(`/meetings/${demoTalks.missed}`, 'meetings.answer.held') },
  { name: 'meeting-missing', open: at('/meetings/bestaat-niet', 'meetings.missing.title') },
  {
    name: 'talk',
    open: async (device) => {
      await device.go(`${next}/talk`);
      await expect(step(device)).toBeVisible();
    },
  },
  {
    name: 'talk-step-error',
    open: async (device) => {
      await device.tap(device.say('meetings.steps.save'));
      await expect(device.page.getByText(device.say('applications.step.error.empty'))).toBeVisible();
    },
  },
  {
    name: 'talk-line-becomes-step',
    open: async (device) => {
      const notes = device.page.getByRole('textbox', { name: device.say('meetings.notes.label') });
      await notes.fill('Het was een goede week.\nKijk hoe de tram gaat');
      await notes.press('End');
      await device.tap(device.say('meetings.steps.fromLine', { line: '' }).trim());
      await expect(step(device)).toHaveValue('Kijk hoe de tram gaat');
    },
  },
  {
    name: 'talk-new-step',
    open: async (device) => {
      await device.tap(device.say('meetings.steps.save'));
      await expect(device.link('Kijk hoe de tram gaat')).toBeVisible();
    },
  },
  {
    name: 'meeting-after',
    open: async (device) => {
      await device.tap(device.say('meetings.talk.finish'));
      await expect(device.button(device.say('meetings.plan.yes'))).toBeVisible();
    },
  },
  {
    name: 'today-after-talk',
    open: async (device, { role }) => {
      await device.go('/today');
      if (role !== 'mentee') return;
      // Of "good" and "not good" in some languages the one begins with the other.
      await device.page.getByRole('button', { name: device.exactly(device.say('common.face.good')) }).click();
      await expect(device.page.getByText(device.say('meetings.private.hint'))).toBeVisible();
    },
  },
];
