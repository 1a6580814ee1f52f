// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addStepFor, addWork, showPlan } from '#tests/fixtures/screens/plan-screens.tsx';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';

afterEach(leaveScreens);

describe('a goal', () => {
  it('is changed, gets a step, and is thrown away with a way back', async () => {
    const space = await openAlone();
    const id = await addWork(space);
    const { user, address } = await showPlan(space, ['/plan', `/plan/goals/${id}`]);
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
    const { user } = await showPlan(space, ['/plan']);
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
    const { user } = await showPlan(samira, ['/plan'], own);
    await user.click(await screen.findByRole('link', { name: /Ik regel mijn geld.*Alleen voor mij/ }));
    await screen.findByRole('heading', { level: 1, name: 'Ik regel mijn geld' });
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

  it('is taken back by one tap, and nobody else reads it or its steps any more', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    const id = await addWork(samira);
    await addStepFor(samira, id, 'Bel de bakkerij');
    const { user } = await showPlan(samira, ['/plan', `/plan/goals/${id}`], own);
    await user.click(await screen.findByRole('radio', { name: 'Alleen voor mij' }));
    expect(await screen.findByRole('link', { name: /Bel de bakkerij.*Alleen voor mij/ })).toBeTruthy();
    await meet();
    expect(await anneke.read.list(goals)).toEqual([]);
    expect(await own.read.list(steps)).toMatchObject([{ what: 'Bel de bakkerij' }]);
  });

  it('that is gone says so', async () => {
    await showPlan(await openAlone(), ['/plan/goals/nowhere']);
    expect(await screen.findByRole('heading', { name: 'Dit staat niet meer in het plan.' })).toBeTruthy();
  });
});
