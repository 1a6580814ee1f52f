import { useEffect, useState, type ReactNode } from 'react';
import { Bilingual } from './Bilingual.tsx';
import { Symbol } from './Symbol.tsx';
import { useMeasuredSize } from './use-measured-size.ts';
import './undo-bar.css';

/** One act that can be put back. A new `id` starts its time anew. */
export interface Undoable {
  readonly id: string;
  /** What was done. */
  readonly text: ReactNode;
}

export interface UndoBarProps {
  readonly act: Undoable | undefined;
  readonly undoText: ReactNode;
  readonly closeText: string;
  readonly onUndo: (id: string) => void;
  /** Closed by the reader, or its time is over. */
  readonly onClose: (id: string) => void;
  /** Stays at least ten seconds; without a number it stays until it is closed. */
  readonly seconds?: number | undefined;
}

const leastSeconds = 10;

/**
 * Says what was done and offers to put it back. It stays mounted without an act, so that a screen reader knows the
 * place before the words come. Its time stands still while it has the focus or the pointer.
 */
export function UndoBar({ act, undoText, closeText, onUndo, onClose, seconds }: UndoBarProps) {
  const [held, setHeld] = useState(false);
  const id = act?.id;
  useEffect(() => {
    if (id === undefined || held || seconds === undefined) return undefined;
    const timer = setTimeout(
      () => {
        onClose(id);
      },
      Math.max(leastSeconds, seconds) * 1000,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [id, held, seconds, onClose]);
  return (
    <div className="wm-undo-place">
      <div role="status" className="wm-visually-hidden">
        {act?.text}
      </div>
      {act === undefined ? null : (
        <UndoPanel
          act={act}
          undoText={undoText}
          closeText={closeText}
          onUndo={onUndo}
          onClose={onClose}
          onHold={setHeld}
        />
      )}
    </div>
  );
}

interface UndoPanelProps extends Omit<UndoBarProps, 'act' | 'seconds'> {
  readonly act: Undoable;
  readonly onHold: (held: boolean) => void;
}

function UndoPanel({ act, undoText, closeText, onUndo, onClose, onHold }: UndoPanelProps) {
  const ref = useMeasuredSize('--wm-undo-block-size');
  useEffect(
    () => () => {
      onHold(false);
    },
    [onHold],
  );
  return (
    <div
      ref={ref}
      className="wm-undo-bar"
      onFocus={() => {
        onHold(true);
      }}
      onBlur={() => {
        onHold(false);
      }}
      onMouseEnter={() => {
        onHold(true);
      }}
      onMouseLeave={() => {
        onHold(false);
      }}
    >
      <span className="wm-undo-bar__text" aria-hidden="true">
        <Bilingual>{act.text}</Bilingual>
      </span>
      <button
        type="button"
        className="wm-undo-bar__undo"
        onClick={() => {
          onUndo(act.id);
        }}
      >
        <Symbol name="undo" />
        <span>
          <Bilingual>{undoText}</Bilingual>
        </span>
      </button>
      <button
        type="button"
        className="wm-undo-bar__close"
        aria-label={closeText}
        onClick={() => {
          onClose(act.id);
        }}
      >
        <Symbol name="close" />
      </button>
    </div>
  );
}
