// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isListWithOpen } from './applications-beside.ts';
import { ScrollMemory } from './ScrollMemory.tsx';

/** jsdom lays nothing out: a page as high as all the places that are asked for. */
beforeEach(() => {
  window.scrollTo = ((_left: number, top: number) => {
    Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
    window.dispatchEvent(new Event('scroll'));
  }) as typeof window.scrollTo;
  window.scrollTo(0, 0);
});
afterEach(cleanup);

function show(isSameScreen: (from: string, to: string) => boolean) {
  const router = createMemoryRouter(
    [
      {
        element: (
          <>
            <ScrollMemory isSameScreen={isSameScreen} />
            <Outlet />
          </>
        ),
        children: [{ path: '*', element: null }],
      },
    ],
    { initialEntries: ['/applications'] },
  );
  render(<RouterProvider router={router} />);
  return router;
}

const scrollY = (): number => window.scrollY;

describe('the place in a page', () => {
  it('begins at the top, and is found again on the way back', async () => {
    const router = show(() => false);
    window.scrollTo(0, 700);
    await router.navigate('/applications/a1');
    await waitFor(() => {
      expect(scrollY()).toBe(0);
    });
    window.scrollTo(0, 40);
    await router.navigate(-1);
    await waitFor(() => {
      expect(scrollY()).toBe(700);
    });
    await router.navigate(1);
    await waitFor(() => {
      expect(scrollY()).toBe(40);
    });
  });

  it('stays where another one opens beside the list', async () => {
    const router = show(isListWithOpen);
    window.scrollTo(0, 700);
    await router.navigate('/applications/a1');
    expect(scrollY()).toBe(700);
    await router.navigate('/applications/new');
    await waitFor(() => {
      expect(scrollY()).toBe(0);
    });
  });
});
