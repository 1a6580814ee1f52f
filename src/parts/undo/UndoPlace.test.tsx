// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, Outlet, RouterProvider, useNavigate } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { UndoPlace } from './UndoPlace.tsx';
import { UndoProvider, useUndoOffer } from './UndoProvider.tsx';

afterEach(cleanup);

/** A page with two acts: one stays here, one ends on the list. */
function Acts({ putBack }: { readonly putBack: () => Promise<{ readonly ok: boolean }> }) {
  const { offerUndo } = useUndoOffer();
  const navigate = useNavigate();
  const throwAway = async (): Promise<void> => {
    // As an act does: it is stored first.
    await Promise.resolve();
    offerUndo('Weggegooid', putBack);
    await navigate('/list', { replace: true });
  };
  return (
    <>
      <button
        type="button"
        onClick={() => {
          offerUndo('Bewaard', putBack);
        }}
      >
        Bewaar
      </button>
      <button type="button" onClick={() => void throwAway()}>
        Gooi weg
      </button>
    </>
  );
}

async function show() {
  const putBack = vi.fn(() => Promise.resolve({ ok: true }));
  const shell = (
    <>
      <Outlet />
      <UndoPlace />
    </>
  );
  const page = { path: '/page', element: <Acts putBack={putBack} /> };
  const router = createMemoryRouter([{ element: shell, children: [page, { path: '*', element: null }] }], {
    initialEntries: ['/page'],
  });
  const texts = await openWords({ language: 'nl', missing: 'throw' });
  render(
    <WordsProvider texts={texts}>
      <UndoProvider>
        <RouterProvider router={router} />
      </UndoProvider>
    </WordsProvider>,
  );
  const press = async (name: string): Promise<void> => {
    const button = screen.getByRole('button', { name });
    fireEvent.pointerDown(button);

    await act(async () => {
      fireEvent.click(button);
    });
  };
  /** As a press on a link or a tab does. */
  const leave = async (to: string): Promise<void> => {
    fireEvent.pointerDown(document.body);
    await act(() => router.navigate(to));
  };
  return { putBack, press, leave, router };
}

const bar = () => screen.queryByRole('button', { name: 'Zet terug' });

describe('the undo bar', () => {
  it('stays on the page of the act, and puts back what was done', async () => {
    const { press, leave, putBack } = await show();
    await press('Bewaar');
    await leave('/page?part=2');
    expect(bar()).not.toBeNull();
    await press('Zet terug');
    expect(putBack).toHaveBeenCalledOnce();
    expect(bar()).toBeNull();
  });

  it('goes when she goes to another page', async () => {
    const { press, leave } = await show();
    await press('Bewaar');
    await leave('/plan');
    expect(bar()).toBeNull();
  });

  it('goes along to the page on which the act itself ends, and no further', async () => {
    const { press, leave, router } = await show();
    await press('Gooi weg');
    expect(router.state.location.pathname).toBe('/list');
    expect(bar()).not.toBeNull();
    await leave('/plan');
    expect(bar()).toBeNull();
  });

  it('goes with the back of the phone too, of which no press is heard', async () => {
    const { press, router } = await show();
    await act(() => router.navigate('/page?again'));
    await press('Gooi weg');
    await act(() => router.navigate(-1));
    expect(bar()).toBeNull();
  });
});
