// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { addMeeting, showMeetings, talksOf } from '#tests/fixtures/screens/meeting-screens.tsx';
import { leaveScreens, openAlone, openPair, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { agendaItems } from '#domain/meetings/model.ts';
import { steps } from '#domain/steps/model.ts';

afterEach(leaveScreens);

describe('during a talk', () => {
  it('old steps are ticked, notes are typed, and a line of them becomes a step', async () => {
    const { samira } = await openPair();
    const last = await addMeeting(samira, '2026-03-02', { state: 'held' });
    const id = await addMeeting(samira, TODAY);
    orThrow(
      await samira.run((write) =>
        write.create(steps, {
          what: 'Lees het cv na',
          owner: 'memberAnneke',
          fromKind: 'meeting',
          fromId: last,
        }),
      ),
    );
    const { user, address } = await showMeetings(samira, ['/meetings', `/meetings/${id}/talk`]);
    await user.click(await screen.findByRole('checkbox', { name: 'Lees het cv na' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Notities' }),
      'Goed gebeld.{Enter}Kijk hoe de tram gaat',
    );
    await user.click(await screen.findByRole('button', { name: 'Maak een stap: Kijk hoe de tram gaat' }));
    await user.click(screen.getByRole('radio', { name: 'Samira' }));
    await user.click(screen.getByRole('radio', { name: 'wo 11' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar de stap' }));
    expect(await screen.findByRole('link', { name: /Kijk hoe de tram gaat/u })).toBeTruthy();
    const all = await samira.read.list(steps);
    expect(all.find(({ what }) => what === 'Kijk hoe de tram gaat')).toMatchObject({
      owner: samira.me,
      due: '2026-03-11',
      fromKind: 'meeting',
      fromId: id,
    });
    expect(all.find(({ what }) => what === 'Lees het cv na')).toMatchObject({
      doneOn: TODAY,
      result: 'done',
    });
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await waitFor(() => {
      expect(address()).toBe(`/meetings/${id}`);
    });
    expect((await talksOf(samira))[1]).toMatchObject({ state: 'held', on: TODAY });
  });

  it('what nobody came to waits for the next talk', async () => {
    const space = await openAlone();
    const id = await addMeeting(space, TODAY);
    const next = await addMeeting(space, '2026-03-16');
    orThrow(
      await space.run(async (write) => {
        await write.create(agendaItems, { what: 'Nu', by: write.me, pos: 'a0' });
        await write.create(agendaItems, { what: 'Later', by: write.me, pos: 'a1' });
      }),
    );
    const { user } = await showMeetings(space, ['/meetings', `/meetings/${id}/talk`]);
    await user.click(await screen.findByRole('checkbox', { name: 'Nu' }));
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    await screen.findByRole('region', { name: 'Hier praatten we over' });
    const items = await space.read.list(agendaItems);
    expect(items.find(({ what }) => what === 'Nu')).toMatchObject({ meeting: id, doneOn: TODAY });
    expect(items.find(({ what }) => what === 'Later')).toMatchObject({ meeting: '', doneOn: null });
    expect(next).not.toBe(id);
  });
});
