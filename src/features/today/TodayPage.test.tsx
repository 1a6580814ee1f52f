// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { addApplication, showToday } from '#tests/fixtures/screens/today-screens.tsx';
import { addMeeting, YESTERDAY } from '#tests/fixtures/screens/meeting-screens.tsx';
import { ok, orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { agendaItems } from '#domain/meetings/model.ts';
import { steps } from '#domain/steps/model.ts';
import { members } from '#domain/people/model.ts';
import { SessionProvider } from '#storage/hooks.tsx';
import type { Session } from '#storage/session.ts';
import { settingsInMemory } from '#storage/settings.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { TodayPage } from './TodayPage.tsx';

afterEach(leaveScreens);

describe("a mentor's day", () => {
  it('begins with the help that was asked; helping makes a step of his own', async () => {
    const { samira, anneke, meet } = await openPair();
    orThrow(
      await samira.run((write) =>
        write.create(steps, { what: 'Brief schrijven', owner: write.me, helpAskedOn: TODAY }),
      ),
    );
    await meet();
    const { user } = await showToday(anneke);
    expect(await screen.findByRole('heading', { level: 2, name: 'Brief schrijven' })).toBeTruthy();
    expect(screen.getByText('Vraagt om hulp')).toBeTruthy();
    // Never an hour: her evenings are her own.
    expect(document.body.textContent).not.toMatch(/\d\d[.:]\d\d/u);
    await user.click(screen.getByRole('button', { name: 'Ik help hiermee' }));
    await waitFor(async () => {
      expect(await anneke.read.list(steps)).toHaveLength(2);
    });
    const own = (await anneke.read.list(steps)).find(({ owner }) => owner === anneke.me);
    expect(own?.what).toBe('Hulp bij: Brief schrijven');
    await meet();
    expect((await samira.read.list(steps)).filter(({ helpAskedOn }) => helpAskedOn !== null)).toEqual([]);
  });

  it('asks to choose where both wrote', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addApplication(samira, 'Hotel Duinzicht', 'saved', TODAY);
    await meet();
    orThrow(await samira.run((write) => write.update(applications, id, { place: 'Den Haag' })));
    orThrow(await anneke.run((write) => write.update(applications, id, { place: 'Rijswijk' })));
    await meet();
    await showToday(anneke);
    const choice = await screen.findByRole('link', { name: /Jullie schreven allebei iets/u });
    expect(choice.getAttribute('href')).toBe(`/both/application/${id}/place`);
  });

  it('begins with preparing the next talk, and offers to plan one where there is none', async () => {
    const { samira, anneke, meet } = await openPair();
    await showToday(anneke);
    expect((await screen.findByRole('link', { name: 'Plan een afspraak' })).getAttribute('href')).toBe(
      '/meetings/new',
    );
    cleanup();
    const id = await addMeeting(samira, TODAY);
    await meet();
    await showToday(anneke);
    expect((await screen.findByRole('link', { name: 'Begin de afspraak' })).getAttribute('href')).toBe(
      `/meetings/${id}/talk`,
    );
    expect(screen.getByRole('link', { name: 'Voorbereiden' }).getAttribute('href')).toBe(`/meetings/${id}`);
  });

  it('tells what was finished since the last talk when all news was seen', async () => {
    const { samira, anneke, meet } = await openPair();
    await addMeeting(samira, YESTERDAY, { state: 'held' });
    orThrow(
      await samira.run((write) =>
        write.create(steps, {
          what: 'Bel de bakkerij',
          owner: write.me,
          doneOn: TODAY,
          result: 'done',
        }),
      ),
    );
    await meet();
    await anneke.markSeen();
    await showToday(anneke);
    expect(await screen.findByText('Bel de bakkerij')).toBeTruthy();
    expect(screen.getByRole('region', { name: /^Nieuw sinds/u })).toBeTruthy();
    expect(screen.queryByText('Er is nu niets nieuws.')).toBeNull();
  });

  it('does not tell that somebody typed, only what was finished or asked', async () => {
    const { samira, anneke, meet } = await openPair();
    const id = await addApplication(samira, 'Hotel Duinzicht', 'saved', TODAY);
    await meet();
    await anneke.markSeen();
    orThrow(await samira.run((write) => write.update(applications, id, { hours: '20 uur' })));
    orThrow(
      await samira.run((write) =>
        write.create(agendaItems, { what: 'Wat trek ik aan?', by: write.me, addedOn: TODAY }),
      ),
    );
    await meet();
    await showToday(anneke);
    expect(await screen.findByText('Wat trek ik aan?')).toBeTruthy();
    expect(screen.queryByText(/veranderde iets/u)).toBeNull();
  });
});

describe("a mentor's mentees", () => {
  it('each have their next talk, and are one press away; no talk for two weeks is said in neutral words', async () => {
    const { anneke, samira, meet } = await openPair();
    await addMeeting(samira, '2026-02-20', { state: 'held' });
    await meet();
    const hodan = await openAlone();
    orThrow(await hodan.run((write) => write.update(members, hodan.me, { name: 'Hodan' })));
    const talk = await addMeeting(hodan, TODAY);
    // Who looks at the file of Hodan is her mentor.
    const other = Object.create(hodan, { me: { value: 'memberAnneke' } }) as SpaceStore;
    const opened: { readonly [id: string]: SpaceStore } = { first: anneke, second: other };
    const spaces = Object.keys(opened).map((id) => ({ id, kind: 'pair', state: 'active' }));
    const session = {
      settings: settingsInMemory(),
      spaces: () => spaces,
      onSpacesChange: () => () => undefined,
      openSpace: (id: string) => Promise.resolve(ok(Object.create(opened[id]!, { id: { value: id } }))),
    } as unknown as Session;
    const went: string[] = [];
    const page = (
      <SessionProvider session={session}>
        <TodayPage mentees={{ activeId: 'first', onOpen: (spaceId, to) => went.push(`${spaceId} ${to}`) }} />
      </SessionProvider>
    );
    const { user } = await showScreens(anneke, [{ path: '/today', element: page }], ['/today']);
    const today = await screen.findByRole('region', { name: 'Afspraken van vandaag' });
    await user.click(within(today).getByRole('button', { name: /Hodan.*10 uur/u }));
    const all = screen.getByRole('region', { name: 'Mijn mentees' });
    expect(within(all).getByRole('button', { name: /Samira.*Geen afspraak gepland/u })).toBeTruthy();
    await user.click(within(all).getByRole('button', { name: /Hodan.*Vandaag/u }));
    expect(went).toEqual([`second /meetings/${talk}`, 'second /today']);
  });
});
