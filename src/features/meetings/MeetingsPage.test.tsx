// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addMeeting,
  showMeetings,
  talksOf,
  TOMORROW,
  YESTERDAY,
} from '#tests/fixtures/screens/meeting-screens.tsx';
import { leaveScreens, openAlone, openPair } from '#tests/fixtures/screens/render-screens.tsx';
import { agendaItems } from '#domain/meetings/model.ts';

afterEach(leaveScreens);

describe('the place Afspraak', () => {
  it('proposes the first talk in a week, and plans it in one press that can be put back', async () => {
    const { samira } = await openPair();
    const { user } = await showMeetings(samira);
    expect(await screen.findByText('Er is nog geen afspraak. Kies een dag.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'maandag 16 maart, 10 uur' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies deze dag' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Anneke' })).toBeTruthy();
    expect(await talksOf(samira)).toMatchObject([{ on: '2026-03-16', at: '10:00', state: 'planned' }]);
    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByRole('button', { name: 'Kies deze dag' })).toBeTruthy();
  });

  it('plans a talk on another day and at another hour in four presses', async () => {
    const space = await openAlone();
    await addMeeting(space, '2026-03-03', { at: '13:30', place: 'Bibliotheek', state: 'held' });
    const { user, address } = await showMeetings(space);
    let presses = 0;
    const press = async (element: HTMLElement): Promise<void> => {
      presses += 1;
      await user.click(element);
    };
    await press(await screen.findByRole('link', { name: 'Andere dag' }));
    // What was usual is chosen: Tuesday, half past one, the library.
    const usual = (await screen.findAllByRole<HTMLInputElement>('radio', { checked: true })).map(
      (radio) => radio.closest('label')?.textContent,
    );
    expect(usual).toEqual(['Morgen', '13.30 uur', 'Bibliotheek', 'Gewone afspraak']);
    await press(screen.getByRole('radio', { name: 'di 17' }));
    await press(screen.getByRole('radio', { name: '10 uur' }));
    await press(screen.getByRole('button', { name: 'Bewaar' }));
    await waitFor(() => {
      expect(address()).toBe('/meetings');
    });
    // With the tab from Vandaag it is five.
    expect(presses + 1).toBeLessThanOrEqual(5);
    expect((await talksOf(space))[1]).toMatchObject({
      on: '2026-03-17',
      at: '10:00',
      place: 'Bibliotheek',
      kind: 'weekly',
    });
  });

  it('collects what both want to talk about, with who brought it', async () => {
    const { samira, anneke, meet } = await openPair();
    await addMeeting(samira, TOMORROW);
    const { user } = await showMeetings(samira);
    await user.click(await screen.findByRole('button', { name: 'Nieuwe vraag' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat wil je vragen?' }), 'Wat trek ik aan?');
    await user.click(screen.getByRole('button', { name: 'Zet erbij' }));
    const row = await screen.findByRole('link', { name: /Wat trek ik aan/u });
    expect(row.textContent).toContain('Samira');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await meet();
    expect(await anneke.read.list(agendaItems)).toMatchObject([
      { what: 'Wat trek ik aan?', by: samira.me, meeting: '' },
    ]);
    await user.click(row);
    await user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: /Wat trek ik aan/u })).toBeNull();
    });
  });

  it('counts the weeks in which they talked, and says nothing about the others', async () => {
    const space = await openAlone();
    await addMeeting(space, '2026-02-24', { state: 'held' });
    await addMeeting(space, '2026-03-03', { state: 'missed', reason: 'forgot' });
    await showMeetings(space);
    expect(await screen.findByText('1 keer')).toBeTruthy();
    expect(screen.getByText('Ging niet door')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Vergeten');
  });

  it('asks about a talk whose day is over', async () => {
    const space = await openAlone();
    await addMeeting(space, YESTERDAY);
    const { user } = await showMeetings(space);
    expect(await screen.findByRole('heading', { name: 'Is deze afspraak doorgegaan?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ja' }));
    await waitFor(async () => {
      expect(await talksOf(space)).toMatchObject([{ state: 'held', on: YESTERDAY }]);
    });
  });
});
