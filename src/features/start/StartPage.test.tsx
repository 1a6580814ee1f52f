// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { StartPage, type StartPageProps } from './StartPage.tsx';

afterEach(leaveScreens);

async function show(props: Partial<StartPageProps> = {}) {
  const began: string[] = [];
  const element = (
    <StartPage
      languageChosen
      wiped={false}
      linkWaits={false}
      initialName=""
      installFirst={false}
      onLanguage={(code) => began.push(`language ${code}`)}
      onAlone={(role, name) => {
        began.push(`alone ${role} ${name}`);
        return Promise.resolve(true);
      }}
      onTogether={(role, name) => began.push(`together ${role} ${name}`)}
      {...props}
    />
  );
  const shown = await showScreens(await openAlone(), [{ path: '/start', element }], ['/start']);
  return { ...shown, began };
}

describe('the first start', () => {
  it('on an iPhone says first how the app comes on the home screen', async () => {
    await show({ installFirst: true });
    const link = await screen.findByRole('link', { name: 'Zo doe je dat' });
    expect(link.getAttribute('href')).toBe('/settings/install');
  });

  it('asks what for, a name, and alone or together', async () => {
    const { user, began } = await show();
    await user.click(await screen.findByRole('button', { name: /Ik zoek werk/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Hoe heet je?' }), 'Samira');
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('button', { name: /Alleen beginnen/ }));
    expect(began).toEqual(['alone mentee Samira']);
  });

  it('says what to do when the name is empty, and keeps the role', async () => {
    const { user, began } = await show();
    await user.click(await screen.findByRole('button', { name: /Ik help iemand/ }));
    await user.click(await screen.findByRole('button', { name: 'Verder' }));
    expect(await screen.findByText('Vul je naam in.')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'Anneke');
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('button', { name: /Samen beginnen/ }));
    expect(began).toEqual(['together mentor Anneke']);
  });

  it('goes back one question without losing the name', async () => {
    const { user, back } = await show();
    await user.click(await screen.findByRole('button', { name: /Ik zoek werk/ }));
    await user.type(await screen.findByRole('textbox'), 'Samira');
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await screen.findByRole('heading', { name: 'Hoe wil je beginnen?' });
    await back();
    expect(await screen.findByDisplayValue('Samira')).toBeTruthy();
  });

  it('says that everything was wiped, and first offers to begin together again', async () => {
    const { user, began } = await show({ wiped: true });
    expect(await screen.findByRole('heading', { name: 'Hier stond iets. Nu is het leeg.' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begin samen opnieuw' }));
    await user.click(await screen.findByRole('button', { name: /Ik zoek werk/ }));
    await user.type(await screen.findByRole('textbox'), 'Samira');
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    expect(began).toEqual(['together mentee Samira']);
  });

  it('asks the language first on a new device, in the own names of the languages', async () => {
    const { user, began } = await show({ languageChosen: false });
    expect(await screen.findByRole('radio', { name: 'العربية' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Nederlands' }));
    expect(await screen.findByRole('heading', { name: 'Wat wil je doen?' })).toBeTruthy();
    expect(began).toEqual(['language nl']);
  });
});
