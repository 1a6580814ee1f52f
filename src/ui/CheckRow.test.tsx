// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckRow, SwitchRow } from './CheckRow.tsx';

afterEach(cleanup);

describe('CheckRow and SwitchRow', () => {
  it('are native checkboxes with their label and hint', async () => {
    const heard = vi.fn();
    render(<CheckRow label="Call the bakery" hint="Samira" checked={false} onChange={heard} />);
    const box = screen.getByRole('checkbox', { name: 'Call the bakery' });
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Samira');
    await userEvent.click(box);
    expect(heard).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('say that a switch is a switch', () => {
    render(<SwitchRow label="Larger text" checked onChange={vi.fn()} />);
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Larger text' }).checked).toBe(true);
  });
});
