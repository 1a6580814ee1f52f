// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cvRoutes, openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { meetingRoutes } from '#tests/fixtures/screens/meeting-screens.tsx';
import { noteRoutes } from '#tests/fixtures/screens/note-screens.tsx';
import { planRoutes } from '#tests/fixtures/screens/plan-screens.tsx';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals } from '#domain/plan/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';
import { HistoryPage } from './HistoryPage.tsx';

beforeAll(openableDialogs);
afterEach(leaveScreens);

const routes = [
  ...cvRoutes,
  ...planRoutes,
  ...meetingRoutes,
  ...noteRoutes,
  { path: '/history/:table/:row/:field', element: <HistoryPage /> },
];

interface Place {
  readonly of: RecordDefinition;
  readonly field: string;
  /** What else the row needs. */
  readonly with?: Readonly<Record<string, string>>;
  readonly at: (id: string) => string;
  /** What the field is called where two people wrote in it. */
  readonly label: string;
}

const CV = { title: 'Cv' };

const places: readonly Place[] = [
  { of: cvs, field: 'name', with: CV, at: (id) => `/cv/${id}/personal`, label: 'Naam' },
  { of: cvs, field: 'hobbies', with: CV, at: (id) => `/cv/${id}/hobbies`, label: 'Hobby’s' },
  { of: cvs, field: 'title', at: (id) => `/cv/${id}/about`, label: 'Naam van dit cv' },
  { of: steps, field: 'what', at: (id) => `/plan/steps/${id}/edit`, label: 'Stap' },
  {
    of: steps,
    field: 'doneWhen',
    with: { what: 'Bel' },
    at: (id) => `/plan/steps/${id}/edit`,
    label: 'Wanneer is het klaar?',
  },
  {
    of: goals,
    field: 'learned',
    with: { what: 'Werk' },
    at: (id) => `/plan/goals/${id}/look-back`,
    label: 'Hiervan geleerd',
  },
  {
    of: meetings,
    field: 'place',
    with: { on: '2026-03-12', at: '10:00' },
    at: (id) => `/meetings/${id}/edit`,
    label: 'Plaats',
  },
  { of: agendaItems, field: 'what', at: (id) => `/meetings/points/${id}`, label: 'Hier praten jullie over' },
  { of: notes, field: 'title', at: (id) => `/notes/${id}`, label: 'Titel' },
];

describe('under a field that was written over', () => {
  it.each(places)('the first words of $label are two presses away', async (place) => {
    const space = await openAlone();
    const words = (text: string) => ({ ...place.with, [place.field]: text });
    const id = orThrow(await space.run((write) => write.create(place.of, words('Eerste')))).value;
    orThrow(await space.run((write) => write.update(place.of, id, words('Tweede'))));
    const { user } = await showScreens(space, routes, [place.at(id)]);
    await user.click(await screen.findByRole('link', { name: `Eerdere versies: ${place.label}` }));
    await user.click(await screen.findByRole('button', { name: 'Zet dit terug' }));
    await waitFor(async () => {
      expect(await space.read.get(place.of, id)).toMatchObject(words('Eerste'));
    });
  });

  it('the first words of a line of a CV are two presses away', async () => {
    const space = await openAlone();
    const cv = orThrow(await space.run((write) => write.create(cvs, CV))).value;
    const item = { cv, section: 'work', title: 'Kok', place: 'Homs' } as const;
    const id = orThrow(await space.run((write) => write.create(cvItems, item))).value;
    orThrow(await space.run((write) => write.update(cvItems, id, { place: 'Den Haag' })));
    const { user } = await showScreens(space, routes, [`/cv/${cv}/work/${id}`]);
    await user.click(await screen.findByRole('link', { name: 'Eerdere versies: Plaats' }));
    await user.click(await screen.findByRole('button', { name: 'Zet dit terug' }));
    await waitFor(async () => {
      expect((await space.read.get(cvItems, id))?.place).toBe('Homs');
    });
  });

  it('there is no way to what was never there', async () => {
    const space = await openAlone();
    const id = orThrow(await space.run((write) => write.create(cvs, { title: 'Cv' }))).value;
    await showScreens(space, routes, [`/cv/${id}/about`]);
    await screen.findByRole('textbox', { name: /Naam/u });
    expect(screen.queryByRole('link', { name: /Eerdere versies/u })).toBeNull();
  });
});
