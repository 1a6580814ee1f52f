// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { applications } from '#domain/applications/model.ts';
import { useQuery } from '#storage/hooks.tsx';
import { isTextOnScreen } from '../pwa/open-text.ts';
import { KeptScreen } from './KeptScreen.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  await leaveScreens();
});

function Screen() {
  const [of, look] = useState(0);
  const rows = useQuery((read) => read.list(applications), [of]);
  return (
    <main>
      <input aria-label="name" />
      <button
        type="button"
        onClick={() => {
          look(1);
        }}
      >
        look
      </button>
      <p>{rows ? 'read' : 'reading'}</p>
    </main>
  );
}

it('a database that does not answer is said in the place of the screen, which keeps what was typed', async () => {
  const space = await openAlone();
  const element = (
    <KeptScreen>
      <Screen />
    </KeptScreen>
  );
  const { user } = await showScreens(space, [{ path: '/screen', element }], ['/screen']);
  await screen.findByText('read');
  await user.type(screen.getByRole('textbox', { name: 'name' }), 'Samira');
  const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  space.db.dexie.backendDB().close();
  await user.click(screen.getByRole('button', { name: 'look' }));
  expect(await screen.findByRole('heading', { name: 'De app werkt nu even niet.' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toBe('Jouw tekst staat er nog. Probeer het opnieuw.');
  expect(isTextOnScreen(document)).toBe(true);
  broken.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  await screen.findByText('read');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'name' }).value).toBe('Samira');
});
