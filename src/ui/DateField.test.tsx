// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DateField } from './DateField.tsx';

afterEach(cleanup);

function Day({
  start,
  heard,
}: {
  readonly start: string | undefined;
  readonly heard: (string | undefined)[];
}) {
  const [value, setValue] = useState(start);
  return (
    <DateField
      legend="Which day?"
      options={[
        { value: '2026-03-09', label: 'Today' },
        { value: '2026-03-10', label: 'Tomorrow' },
      ]}
      value={value}
      onChange={(next) => {
        heard.push(next);
        setValue(next);
      }}
      otherText="Other day"
      inputLabel="Day"
    />
  );
}

describe('DateField', () => {
  it('takes no year of more than four digits, which one key too many makes', async () => {
    const heard: (string | undefined)[] = [];
    render(<Day start="2026-05-01" heard={heard} />);
    const input = screen.getByLabelText<HTMLInputElement>('Day');
    expect(input.max).toBe('9999-12-31');
    fireEvent.change(input, { target: { value: '22026-03-11' } });
    expect(heard).toEqual([undefined]);
  });

  it('asks by chips first and shows no date input', async () => {
    const heard: (string | undefined)[] = [];
    render(<Day start={undefined} heard={heard} />);
    expect(screen.queryByLabelText('Day')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Tomorrow' }));
    expect(heard).toEqual(['2026-03-10']);
  });

  it('opens the native date input with the last chip, and closes it with another chip', async () => {
    const heard: (string | undefined)[] = [];
    render(<Day start="2026-03-09" heard={heard} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Other day' }));
    expect(heard).toEqual([undefined]);
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-04-01' } });
    expect(heard).toEqual([undefined, '2026-04-01']);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Other day' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Today' }));
    expect(screen.queryByLabelText('Day')).toBeNull();
    expect(heard.at(-1)).toBe('2026-03-09');
  });

  it('stays open when the typed day is also a chip', async () => {
    const heard: (string | undefined)[] = [];
    render(<Day start={undefined} heard={heard} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Other day' }));
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-03-10' } });
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('2026-03-10');
  });

  it('shows a day that is not among the chips in the date input', () => {
    render(<Day start="2026-12-24" heard={[]} />);
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('2026-12-24');
  });
});
