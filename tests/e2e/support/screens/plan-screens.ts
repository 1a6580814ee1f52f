import { expect } from '@playwright/test';
import { DEMO_GOALS, DEMO_STEP } from '#tests/fixtures/demo/plan-story.ts';
import { at, type Screen } from './screen.ts';

const goal = `/plan/goals/${DEMO_GOALS.work}`;
const step = `/plan/steps/${DEMO_STEP}`;

/** A title in her own words, or one with her name in it for who helps her. */
const open =
  (path: string, shown: string): Screen['open'] =>
  async (device) => {
    await device.go(path);
    await expect(device.page.getByText(device.say(shown)).first()).toBeVisible();
  };

const forMentee =
  (key: string) =>
  ({ role }: { readonly role: string }): string | null =>
    role === 'mentee' ? key : null;

export const planScreens: readonly Screen[] = [
  { name: 'plan', open: open('/plan', 'plan.print.action') },
  {
    name: 'plan-steps-over',
    open: async (device) => {
      await device.page
        .locator('summary')
        .filter({ hasText: device.say('plan.steps.over') })
        .click();
      await expect(device.button(device.say('common.action.showMore'))).toBeVisible();
    },
  },
  { name: 'plan-goal', open: open(goal, 'plan.goal.throwAway') },
  { name: 'plan-goal-reached', open: open(`/plan/goals/${DEMO_GOALS.bike}`, 'plan.goal.openAgain') },
  {
    name: 'plan-goal-why',
    open: async (device, file) => {
      await at(`${goal}/edit/why`, forMentee('plan.goal.why.question'))(device, file);
      await expect(device.page.getByRole('textbox')).toBeVisible();
    },
  },
  { name: 'plan-goal-kind', open: at(`${goal}/edit/kind`, 'plan.goal.kind.question') },
  { name: 'plan-goal-due', open: at(`${goal}/edit/due`, 'plan.goal.due.question') },
  { name: 'plan-goal-look-back', open: at(`${goal}/look-back`, 'plan.lookBack.question') },
  {
    name: 'plan-goal-look-back-error',
    open: async (device) => {
      await device.tap(device.say('common.action.save'));
      await expect(device.page.getByText(device.say('plan.lookBack.error'))).toBeVisible();
    },
  },
  { name: 'plan-goal-order', open: at('/plan/goals/order', 'plan.order.title') },
  { name: 'plan-goal-missing', open: at('/plan/goals/bestaat-niet', 'plan.missing.title') },
  {
    name: 'plan-new-goal-1',
    open: async (device, file) => {
      await at('/plan/goals/new', forMentee('plan.goal.what.question'))(device, file);
      await expect(device.page.getByRole('textbox')).toBeVisible();
    },
  },
  {
    name: 'plan-new-goal-2',
    open: async (device) => {
      await device.tap(device.say('plan.goal.idea.course'));
      await device.tap(device.say('common.action.next'));
      await device.expectTitle(device.say('plan.goal.kind.question'));
    },
  },
  {
    name: 'plan-new-goal-3',
    open: async (device) => {
      await device.page.getByRole('radio', { name: device.say('plan.goalKind.learning') }).check();
      await device.tap(device.say('common.action.next'));
      await device.expectTitle(device.say('plan.goal.due.question'));
    },
  },
  { name: 'plan-section', open: at('/plan/canDo', forMentee('plan.section.canDo.question')) },
  { name: 'plan-section-careful', open: at('/plan/inTheWay', forMentee('plan.section.inTheWay.question')) },
  { name: 'plan-step', open: open(step, 'plan.step.change') },
  { name: 'plan-step-over', open: open('/plan/steps/demoStepMarket', 'plan.step.openAgain') },
  { name: 'plan-step-change', open: at(`${step}/edit`, 'plan.step.changeQuestion') },
  { name: 'plan-step-look-back', open: at(`${step}/look-back`, 'plan.lookBack.question') },
  {
    name: 'plan-step-new',
    open: at(`/plan/steps/new?goal=${DEMO_GOALS.work}`, 'applications.step.question'),
  },
  { name: 'plan-print', open: at('/plan/print', 'plan.print.title') },
];
