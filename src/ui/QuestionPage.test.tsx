// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChoiceCards } from './ChoiceCards.tsx';
import { Field } from './Field.tsx';
import { QuestionPage } from './QuestionPage.tsx';

afterEach(cleanup);

function describedWords(element: HTMLElement): string {
  return (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
}

describe('QuestionPage', () => {
  it('makes the question the title of the page and the label of the field', () => {
    render(
      <MemoryRouter>
        <QuestionPage
          kind="field"
          question="Where do you want to work?"
          hint="For example a shop."
          error="Fill in a name."
          steps={{ step: 1, of: 3, text: 'Step 1 of 3' }}
          actionText="Go on"
          onSubmit={vi.fn()}
        >
          <Field value="" onChange={vi.fn()} />
        </QuestionPage>
      </MemoryRouter>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Where do you want to work?');
    const input = screen.getByRole('textbox', { name: 'Where do you want to work?' });
    expect(describedWords(input)).toBe('For example a shop. Fill in a name.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Step 1 of 3')).toBeDefined();
  });

  it('goes to what is missing after each press that did nothing, so that what to do is said', async () => {
    function Question({ kind }: { readonly kind: 'field' | 'group' }) {
      const [missing, setMissing] = useState(false);
      return (
        <MemoryRouter>
          <QuestionPage
            kind={kind}
            question="Which work?"
            error={missing ? 'Choose one.' : undefined}
            actionText="Go on"
            onSubmit={() => {
              setMissing(true);
            }}
          >
            {kind === 'field' ? (
              <Field value="" onChange={vi.fn()} />
            ) : (
              <ChoiceCards
                options={[{ value: 'shop', label: 'Shop' }]}
                value={undefined}
                onChange={vi.fn()}
              />
            )}
          </QuestionPage>
        </MemoryRouter>
      );
    }
    const user = userEvent.setup();
    for (const [kind, role] of [
      ['field', 'textbox'],
      ['group', 'radio'],
    ] as const) {
      const { unmount } = render(<Question kind={kind} />);
      for (let press = 0; press < 2; press += 1) {
        await user.click(screen.getByRole('button', { name: 'Go on' }));
        const control = screen.getByRole(role);
        await waitFor(() => {
          expect(document.activeElement).toBe(control);
        });
        expect(describedWords(control)).toContain('Choose one.');
      }
      unmount();
    }
  });

  it('makes the question the legend of a group', () => {
    render(
      <MemoryRouter>
        <QuestionPage
          kind="group"
          question="Which work?"
          error="Choose one."
          actionText="Go on"
          onSubmit={vi.fn()}
        >
          <ChoiceCards
            options={[
              { value: 'shop', label: 'Shop' },
              { value: 'care', label: 'Care' },
            ]}
            value={undefined}
            onChange={vi.fn()}
          />
        </QuestionPage>
      </MemoryRouter>,
    );
    const group = screen.getByRole('group', { name: 'Which work?' });
    expect(describedWords(group)).toBe('Choose one.');
    expect(screen.getAllByRole('group')).toHaveLength(1);
  });

  it('goes on by its button and by the Enter key, and by neither while busy', async () => {
    const send = vi.fn();
    const page = (busy: boolean) => (
      <MemoryRouter>
        <QuestionPage kind="field" question="Name?" actionText="Go on" busy={busy} onSubmit={send}>
          <Field value="" onChange={vi.fn()} />
        </QuestionPage>
      </MemoryRouter>
    );
    const { rerender } = render(page(false));
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(send).toHaveBeenCalledTimes(2);
    rerender(page(true));
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(send).toHaveBeenCalledTimes(2);
  });
});
