// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Track } from './Track.tsx';

afterEach(cleanup);

describe('Track', () => {
  it('is an ordered list that says each state in words and marks where you are', () => {
    render(
      <Track
        aria-label="How far"
        steps={[
          { id: '1', state: 'done', stateText: 'done', title: 'Sent', detail: '4 March' },
          { id: '2', state: 'here', stateText: 'now', title: 'Invited' },
          { id: '3', state: 'todo', stateText: 'later', title: 'Talked' },
        ]}
      />,
    );
    expect(screen.getByRole('list', { name: 'How far' }).tagName).toBe('OL');
    const steps = screen.getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'done: Sent4 March',
      'now: Invited',
      'later: Talked',
    ]);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  });
});
