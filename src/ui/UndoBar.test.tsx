// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UndoBar, type Undoable } from './UndoBar.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const step: Undoable = { id: 'a', text: 'Step done.' };

function bar(shown: Undoable | undefined, onClose: (id: string) => void, onUndo = vi.fn(), seconds?: number) {
  return (
    <UndoBar
      act={shown}
      undoText="Put back"
      closeText="Close"
      onUndo={onUndo}
      onClose={onClose}
      seconds={seconds}
    />
  );
}

const pass = (seconds: number): void => {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
};

describe('UndoBar', () => {
  it('keeps its place for a screen reader before there is anything to say', () => {
    const { rerender } = render(bar(undefined, vi.fn()));
    const place = screen.getByRole('status');
    expect(place.textContent).toBe('');
    rerender(bar(step, vi.fn()));
    expect(screen.getByRole('status')).toBe(place);
    expect(place.textContent).toBe('Step done.');
  });

  it('puts back what it names', () => {
    const undo = vi.fn();
    render(bar(step, vi.fn(), undo));
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    expect(undo).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('stays until it is closed when it has no time', () => {
    const close = vi.fn();
    render(bar(step, close));
    pass(3600);
    expect(close).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('stays ten seconds even when it is told less', () => {
    const close = vi.fn();
    render(bar(step, close, vi.fn(), 3));
    pass(9);
    expect(close).not.toHaveBeenCalled();
    pass(2);
    expect(close).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('waits while the focus is in it', () => {
    const close = vi.fn();
    render(bar(step, close, vi.fn(), 10));
    act(() => {
      screen.getByRole('button', { name: 'Put back' }).focus();
    });
    pass(60);
    expect(close).not.toHaveBeenCalled();
    act(() => {
      screen.getByRole('button', { name: 'Put back' }).blur();
    });
    pass(11);
    expect(close).toHaveBeenCalledOnce();
  });

  it('gives a new act its own time', () => {
    const close = vi.fn();
    const { rerender } = render(bar(step, close, vi.fn(), 10));
    pass(8);
    rerender(bar({ id: 'b', text: 'Letter gone.' }, close, vi.fn(), 10));
    pass(8);
    expect(close).not.toHaveBeenCalled();
    pass(3);
    expect(close).toHaveBeenCalledExactlyOnceWith('b');
  });
});
