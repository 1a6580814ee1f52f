// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWithin } from './Navigation.tsx';
import { Page } from './Page.tsx';
import { Shell } from './Shell.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const items = [
  { to: '/today', text: 'Today', symbol: 'today' },
  { to: '/jobs', text: 'Work', symbol: 'work', also: ['/letters'] },
] as const;

function LatePage() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setReady(true);
    }, 20);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return ready ? <Page title="Letters">text</Page> : null;
}

function App({ at = '/today' }: { readonly at?: string }) {
  return (
    <MemoryRouter initialEntries={[at]}>
      <Shell
        navLabel="Menu"
        items={items}
        skipText="To the content"
        tools={[{ id: 'help', text: 'Help', symbol: 'help', to: '/help' }]}
      >
        <Routes>
          <Route path="/today" element={<Page title="Hello">{<Link to="/letters">letters</Link>}</Page>} />
          <Route path="/jobs" element={<Page title="Work">text</Page>} />
          <Route path="/letters/*" element={<LatePage />} />
        </Routes>
      </Shell>
    </MemoryRouter>
  );
}

function pretendTablet(): void {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
}

describe('Shell', () => {
  it('has one navigation, with the place that is open marked', () => {
    render(<App />);
    const links = within(screen.getByRole('navigation', { name: 'Menu' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
      ['Today', 'page'],
      ['Work', null],
    ]);
  });

  it('marks the place to which another address belongs', () => {
    render(<App at="/letters/12" />);
    expect(screen.getByRole('link', { name: 'Work' }).getAttribute('aria-current')).toBe('true');
  });

  it('offers each tool once, on a phone and on a tablet', () => {
    const { unmount } = render(<App />);
    expect(screen.getAllByRole('link', { name: 'Help' })).toHaveLength(1);
    unmount();
    pretendTablet();
    render(<App />);
    expect(screen.getAllByRole('link', { name: 'Help' })).toHaveLength(1);
    expect(screen.getAllByRole('navigation')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('leaves the focus alone at the first page and moves it to the title after that', async () => {
    render(<App />);
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(screen.getByRole('link', { name: 'Work' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Work' }));
  });

  it('waits for a title that comes later', async () => {
    render(<App />);
    await userEvent.click(screen.getByRole('link', { name: 'letters' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Letters' }));
    });
  });
});

describe('the place of an address', () => {
  it.each([
    ['/jobs', '/jobs', true],
    ['/jobs/1', '/jobs', true],
    ['/jobsearch', '/jobs', false],
    ['/', '/jobs', false],
  ])('%s within %s: %s', (pathname, place, within_) => {
    expect(isWithin(pathname, place)).toBe(within_);
  });
});
