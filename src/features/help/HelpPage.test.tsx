// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { HelpPage, type HelpPageProps } from './HelpPage.tsx';

afterEach(leaveScreens);

async function show(props: Partial<HelpPageProps> = {}) {
  const element = (
    <HelpPage
      lead={{ symbol: 'back', text: 'back', to: '/' }}
      programmePhone={null}
      partner={null}
      role="mentee"
      {...props}
    />
  );
  return showScreens(await openAlone(), [{ path: '/help', element }], ['/help']);
}

const addressOf = (name: RegExp): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe('help', () => {
  it('calls 112 and Veilig Thuis without a file, a pair or a network', async () => {
    await show({ role: null });
    await screen.findByRole('heading', { level: 1, name: 'Hulp' });
    expect(addressOf(/112/)).toBe('tel:112');
    expect(addressOf(/Veilig Thuis/)).toBe('tel:08002000');
  });

  it('says so when the programme has not set its number, and makes no dead link', async () => {
    await show();
    expect(await screen.findByText('Het telefoonnummer is nog niet ingevuld.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Bel De Werkplaats/ })).toBeNull();
  });

  it('calls the mentor when her number is known, and asks for it when it is not', async () => {
    await show({ partner: { id: 'a1', name: 'Anneke', phone: '06 0000 0000' } });
    await screen.findByRole('heading', { level: 1 });
    expect(addressOf(/Anneke/)).toBe('tel:0600000000');
    await leaveScreens();
    await show({ partner: { id: 'a1', name: 'Anneke', phone: '' } });
    await screen.findByRole('heading', { level: 1 });
    expect(addressOf(/Anneke/)).toBe('/sharing/a1/phone');
  });
});
