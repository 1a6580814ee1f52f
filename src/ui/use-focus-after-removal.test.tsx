// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';

afterEach(cleanup);

const takeFocus = (input: HTMLInputElement | null): void => {
  input?.focus();
};

function Screen({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  useFocusAfterRemoval();
  const [rows, setRows] = useState(['first', 'last']);
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <h1>Title</h1>
      <section>
        <h2>Rows</h2>
        <ul>
          {rows.map((row) => (
            <li key={row}>
              <button
                type="button"
                onClick={() => {
                  setRows(rows.filter((other) => other !== row));
                }}
              >
                {row}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {isOpen ? (
        <button
          type="button"
          onClick={() => {
            setOpen(false);
          }}
        >
          bar
        </button>
      ) : (
        <input aria-label="field" ref={takesFocus ? takeFocus : undefined} />
      )}
    </>
  );
}

const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }));
const focused = (element: HTMLElement) =>
  waitFor(() => {
    expect(document.activeElement).toBe(element);
  });

describe('a button that goes away when it is pressed', () => {
  it('leaves the focus at the heading of the part that it was in', async () => {
    render(<Screen />);
    await press('first');
    await focused(screen.getByRole('heading', { name: 'Rows' }));
  });

  it('leaves the focus at the title when nothing around it is left', async () => {
    render(<Screen />);
    await press('bar');
    await focused(screen.getByRole('heading', { name: 'Title' }));
  });

  it('leaves the focus where the screen itself puts it', async () => {
    render(<Screen takesFocus />);
    await press('bar');
    await focused(screen.getByRole('textbox', { name: 'field' }));
    // Longer than it waits for a screen that does so.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'field' }));
  });
});
