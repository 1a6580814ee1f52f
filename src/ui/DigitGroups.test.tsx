// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DigitGroups, digitGroups } from './DigitGroups.tsx';

afterEach(cleanup);

describe('DigitGroups', () => {
  it.each([
    ['4820193377561204', ['4820', '1933', '7756', '1204']],
    ['482019', ['482', '019']],
    ['', []],
  ])('cuts %s into groups', (digits, groups) => {
    expect(digitGroups(digits)).toEqual(groups);
  });

  it('runs from left to right and is said digit by digit', () => {
    render(<DigitGroups digits="482019" label="Check" />);
    const group = screen.getByRole('group', { name: 'Check' });
    expect(group.getAttribute('dir')).toBe('ltr');
    const said = Array.from(group.querySelectorAll('.wm-visually-hidden'), (part) => part.textContent).join(
      '',
    );
    expect(said).toBe('4 8 2, 0 1 9.');
  });
});
