// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { List, ListRow } from './List.tsx';

afterEach(cleanup);

describe('List', () => {
  it('makes the whole row the link and marks the one that is open', () => {
    render(
      <MemoryRouter>
        <List aria-label="Applications">
          <ListRow to="/applications/1" title="Bakery" detail="Shop" current />
          <ListRow to="/applications/2" title="Hotel" />
        </List>
      </MemoryRouter>,
    );
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['BakeryShop', 'Hotel']);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(['true', null]);
    expect(screen.getByRole('list', { name: 'Applications' }).children).toHaveLength(2);
  });

  it('lets a row that is only read hold a button of its own', () => {
    render(
      <List>
        <ListRow title="On the way" end={<Button onClick={vi.fn()}>Send now</Button>} />
      </List>,
    );
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});
