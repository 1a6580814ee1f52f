// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addStepFor, addWork, showPlan } from '#tests/fixtures/screens/plan-screens.tsx';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { goals } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';

afterEach(leaveScreens);

describe('a plan that is empty', () => {
  it('begins with one question, and three answers make a goal', async () => {
    const space = await openAlone();
    const { user, address } = await showPlan(space, ['/plan']);
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
    await showPlan(anneke, ['/plan']);
    expect(await screen.findByRole('heading', { level: 1, name: 'Plan van Samira' })).toBeTruthy();
    expect(document.body.textContent).toContain('Wat wil Samira over 6 maanden?');
  });
});

describe('the steps of a plan', () => {
  it('are done in two presses, and can be put back', async () => {
    const space = await openAlone();
    const goal = await addWork(space);
    await addStepFor(space, goal, 'Bel de bakkerij', { due: '2026-03-10' });
    const practise = await addStepFor(space, goal, 'Oefen het gesprek', { due: '2026-03-12' });
    const { user } = await showPlan(space, ['/plan']);
    await user.click(await screen.findByRole('link', { name: /Oefen het gesprek/ }));
    await screen.findByRole('heading', { level: 1, name: 'Oefen het gesprek' });
    await user.click(await screen.findByRole('button', { name: 'Klaar' }));
    expect(await screen.findByRole('heading', { name: /^Klaar:.*vandaag/u })).toBeTruthy();
    expect(await space.read.get(steps, practise)).toMatchObject({ doneOn: TODAY, result: 'done' });
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('button', { name: 'Klaar' })).toBeTruthy();
  });

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
    await showPlan(samira, ['/plan']);
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
    const { user } = await showPlan(samira, ['/plan', `/plan/steps/${id}`]);
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

describe('her own words', () => {
  it('begin with a sentence that is given, and show in the plan', async () => {
    const { samira } = await openPair();
    await addWork(samira);
    const { user } = await showPlan(samira, ['/plan', '/plan/canDo']);
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
    const { user } = await showPlan(samira, ['/plan', '/plan/print'], own);
    const row = (await screen.findByRole('rowheader', { name: 'Bel de bakkerij' })).closest('tr')!;
    expect(row.textContent).toContain('Samira');
    expect(row.textContent).toContain('12 maart');
    expect(screen.getAllByText('Handtekening')).toHaveLength(2);
    expect(document.body.textContent).not.toContain('Ik regel mijn geld');
    await user.click(screen.getByRole('checkbox', { name: 'Ook wat alleen jij leest' }));
    expect(document.body.textContent).toContain('Ik regel mijn geld');
  });
});
