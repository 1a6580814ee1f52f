// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applicationEvents, applications } from '#domain/applications/model.ts';
import { AddApplicationPage } from './AddApplicationPage.tsx';
import { ApplicationPage } from './ApplicationPage.tsx';
import { addApplication } from './commands.ts';

afterEach(leaveScreens);

const routes = [
  { path: '/applications/new', element: <AddApplicationPage /> },
  { path: '/applications/:id', element: <ApplicationPage /> },
];

describe('adding an application', () => {
  it('takes three questions and four presses, and can be put back', async () => {
    const space = await openAlone();
    const { user, address } = await showScreens(space, routes, ['/jobs', '/applications/new']);

    await user.type(
      await screen.findByRole('textbox', { name: 'Bij welk bedrijf wil je werken?' }),
      'Hotel Duinzicht',
    );
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.type(await screen.findByRole('textbox', { name: 'Welk werk is het?' }), 'Schoonmaak');
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('radio', { name: 'Verstuurd' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));

    expect(await screen.findByRole('heading', { level: 1, name: /Hotel\sDuinzicht/u })).toBeTruthy();
    const [application] = await space.read.list(applications);
    expect(application).toMatchObject({ employer: 'Hotel Duinzicht', job: 'Schoonmaak', addedOn: TODAY });
    expect(await space.read.list(applicationEvents)).toMatchObject([
      { application: application?.id, status: 'sent', on: TODAY },
    ]);
    expect(address()).toBe(`/applications/${application?.id ?? ''}`);

    await user.click(screen.getByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect(await space.read.list(applications)).toEqual([]);
    });
  });

  it('asks for the workplace in words, and stays', async () => {
    const { user, address } = await showScreens(await openAlone(), routes, ['/applications/new']);
    await user.click(await screen.findByRole('button', { name: 'Verder' }));
    const field = screen.getByRole('textbox', { description: /Vul de naam van het bedrijf in/u });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(address()).toBe('/applications/new');
  });

  it('keeps what was typed when she goes back, and says that she applied here before', async () => {
    const space = await openAlone();
    orThrow(await space.run(addApplication({ employer: 'HOTEL Duinzicht', job: '', status: 'sent' }, TODAY)));
    const { user, back } = await showScreens(space, routes, ['/jobs', '/applications/new']);
    await user.type(await screen.findByRole('textbox'), 'hotel duinzicht');
    expect(await screen.findByText('Je hebt hier al eens gesolliciteerd.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await screen.findByRole('textbox', { name: 'Welk werk is het?' });
    await back();
    const first = await screen.findByRole('textbox', { name: 'Bij welk bedrijf wil je werken?' });
    expect(first).toHaveProperty('value', 'hotel duinzicht');
  });

  it('does not show the questions again when she goes back after saving', async () => {
    const { user, address, back } = await showScreens(await openAlone(), routes, [
      '/jobs',
      '/applications/new',
    ]);
    await user.type(await screen.findByRole('textbox'), 'Bakker');
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('button', { name: 'Verder' }));
    await user.click(await screen.findByRole('radio', { name: 'Bewaard' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await screen.findByRole('heading', { level: 1, name: 'Bakker' });
    await back();
    await waitFor(() => {
      expect(address()).toBe('/jobs');
    });
  });
});
