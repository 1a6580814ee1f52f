// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openPair, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { cvItems } from '#domain/cv/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { members } from '#domain/people/model.ts';
import { goals } from '#domain/plan/model.ts';
import type { Fields, PatchOf, RecordDefinition } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';
import { BothWrotePage } from './BothWrotePage.tsx';

afterEach(leaveScreens);

const routes = [{ path: '/both/:table/:row/:field', element: <BothWrotePage /> }];

/** A row of both, in which each of the two wrote something else while they were apart. */
async function apart<F extends Fields>(
  definition: RecordDefinition<F>,
  first: PatchOf<RecordDefinition<F>>,
  hers: PatchOf<RecordDefinition<F>>,
  theirs: PatchOf<RecordDefinition<F>>,
) {
  const pair = await openPair();
  const id = orThrow(await pair.samira.run((write) => write.create(definition, first))).value;
  await pair.meet();
  orThrow(await pair.samira.run((write) => write.update(definition, id, hers)));
  orThrow(await pair.anneke.run((write) => write.update(definition, id, theirs)));
  await pair.meet();
  return { ...pair, id };
}

describe('two values of a meeting', () => {
  const disagree = () =>
    apart(meetings, { on: '2026-03-12', at: '10:00', addedOn: TODAY }, { at: '11:00' }, { at: '09:30' });

  it('are two times in words, and the first choice counts', async () => {
    const { samira, anneke, meet, id } = await disagree();
    const { user } = await showScreens(anneke, routes, ['/elsewhere', `/both/meeting/${id}/at`]);
    expect(await screen.findByText('11 uur')).toBeTruthy();
    expect(screen.getByText('9.30 uur')).toBeTruthy();
    expect(screen.getByText('donderdag 12 maart')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies de tekst van Samira' }));
    await screen.findByRole('heading', { name: 'elsewhere' });
    await meet();
    for (const space of [samira, anneke]) {
      expect((await space.read.get(meetings, id))?.at).toBe('11:00');
      expect(await space.read.bothWrote()).toEqual([]);
      // The other one can put back what was not chosen.
      expect((await space.read.fieldHistory(meetings, id, 'at')).map(({ value }) => value)).toContain(
        '09:30',
      );
    }
  });

  it('go on the agenda once, when the two want to talk about it', async () => {
    const { samira, id } = await disagree();
    const { user } = await showScreens(samira, routes, ['/elsewhere', `/both/meeting/${id}/at`]);
    await user.click(await screen.findByRole('button', { name: 'Praat er samen over' }));
    await screen.findByRole('heading', { name: 'elsewhere' });
    expect(await samira.read.list(agendaItems)).toMatchObject([
      {
        what: 'Samen praten over: Tijd · donderdag 12 maart',
        meeting: '',
        by: 'memberSamira',
        addedOn: TODAY,
      },
    ]);
    cleanup();
    await showScreens(samira, routes, [`/both/meeting/${id}/at`]);
    expect(await screen.findByText('Jullie praten hierover.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Praat er samen over' })).toBeNull();
  });
});

describe('two values of a goal', () => {
  const disagree = () =>
    apart(goals, { what: 'Werk vinden', kind: 'work' }, { kind: 'learning' }, { kind: 'language' });

  it('are chosen by the mentee', async () => {
    const { samira, id } = await disagree();
    const { user } = await showScreens(samira, routes, ['/elsewhere', `/both/goal/${id}/kind`]);
    expect(await screen.findByText('Leren')).toBeTruthy();
    expect(screen.getByText('Beter Nederlands')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies mijn tekst' }));
    await waitFor(async () => {
      expect((await samira.read.get(goals, id))?.kind).toBe('learning');
    });
  });

  it('can be read by the mentor, who sees who chooses and may propose to talk', async () => {
    const { anneke, id } = await disagree();
    await showScreens(anneke, routes, [`/both/goal/${id}/kind`]);
    expect((await screen.findAllByText('Samira', { selector: 'bdi' })).length).toBeGreaterThan(0);
    expect(document.body.textContent).toContain('Samira kiest');
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Praat er samen over',
    ]);
  });
});

it('a line of a CV is chosen by the mentee too, and its values are words', async () => {
  const { anneke, id } = await apart(
    cvItems,
    { title: 'Hulp in de keuken', section: 'work' },
    { isNow: true, from: '2019-03' },
    { isNow: false, from: '2020' },
  );
  await showScreens(anneke, routes, [`/both/cvItem/${id}/from`]);
  expect(await screen.findByText('maart 2019')).toBeTruthy();
  expect(screen.getByText('2020')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Kies/u })).toBeNull();
});

it('who does a step is a name', async () => {
  const { samira, id } = await apart(
    steps,
    { what: 'Bel de bakkerij' },
    { owner: 'memberSamira' },
    { owner: 'memberAnneke' },
  );
  await showScreens(samira, routes, [`/both/step/${id}/owner`]);
  const cards = await screen.findAllByRole('article');
  expect(cards.map((card) => card.querySelector('.wm-both-wrote__text')?.textContent)).toEqual([
    'Samira',
    'Anneke',
  ]);
  expect((await samira.read.list(members)).length).toBe(2);
});

it('there is nothing to choose any more when the other did', async () => {
  const { samira } = await openPair();
  await showScreens(samira, routes, ['/both/goal/nothingThere/what']);
  expect(await screen.findByRole('heading', { name: 'Dit is al gekozen' })).toBeTruthy();
});
