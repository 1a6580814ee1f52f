// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';

afterEach(cleanup);

describe('Button', () => {
  it('does its act on a press', async () => {
    const act = vi.fn();
    render(<Button onClick={act}>Save</Button>);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(act).toHaveBeenCalledOnce();
  });

  it('says that it is busy, keeps the focus, and does nothing meanwhile', async () => {
    const act = vi.fn();
    render(
      <Button busy onClick={act}>
        Save
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Save' });
    button.focus();
    await userEvent.click(button);
    expect(act).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(document.activeElement).toBe(button);
  });

  it('does not send its form while busy', async () => {
    const send = vi.fn((event: { preventDefault: () => void }) => {
      event.preventDefault();
    });
    render(
      <form onSubmit={send}>
        <Button type="submit" busy>
          Send
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps room for its busy words, so that its width stays', () => {
    const { rerender } = render(<Button busyText="One moment">Send</Button>);
    expect(screen.getByText('One moment').className).toContain('away');
    rerender(
      <Button busy busyText="One moment">
        Send
      </Button>,
    );
    expect(screen.getByText('Send').className).toContain('away');
  });

  it('is a link when it leads to a page, and a plain anchor for an address outside the app', () => {
    render(
      <MemoryRouter>
        <Button to="/plan">Plan</Button>
        <Button href="tel:0700000000">Call</Button>
      </MemoryRouter>,
    );
    expect(screen.getByRole('link', { name: 'Plan' }).getAttribute('href')).toBe('/plan');
    expect(screen.getByRole('link', { name: 'Call' }).getAttribute('href')).toBe('tel:0700000000');
  });
});
