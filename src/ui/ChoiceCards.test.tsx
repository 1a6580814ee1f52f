// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckCards, ChoiceCards } from './ChoiceCards.tsx';
import { ChipChecks, ChipGroup } from './Chips.tsx';

afterEach(cleanup);

const options = [
  { value: 'shop', label: 'Shop' },
  { value: 'care', label: 'Care' },
  { value: 'kitchen', label: 'Kitchen' },
] as const;

describe('ChoiceCards', () => {
  it('is a group of native radio buttons under its question', () => {
    render(
      <ChoiceCards legend="Which work?" legendAs="h1" options={options} value="care" onChange={vi.fn()} />,
    );
    const group = screen.getByRole('group', { name: 'Which work?' });
    expect(within(group).getByRole('heading', { level: 1 }).textContent).toBe('Which work?');
    expect(
      within(group)
        .getAllByRole<HTMLInputElement>('radio')
        .map((radio) => radio.checked),
    ).toEqual([false, true, false]);
  });

  it('is one radio group for the arrow keys of the browser, and gives the value', async () => {
    const heard = vi.fn();
    render(<ChoiceCards legend="Which work?" options={options} value="shop" onChange={heard} />);
    const names = screen.getAllByRole<HTMLInputElement>('radio').map((radio) => radio.name);
    expect(new Set(names).size).toBe(1);
    expect(names[0]).not.toBe('');
    await userEvent.click(screen.getByRole('radio', { name: 'Care' }));
    expect(heard).toHaveBeenCalledExactlyOnceWith('care');
  });

  it('moves with the arrows and chooses with Space or Enter where the answer acts at once', async () => {
    const heard = vi.fn();
    render(
      <ChoiceCards legend="Which work?" options={options} value={undefined} onChange={heard} actsAtOnce />,
    );
    const hasFocus = () => document.activeElement?.parentElement?.textContent;
    await userEvent.tab();
    expect(hasFocus()).toBe('Shop');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(hasFocus()).toBe('Kitchen');
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    expect(heard).toHaveBeenLastCalledWith('kitchen');
    await userEvent.keyboard('{ArrowDown}');
    expect(hasFocus()).toBe('Shop');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(hasFocus()).toBe('Care');
    expect(heard).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Enter}');
    expect(heard).toHaveBeenLastCalledWith('care');
  });

  it('moves to the left with the left arrow where a page runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const heard = vi.fn();
    render(
      <ChoiceCards legend="Which work?" options={options} value={undefined} onChange={heard} actsAtOnce />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    expect(heard).toHaveBeenCalledExactlyOnceWith('care');
    document.documentElement.dir = '';
  });

  it('says its error with the group', () => {
    render(
      <ChoiceCards
        legend="Which work?"
        error="Choose one."
        options={options}
        value={undefined}
        onChange={vi.fn()}
      />,
    );
    const described = screen.getByRole('group').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Choose one.');
  });

  it('keeps two groups on one page apart', async () => {
    const first = vi.fn();
    const second = vi.fn();
    render(
      <>
        <ChoiceCards legend="One" options={options} value="shop" onChange={first} />
        <ChipGroup legend="Two" options={options} value="shop" onChange={second} />
      </>,
    );
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Two' })).getByRole('radio', { name: 'Care' }),
    );
    expect(second).toHaveBeenCalledExactlyOnceWith('care');
    expect(first).not.toHaveBeenCalled();
  });
});

describe.each([
  ['CheckCards', CheckCards],
  ['ChipChecks', ChipChecks],
])('%s', (_name, Checks) => {
  it('gives what is chosen in the order of the options', async () => {
    const heard = vi.fn();
    render(<Checks legend="Which work?" options={options} values={['kitchen']} onChange={heard} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Shop' }));
    expect(heard).toHaveBeenLastCalledWith(['shop', 'kitchen']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Kitchen' }));
    expect(heard).toHaveBeenLastCalledWith([]);
  });
});
