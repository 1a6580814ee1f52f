// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  leaveScreens,
  openAlone,
  openOwn,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { addApplication, showToday } from '#tests/fixtures/screens/today-screens.tsx';
import { addMeeting, TOMORROW, YESTERDAY } from '#tests/fixtures/screens/meeting-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents } from '#domain/applications/model.ts';
import { meetings, ownFaces } from '#domain/meetings/model.ts';
import { steps } from '#domain/steps/model.ts';
import { TodayPage } from './TodayPage.tsx';

afterEach(leaveScreens);

describe("a mentee's day", () => {
  it('begins with one application, and offers to ask a mentor', async () => {
    await showToday(await openAlone());
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Hallo Samira');
    expect(screen.getByRole('link', { name: 'Sollicitatie' }).getAttribute('href')).toBe('/applications/new');
    expect(screen.getByRole('link', { name: /Je werkt nu alleen/u }).getAttribute('href')).toBe('/sharing');
    expect(screen.getByText('Bewaard op deze telefoon').closest('[role=status]')).toBeTruthy();
  });

  it('shows the soonest step that is hers; done in one press, and put back', async () => {
    const { samira } = await openPair();
    orThrow(
      await samira.run(async (write) => {
        await write.create(steps, { what: 'Later', owner: write.me, due: '2026-03-20' });
        await write.create(steps, { what: 'Bel de bakkerij', owner: write.me, due: '2026-03-11' });
        await write.create(steps, { what: 'Van Anneke', owner: 'memberAnneke', due: '2026-03-10' });
      }),
    );
    const { user } = await showToday(samira);
    expect(await screen.findByRole('heading', { level: 2, name: 'Bel de bakkerij' })).toBeTruthy();
    expect(screen.getByText('Laatste dag: woensdag 11 maart')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Later' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Bel de bakkerij' })).toBeTruthy();
  });

  it('says what an application asks for when there is no step', async () => {
    const space = await openAlone();
    await addApplication(space, 'Hotel Duinzicht', 'sent', '2026-03-01');
    await showToday(space);
    expect(
      await screen.findByRole('heading', { name: /Vraag Hotel\sDuinzicht of er nieuws is/u }),
    ).toBeTruthy();
  });

  it('shows the day and the hour of a talk that is planned', async () => {
    const space = await openAlone();
    const application = await addApplication(space, 'Bakkerij De Korenaar', 'sent', '2026-03-01');
    orThrow(
      await space.run((write) =>
        write.create(applicationEvents, {
          application,
          status: 'invited',
          on: '2026-03-05',
          plannedOn: '2026-03-10',
          at: '14:00',
          writtenAt: write.now,
        }),
      ),
    );
    await showToday(space);
    const hero = await screen.findByRole('link', { name: /Sollicitatiegesprek/u });
    expect(hero.textContent).toContain('morgen');
    expect(hero.textContent).toContain('14 uur');
    expect(hero.getAttribute('href')).toBe(`/applications/${application}`);
  });

  it('shows the talk that comes first, and the other one as a row', async () => {
    const { samira } = await openPair();
    const application = await addApplication(samira, 'Bakkerij De Korenaar', 'sent', '2026-03-01');
    orThrow(
      await samira.run((write) =>
        write.create(applicationEvents, {
          application,
          status: 'invited',
          on: '2026-03-05',
          plannedOn: '2026-03-12',
          at: '14:00',
          writtenAt: write.now,
        }),
      ),
    );
    const talk = await addMeeting(samira, TOMORROW);
    await showToday(samira);
    const hero = await screen.findByRole('link', { name: /Afspraak · morgen/u });
    expect(hero.getAttribute('href')).toBe(`/meetings/${talk}`);
    expect(hero.textContent).toContain('Buurtcentrum');
    expect(
      screen.getByRole('link', { name: /Bakkerij.*donderdag 12 maart, 14 uur/u }).getAttribute('href'),
    ).toBe(`/applications/${application}`);
  });

  it('asks how a talk was for two days; one tap, and it stays with her', async () => {
    const { samira, anneke, meet } = await openPair();
    const own = await openOwn();
    const id = await addMeeting(samira, YESTERDAY, { state: 'held' });
    const { user } = await showScreens(samira, [{ path: '/today', element: <TodayPage /> }], ['/today'], own);
    await user.click(await screen.findByRole('button', { name: 'Gaat wel' }));
    expect(await screen.findByText('Alleen jij leest dit.')).toBeTruthy();
    expect(await own.read.get(ownFaces, id)).toMatchObject({ face: 'soSo' });
    await meet();
    expect(await anneke.read.get(meetings, id)).toMatchObject({ face: '' });
  });

  it('shows what the mentor did until she says that she saw it', async () => {
    const { samira, anneke, meet } = await openPair();
    await addApplication(anneke, 'Zorghuis Berkenhof', 'saved', TODAY);
    await meet();
    const { user } = await showToday(samira);
    // Her own joining was new too: she sees both.
    expect(await screen.findByText('Nieuw van', { exact: false })).toBeTruthy();
    expect(await screen.findByRole('link', { name: /Zorghuis\sBerkenhof/u })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ik heb dit gezien' }));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Ik heb dit gezien' })).toBeNull();
    });
  });
});
