// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { InstallPage, type InstallPageProps } from './InstallPage.tsx';

afterEach(leaveScreens);

async function show(props: Partial<InstallPageProps>) {
  const element = (
    <InstallPage
      lead={{ symbol: 'back', text: 'back', to: '/' }}
      platform="android"
      install={null}
      installed={false}
      {...props}
    />
  );
  return showScreens(await openAlone(), [{ path: '/', element }], ['/']);
}

const acts = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Zet op beginscherm' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the app on the home screen', () => {
  it('is shown in steps for an iPhone, with what it does after seven days', async () => {
    await show({ platform: 'iphone' });
    expect(await screen.findByText('Open je de app 7 dagen niet? Dan kan alles weg zijn.')).toBeTruthy();
    expect(acts()).toEqual([
      'Open deze pagina in Safari.',
      'Tik op Deel.',
      'Kies: Zet op beginscherm.',
      'Tik op Voeg toe.',
      'Open de app op je beginscherm.',
    ]);
  });

  it('is shown for the phone of the other too', async () => {
    const { user } = await show({ platform: 'android' });
    await user.click(await screen.findByRole('radio', { name: 'iPhone of iPad' }));
    expect(acts()[1]).toBe('Tik op Deel.');
  });

  it('is one press where the browser offers it, on this device only', async () => {
    const install = vi.fn();
    const { user } = await show({ install });
    await user.click(await screen.findByRole('button', { name: 'Zet op beginscherm' }));
    expect(install).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('radio', { name: 'Computer' }));
    expect(screen.queryByRole('button', { name: 'Zet op beginscherm' })).toBeNull();
  });

  it('says that it is there already', async () => {
    await show({ installed: true, install: vi.fn() });
    expect(await screen.findByText('De app staat op je beginscherm.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Zet op beginscherm' })).toBeNull();
  });
});
