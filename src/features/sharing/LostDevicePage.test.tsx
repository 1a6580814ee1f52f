// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { devices } from '#domain/people/model.ts';
import { leaveScreens, openPair, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { LostDevicePage, type LostDevicePageProps } from './LostDevicePage.tsx';

afterEach(leaveScreens);

async function show(props: Partial<LostDevicePageProps>, stoppedOn: string | null = null) {
  const { anneke } = await openPair();
  const row = { member: anneke.me, kind: 'phone', addedOn: TODAY, stoppedOn } as const;
  orThrow(await anneke.run((write) => write.create(devices, row, 'eeeeee')));
  const invited: string[] = [];
  const element = (
    <LostDevicePage
      online
      again={[]}
      notBack={[]}
      onInvite={(id) => invited.push(id)}
      onLost={() => Promise.resolve(true)}
      {...props}
    />
  );
  const routes = [{ path: '/sharing/device/:device/lost', element }];
  return { ...(await showScreens(anneke, routes, ['/sharing/device/eeeeee/lost'])), invited };
}

describe('a lost device', () => {
  it('says beforehand how many have to join again, and who', async () => {
    await show({ again: ['Samira', 'Fatima', 'Joke'] });
    expect(await screen.findByText('3 mensen doen daarna opnieuw mee:')).toBeTruthy();
    const names = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(names.map(({ textContent }) => textContent)).toEqual(['Samira', 'Fatima', 'Joke']);
  });

  it('names nobody where nobody else reads along', async () => {
    await show({ again: [] });
    expect(await screen.findByText('Het krijgt niets nieuws meer.')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('says afterwards who is not back yet, each one press from an invitation to the right file', async () => {
    const notBack = [
      { spaceId: 'one', member: 'a', name: 'Samira' },
      { spaceId: 'two', member: 'b', name: 'Fatima' },
    ];
    const { user, invited } = await show({ notBack }, TODAY);
    await user.click(await screen.findByRole('button', { name: 'Laat Fatima weer toe' }));
    expect(invited).toEqual(['two']);
    expect(screen.getByRole('button', { name: 'Laat Samira weer toe' })).toBeTruthy();
  });

  it('says when everybody is back', async () => {
    await show({}, TODAY);
    expect(await screen.findByText('Iedereen is weer terug.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /weer toe/u })).toBeNull();
  });
});
