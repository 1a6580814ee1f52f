// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Field } from './Field.tsx';

afterEach(cleanup);

const errors = [{ fieldId: 'company', text: 'Fill in the name.' }];

describe('ErrorSummary', () => {
  it('takes the focus on its heading when it appears', () => {
    const { rerender } = render(<ErrorSummary title="One thing to do" errors={[]} />);
    expect(screen.queryByRole('heading')).toBeNull();
    rerender(<ErrorSummary title="One thing to do" errors={errors} />);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'One thing to do' }));
  });

  it('leaves the focus alone while someone types, and takes it again at the next try', () => {
    const form = (attempt: number, text: string) => (
      <>
        <ErrorSummary title="One thing to do" attempt={attempt} errors={[{ fieldId: 'company', text }]} />
        <Field id="company" label="Company" value="" onChange={vi.fn()} />
      </>
    );
    const { rerender } = render(form(1, 'Fill in the name.'));
    screen.getByRole('textbox').focus();
    rerender(form(1, 'Write a longer name.'));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    rerender(form(2, 'Write a longer name.'));
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });

  it('leads to the field without adding to the history', async () => {
    const before = window.history.length;
    render(
      <>
        <ErrorSummary title="One thing to do" errors={errors} />
        <Field id="company" label="Company" value="" onChange={vi.fn()} />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Fill in the name.' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    expect(window.history.length).toBe(before);
    expect(window.location.hash).toBe('');
  });
});
