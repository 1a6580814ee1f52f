// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { planRoutes } from './plan.ts';
import { orThrow } from '#core/result/result.ts';
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { addGoal } from '#features/plan/commands.ts';

afterEach(leaveScreens);

const addWork = async (space: SpaceStore, what = 'Ik werk in een bakkerij'): Promise<string> =>
  orThrow(await space.run(addGoal({ what, kind: 'work', due: '2026-09-09' }, TODAY))).value;

const addStepFor = async (
  space: SpaceStore,
  goal: string,
  what: string,
  patch: Partial<{ owner: string; due: string }> = {},
): Promise<string> =>
  orThrow(
    await space.run((write) =>
      write.create(steps, { what, owner: 'memberSamira', fromKind: 'goal', fromId: goal, ...patch }),
    ),
  ).value;

const show = (space: SpaceStore, at: readonly string[], own?: SpaceStore) =>
  showScreens(space, planRoutes, at, own);

describe('a plan that is empty', () => {
  it('begins with one question, and three answers make a goal', async () => {
    const space = await openAlone();
    const { user, address } = await show(space, ['/plan']);
    expect(await screen.findByText('Wat wil je over 6 maanden?')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Wat kan ik\?/ })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Begin' }));

    await user.click(await screen.findByRole('button', { name: 'Verder' }));
    expect(await screen.findByText('Schrijf het doel op.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ik volg een cursus' }));
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('radio', { name: 'Leren' }));
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('radio', { name: 'Over 3 maanden' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Ik volg een cursus' })).toBeTruthy();
    const [goal] = await space.read.list(goals);
    expect(goal).toMatchObject({ what: 'Ik volg een cursus', kind: 'learning', due: '2026-06-09' });
    expect(address()).toBe(`/plan/goals/${goal?.id ?? ''}`);
  });

  it('asks a mentor about the mentee by name', async () => {
    const { anneke } = await openPair();
    await show(anneke, ['/plan']);
    expect(await screen.findByRole('heading', { level: 1, name: 'Plan van Samira' })).toBeTruthy();
    expect(document.body.textContent).toContain('Wat wil Samira over 6 maanden?');
  });
});

describe('the steps of a plan', () => {
  it('are one list, whatever they come from; the next one stands as a card and what is over is folded', async () => {
    const { samira } = await openPair();
    const goal = await addWork(samira);
    await addStepFor(samira, goal, 'Eerst dit', { due: '2026-03-09' });
    await addStepFor(samira, goal, 'Deze week', { due: '2026-03-13' });
    await addStepFor(samira, goal, 'Ooit', { owner: '' });
    orThrow(
      await samira.run(async (write) => {
        await write.create(steps, {
          what: 'Na de afspraak',
          owner: 'memberAnneke',
          fromKind: 'meeting',
          fromId: 'm1',
        });
        await write.create(steps, { what: 'Gedaan', doneOn: '2026-03-01', result: 'done' });
        // Of a goal that is gone, so it would lead nowhere.
        await write.create(steps, { what: 'Verweesd', fromKind: 'goal', fromId: 'gone' });
      }),
    );
    await show(samira, ['/plan']);
    const card = (await screen.findByRole('heading', { name: 'Eerst dit' })).closest('section')!;
    expect(within(card).getByRole('button', { name: 'Klaar' })).toBeTruthy();
    const now = within(screen.getByRole('region', { name: 'Nu' })).getAllByRole('link');
    expect(now.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Deze week')]);
    const later = screen.getByRole('region', { name: 'Later' });
    expect(within(later).getByRole('link', { name: /Na de afspraak.*Anneke/ })).toBeTruthy();
    expect(within(later).getByRole('link', { name: /Ooit.*Samen/ })).toBeTruthy();
    expect(screen.getByText('Gedaan').closest('details')?.open).toBe(false);
    expect(document.body.textContent).not.toContain('Verweesd');
  });

  it('lead to where they come from, ask for help, and tell how it went', async () => {
    const { samira } = await openPair();
    const goal = await addWork(samira);
    const id = await addStepFor(samira, goal, 'Bel de bakkerij');
    const { user } = await show(samira, ['/plan', `/plan/steps/${id}`]);
    expect((await screen.findByRole('link', { name: /Ik werk in een bakkerij/ })).getAttribute('href')).toBe(
      `/plan/goals/${goal}`,
    );
    await user.click(screen.getByRole('button', { name: 'Hulp nodig' }));
    expect(await screen.findByRole('button', { name: 'Hulp is niet meer nodig' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Bijna klaar? Of niet meer nodig?' }));
    await user.click(await screen.findByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Kies één antwoord.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Bijna klaar' }));
    await user.type(screen.getByRole('textbox', { name: /Wat heb je geleerd\?/ }), 'Eerder bellen');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('heading', { name: 'Bijna klaar' })).toBeTruthy();
    expect(await samira.read.get(steps, id)).toMatchObject({
      result: 'almost',
      doneOn: null,
      learned: 'Eerder bellen',
    });
  });
});

describe('a goal', () => {
  it('is changed, gets a step, and is thrown away with a way back', async () => {
    const space = await openAlone();
    const id = await addWork(space);
    const { user, address } = await show(space, ['/plan', `/plan/goals/${id}`]);
    await user.click(await screen.findByRole('link', { name: /^Waarom/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Waarom wil je dit?' }), 'Eigen geld');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Eigen geld')).toBeTruthy();

    await user.click(await screen.findByRole('link', { name: 'Zet een stap erbij' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Wat is de volgende stap?' }),
      'Bel de bakkerij',
    );
    await user.type(screen.getByRole('textbox', { name: /Wanneer is het klaar\?/ }), 'Ik weet de tijden');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('link', { name: /Bel de bakkerij/ })).toBeTruthy();
    expect(await space.read.list(steps)).toMatchObject([
      { fromKind: 'goal', fromId: id, doneWhen: 'Ik weet de tijden', owner: 'memberSamira', addedOn: TODAY },
    ]);

    await user.click(screen.getByRole('button', { name: 'Gooi het doel weg' }));
    await waitFor(() => {
      expect(address()).toBe('/plan');
    });
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('link', { name: /Ik werk in een bakkerij/ })).toBeTruthy();
  });

  it('moves up and down by buttons', async () => {
    const space = await openAlone();
    await addWork(space, 'Eerste');
    await addWork(space, 'Tweede');
    const { user } = await show(space, ['/plan']);
    await user.click(await screen.findByRole('link', { name: 'Volgorde' }));
    await user.click(await screen.findByRole('button', { name: /Hoger:.*Tweede/ }));
    await waitFor(() => {
      expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Tweede');
    });
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(() => {
      expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Eerste');
    });
  });

  it('that is only for her stands in the list with a lock, and its steps stay in her own space', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    await addWork(samira);
    const id = await addWork(own, 'Ik regel mijn geld');
    const { user } = await show(samira, ['/plan'], own);
    await user.click(await screen.findByRole('link', { name: /Ik regel mijn geld.*Alleen voor mij/ }));
    await user.click(await screen.findByRole('link', { name: 'Zet een stap erbij' }));
    await user.type(await screen.findByRole('textbox', { name: 'Wat is de volgende stap?' }), 'Bel de bank');
    // Nobody else can do a step that nobody else sees.
    expect(screen.queryByRole('radio', { name: 'Anneke' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('link', { name: /Bel de bank.*Alleen voor mij/ })).toBeTruthy();
    expect(await own.read.list(steps)).toMatchObject([{ what: 'Bel de bank', fromId: id }]);
    await meet();
    expect(await samira.read.list(steps)).toEqual([]);
    expect(await anneke.read.list(goals)).toHaveLength(1);
  });

  it('that is gone says so', async () => {
    await show(await openAlone(), ['/plan/goals/nowhere']);
    expect(await screen.findByRole('heading', { name: 'Dit staat niet meer in het plan.' })).toBeTruthy();
  });
});

describe('her own words', () => {
  it('begin with a sentence that is given, and show in the plan', async () => {
    const { samira } = await openPair();
    await addWork(samira);
    const { user } = await show(samira, ['/plan', '/plan/canDo']);
    const text = await screen.findByRole('textbox', { name: 'Wat kun je goed?' });
    expect(document.body.textContent).toContain('Anneke leest dit ook.');
    await user.click(screen.getByRole('button', { name: 'Ik kan goed' }));
    expect(document.activeElement).toBe(text);
    await user.type(text, 'koken');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('link', { name: /Wat kan ik\?.*Ik kan goed koken/ })).toBeTruthy();
  });
});

describe('the plan on paper', () => {
  it('has goals, steps with who and when, and a line for each to sign; private ones only when asked', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    const goal = await addWork(samira);
    await addStepFor(samira, goal, 'Bel de bakkerij', { due: '2026-03-12' });
    await addWork(own, 'Ik regel mijn geld');
    const { user } = await show(samira, ['/plan', '/plan/print'], own);
    const row = (await screen.findByRole('rowheader', { name: 'Bel de bakkerij' })).closest('tr')!;
    expect(row.textContent).toContain('Samira');
    expect(row.textContent).toContain('12 maart');
    expect(screen.getAllByText('Handtekening')).toHaveLength(2);
    expect(document.body.textContent).not.toContain('Ik regel mijn geld');
    await user.click(screen.getByRole('checkbox', { name: 'Ook wat alleen jij leest' }));
    expect(document.body.textContent).toContain('Ik regel mijn geld');
  });
});
