// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWords } from '#i18n/open-words.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { Field } from './Field.tsx';
import { TextArea } from './TextArea.tsx';

afterEach(cleanup);

function wordsOf(element: HTMLElement, attribute: string): string {
  return (element.getAttribute(attribute) ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
}

describe('Field', () => {
  it('ties its label, hint and error to the input', () => {
    render(
      <Field
        label="Company"
        hint="A shop or a school."
        error="Fill in the name."
        value=""
        onChange={vi.fn()}
      />,
    );
    const input = screen.getByRole('textbox', { name: 'Company' });
    expect(wordsOf(input, 'aria-describedby')).toBe('A shop or a school. Fill in the name.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('is not invalid and describes nothing when there is nothing to say', () => {
    render(<Field label="Company" value="" onChange={vi.fn()} />);
    const input = screen.getByRole('textbox');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    expect(input.hasAttribute('aria-describedby')).toBe(false);
  });

  it('is never filled in by the browser, and follows the direction of what is typed', () => {
    render(<Field label="Company" value="" onChange={vi.fn()} />);
    const input = screen.getByRole('textbox');
    expect(input.getAttribute('autocomplete')).toBe('off');
    expect(input.getAttribute('dir')).toBe('auto');
  });

  it('runs from left to right for telephone numbers in every language', () => {
    render(<Field label="Phone" type="tel" value="" onChange={vi.fn()} />);
    expect(screen.getByRole('textbox').getAttribute('dir')).toBe('ltr');
  });

  it('gives the typed words, not the event', async () => {
    const heard: string[] = [];
    function Typed() {
      const [value, setValue] = useState('');
      return (
        <Field
          label="Company"
          value={value}
          onChange={(next) => {
            heard.push(next);
            setValue(next);
          }}
        />
      );
    }
    render(<Typed />);
    await userEvent.type(screen.getByRole('textbox'), 'ab');
    expect(heard).toEqual(['a', 'ab']);
  });

  it('shows and hides a secret by a button with words', async () => {
    render(
      <Field
        label="Secret"
        type="password"
        reveal={{ show: 'Show', hide: 'Hide' }}
        value="three bikes"
        onChange={vi.fn()}
      />,
    );
    const input = screen.getByLabelText('Secret');
    expect(input.getAttribute('type')).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(input.getAttribute('type')).toBe('text');
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
    expect(input.getAttribute('type')).toBe('password');
  });
});

describe('a field that is full', () => {
  const pasteInto = async (of: 'Field' | 'TextArea', maxLength: number, pasted: string): Promise<void> => {
    function Typed() {
      const [value, setValue] = useState('');
      const given = { label: 'Company', value, maxLength, onChange: setValue };
      return of === 'Field' ? <Field {...given} /> : <TextArea {...given} />;
    }
    render(
      <WordsProvider texts={await openWords({ language: 'en', second: null, missing: 'throw' })}>
        <Typed />
      </WordsProvider>,
    );
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.paste(pasted);
  };

  it.each(['Field', 'TextArea'] as const)('says so when the browser cuts what is pasted: %s', async (of) => {
    await pasteInto(of, 40, 'x'.repeat(60));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toHaveLength(40);
    expect(screen.getByRole('status').textContent).toContain('it holds 40 letters');
    await userEvent.type(screen.getByRole('textbox'), '{Backspace}');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says nothing of a year or a code, of which all letters are filled in', async () => {
    await pasteInto('Field', 4, '2026');
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('TextArea', () => {
  it('is brought into view whole by the Tab key, and stays where it is at a press', async () => {
    const brought = vi.fn();
    Object.assign(HTMLElement.prototype, { scrollIntoView: brought });
    render(<TextArea label="Notes" value="" onChange={vi.fn()} />);
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.keyboard('a');
    expect(brought).not.toHaveBeenCalled();
    await userEvent.tab();
    await userEvent.tab();
    expect(brought).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' });
    expect(brought.mock.contexts).toEqual([screen.getByRole('textbox')]);
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView');
  });

  it('ties its error to the text and gives the typed words', async () => {
    const heard = vi.fn();
    render(<TextArea label="Notes" error="Write one sentence." value="" onChange={heard} />);
    const text = screen.getByRole('textbox', { name: 'Notes' });
    expect(wordsOf(text, 'aria-describedby')).toBe('Write one sentence.');
    await userEvent.type(text, 'x');
    expect(heard).toHaveBeenCalledWith('x');
  });

  it('hands out its element', () => {
    const ref = vi.fn();
    render(<TextArea label="Notes" value="" onChange={vi.fn()} ref={ref} />);
    expect(ref).toHaveBeenCalledWith(screen.getByRole('textbox'));
  });
});
