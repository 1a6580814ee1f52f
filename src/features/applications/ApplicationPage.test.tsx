// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { ApplicationPage } from './ApplicationPage.tsx';
import { addApplication, changeApplication } from './commands.ts';
import { EditFieldPage } from './EditFieldPage.tsx';
import { EditNewsPage } from './EditNewsPage.tsx';
import { NewsPage } from './NewsPage.tsx';
import { StepPage } from './StepPage.tsx';

// jsdom has the element without its methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(leaveScreens);

const routes = [
  { path: '/applications/:id', element: <ApplicationPage /> },
  { path: '/applications/:id/news', element: <NewsPage /> },
  { path: '/applications/:id/news/:event', element: <EditNewsPage /> },
  { path: '/applications/:id/step/:step', element: <StepPage /> },
  { path: '/applications/:id/edit/:field', element: <EditFieldPage /> },
];

async function addBakery(space: SpaceStore): Promise<string> {
  const bakery = { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'sent' } as const;
  return orThrow(await space.run(addApplication(bakery, TODAY))).value;
}

const statusesOf = async (space: SpaceStore) =>
  (await space.read.list(applicationEvents)).map(({ status, on }) => [status, on]);

describe('an application', () => {
  it('gets news in two presses, which can be put back', async () => {
    const space = await openAlone();
    const id = await addBakery(space);
    const { user, address } = await showScreens(space, routes, ['/applications', `/applications/${id}`]);
    await user.click(await screen.findByRole('link', { name: 'Ik heb nieuws' }));
    await user.click(await screen.findByRole('button', { name: 'Ik mag op gesprek' }));

    // Back at the application, which now asks for the day of the talk.
    expect(await screen.findByRole('link', { name: 'Kies een dag' })).toBeTruthy();
    expect(address()).toBe(`/applications/${id}`);
    expect(await statusesOf(space)).toContainEqual(['invited', TODAY]);

    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await statusesOf(space)).toEqual([['sent', TODAY]]);
    });
  });

  it('keeps the day and hour of a talk apart from the day of the news', async () => {
    const space = await openAlone();
    const id = await addBakery(space);
    orThrow(
      await space.run((write) =>
        write.create(applicationEvents, {
          application: id,
          status: 'invited',
          on: TODAY,
          writtenAt: write.now,
        }),
      ),
    );
    const { user } = await showScreens(space, routes, ['/applications', `/applications/${id}`]);
    await user.click(await screen.findByRole('link', { name: 'Kies een dag' }));
    await user.click(await screen.findByRole('radio', { name: 'do 12' }));
    await user.click(screen.getByRole('radio', { name: '14 uur' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('donderdag 12 maart, 14 uur')).toBeTruthy();
    const invited = (await space.read.list(applicationEvents)).find(({ status }) => status === 'invited');
    expect(invited).toMatchObject({ on: TODAY, plannedOn: '2026-03-12', at: '14:00' });
  });

  it('has a next step that is written, done and put back', async () => {
    const { samira } = await openPair();
    const id = await addBakery(samira);
    const { user } = await showScreens(samira, routes, ['/applications', `/applications/${id}`]);
    await user.click(await screen.findByRole('link', { name: 'Zet een stap erbij' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Wat is de volgende stap?' }),
      'Bel de bakkerij',
    );
    await user.click(screen.getByRole('radio', { name: 'Morgen' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));

    const card = (await screen.findByRole('heading', { name: 'Bel de bakkerij' })).closest('section');
    await user.click(within(card ?? document.body).getByRole('button', { name: 'Hulp nodig' }));
    expect(await screen.findByText('Anneke', { exact: false, selector: '.wm-symbol-line *' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Bel de bakkerij' })).toBeNull();
    });
    expect(await samira.read.list(steps)).toMatchObject([
      { what: 'Bel de bakkerij', owner: samira.me, due: '2026-03-10', doneOn: TODAY, fromId: id },
    ]);
  });

  it('takes a link only when it is a web address', async () => {
    const space = await openAlone();
    const id = await addBakery(space);
    const { user } = await showScreens(space, routes, [`/applications/${id}/edit/link`]);
    const field = await screen.findByRole('textbox', { name: 'Wat is de link van de vacature?' });
    await user.type(field, 'javascript:alert(1)');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Deze link klopt niet: hij begint met https.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'www.werk.example/3');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const link = await screen.findByRole('link', { name: /Open de vacature/u });
    expect(link.getAttribute('href')).toBe('https://www.werk.example/3');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });

  it('is thrown away after one question, and comes back whole', async () => {
    const space = await openAlone();
    const id = await addBakery(space);
    const { user, address } = await showScreens(space, routes, [`/applications/${id}`]);
    await user.click(await screen.findByRole('button', { name: 'Gooi de sollicitatie weg' }));
    await user.click(screen.getByRole('button', { name: 'Gooi weg' }));
    await waitFor(() => {
      expect(address()).toBe('/applications');
    });
    expect(await space.read.list(applications)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await space.read.list(applications)).toHaveLength(1);
    });
    expect(await space.read.list(applicationEvents, { code: 'application', equals: id })).toHaveLength(1);
  });
});

describe('two people in one application', () => {
  it('are led to the choice between two values of one field', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addBakery(samira);
    await meet();
    orThrow(await samira.run(changeApplication(id, { hours: '20 uur' })));
    orThrow(await anneke.run(changeApplication(id, { hours: '24 uur' })));
    await meet();

    await showScreens(samira, routes, ['/applications', `/applications/${id}`]);
    const choice = await screen.findByRole('link', { name: /Jullie schreven allebei iets/u });
    expect(choice.getAttribute('href')).toBe(`/both/application/${id}/hours`);
  });

  it('are asked when one threw away what the other wrote in', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addBakery(samira);
    await meet();
    orThrow(await samira.run((write) => write.remove(applications, id)));
    orThrow(await anneke.run(changeApplication(id, { place: 'Den Haag' })));
    await meet();

    const { user } = await showScreens(anneke, routes, [`/applications/${id}`]);
    await user.click(await screen.findByRole('button', { name: 'Laat het staan' }));
    await waitFor(async () => {
      expect(await anneke.read.contestedDeletions()).toEqual([]);
    });
    await meet();
    expect(await samira.read.contestedDeletions()).toEqual([]);
    expect((await samira.read.get(applications, id))?.place).toBe('Den Haag');
  });

  it('type in the same notes; a word that a keyboard is composing is never broken', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addBakery(samira);
    const first = await samira.openText(applications, id, 'notes');
    first.type('bel de ');
    await first.close();
    await meet();

    await showScreens(samira, routes, [`/applications/${id}`]);
    const notes = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Notities' });
    notes.focus();
    fireEvent.compositionStart(notes);
    fireEvent.change(notes, { target: { value: 'bel de bakk' } });

    const hers = await anneke.openText(applications, id, 'notes');
    hers.type('Maandag: bel de ');
    await hers.close();
    await meet();
    // What the keyboard holds stays as it is, until the word is finished.
    expect(notes.value).toBe('bel de bakk');
    fireEvent.change(notes, { target: { value: 'bel de bakkerij' } });
    fireEvent.compositionEnd(notes);

    await waitFor(() => {
      expect(notes.value).toBe('Maandag: bel de bakkerij');
    });
    await waitFor(async () => {
      expect(await samira.read.text(applications, id, 'notes')).toBe('Maandag: bel de bakkerij');
    });
  });
});
