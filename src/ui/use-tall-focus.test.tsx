// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useTallFocus } from './use-tall-focus.ts';

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('style');
});

function Rows() {
  useTallFocus();
  return (
    <>
      <button type="button">tall</button>
      <button type="button">low</button>
    </>
  );
}

/** jsdom lays nothing out: where each stands, and how high it is, is said here. */
function stands(name: string, top: number, height: number): { readonly brought: unknown[] } {
  const brought: unknown[] = [];
  const button = screen.getByRole('button', { name });
  button.getBoundingClientRect = () => ({ top, height }) as DOMRect;
  button.scrollIntoView = vi.fn((how) => brought.push(how));
  return { brought };
}

describe('what the Tab key comes to', () => {
  it('is shown from its beginning when it is higher than the room between the bars, and else left where it is', async () => {
    render(<Rows />);
    document.documentElement.style.setProperty('scroll-padding-block-start', '120px');
    const tall = stands('tall', 10, innerHeight);
    const low = stands('low', 10, 48);
    const user = userEvent.setup();
    await user.tab();
    expect(tall.brought).toEqual([{ block: 'start' }]);
    await user.tab();
    expect(low.brought).toEqual([]);
  });

  it('stays where it is when its beginning is in view', async () => {
    render(<Rows />);
    const tall = stands('tall', 140, innerHeight);
    await userEvent.setup().tab();
    expect(tall.brought).toEqual([]);
  });
});
