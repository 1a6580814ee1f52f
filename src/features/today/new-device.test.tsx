// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openPair, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { devices } from '#domain/people/model.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import { TodayPage } from './TodayPage.tsx';

afterEach(leaveScreens);

const show = (space: SpaceStore) =>
  showScreens(space, [{ path: '/today', element: <TodayPage /> }], ['/today']);

describe('a device that comes in', () => {
  it('is told to the other, with whose it is and the day, and leads to where it can be shut out', async () => {
    const { samira, anneke, meet } = await openPair();
    await samira.markSeen();
    const row = { member: anneke.me, kind: 'tablet', addedOn: TODAY } as const;
    orThrow(await anneke.run((write) => write.create(devices, row, 'eeeeee')));
    await meet();
    await show(samira);
    const news = await screen.findByRole('link', { name: /Er doet een nieuwe tablet mee\./u });
    expect(news.textContent).toContain('Anneke');
    expect(news.textContent).toContain('vandaag');
    expect(news.getAttribute('href')).toBe('/sharing/device/eeeeee');
  });

  it('is not told of when it is the one with which somebody joined', async () => {
    const { samira } = await openPair();
    await show(samira);
    await waitFor(() => {
      expect(document.querySelector('main')?.textContent).toContain('Anneke doet mee');
    });
    expect(screen.queryByText(/Er doet een nieuwe/u)).toBeNull();
  });
});
