// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { steps } from '#domain/steps/model.ts';
import { DeletedPage } from './DeletedPage.tsx';

afterEach(leaveScreens);

const routes = [{ path: '/settings/deleted', element: <DeletedPage /> }];

describe('what was thrown away', () => {
  it('is put back one by one, and what belongs to it comes along', async () => {
    const space = await openAlone();
    const application = orThrow(
      await space.run(async (write) => {
        const id = await write.create(applications, { employer: 'Hotel Duinzicht', addedOn: TODAY });
        const event = await write.create(applicationEvents, { application: id, status: 'sent', on: TODAY });
        const step = await write.create(steps, {
          what: 'Bel het hotel',
          fromKind: 'application',
          fromId: id,
        });
        await write.remove(applicationEvents, event);
        await write.remove(steps, step);
        await write.remove(applications, id);
        return id;
      }),
    ).value;
    const { user } = await showScreens(space, routes, ['/settings/deleted']);
    // Only the application: its news and steps are of no use without it.
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    expect(await screen.findByText('Bel het hotel')).toBeTruthy();
    expect(document.body.textContent).toContain('Blijft nog 30 dagen');
    expect((await space.read.get(applications, application))?.employer).toBe('Hotel Duinzicht');
  });

  it('says that there is nothing', async () => {
    await showScreens(await openAlone(), routes, ['/settings/deleted']);
    await waitFor(() => {
      expect(screen.getByText('Er ligt hier niets.')).toBeTruthy();
    });
  });
});
