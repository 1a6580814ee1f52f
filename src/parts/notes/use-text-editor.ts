import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { OpenText } from '#storage/space.ts';
import { replay } from './splice.ts';

export interface TextEditor {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  /** A word is being composed: what stands there is not handed on yet. */
  readonly composing: boolean;
  readonly onChange: (value: string) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
  /** Begins a sentence on a line of its own, with the caret behind it. */
  readonly begin: (sentence: string) => void;
}

interface Composing {
  /** The text as it was when the keyboard began to compose a word. */
  readonly before: string;
  /** From a place in that text to a place in the text as it is now. */
  moved: (index: number) => number;
}

const stay = (index: number): number => index;

/**
 * Binds a text area to a text that another device may change at the same time. While a keyboard composes a word
 * (Arabic, Chinese, most Android keyboards) nothing is handed on and nothing is put underneath; at its end the word
 * goes in where it belongs. The caret stays between the letters where it stood.
 */
export function useTextEditor(text: OpenText): TextEditor {
  const ref = useRef<HTMLTextAreaElement>(null);
  const held = useRef<Composing | null>(null);
  const [composing, setComposing] = useState(false);
  const caret = useRef<{ readonly start: number; readonly end: number } | null>(null);
  const [value, setValue] = useState(() => text.value());

  useEffect(
    () =>
      text.onRemote((now, moved) => {
        if (held.current) {
          const earlier = held.current.moved;
          held.current.moved = (index) => moved(earlier(index));
          return;
        }
        const area = ref.current;
        if (area !== null && area === document.activeElement)
          caret.current = { start: moved(area.selectionStart), end: moved(area.selectionEnd) };
        setValue(now);
      }),
    [text],
  );

  useLayoutEffect(() => {
    if (caret.current === null) return;
    ref.current?.setSelectionRange(caret.current.start, caret.current.end);
    caret.current = null;
  }, [value]);

  const onCompositionEnd = (): void => {
    const word = held.current;
    const area = ref.current;
    held.current = null;
    setComposing(false);
    if (word === null || area === null) return;
    const now = text.value();
    const { text: both, caret: end } = replay(word.before, area.value, now, word.moved);
    if (both !== area.value) caret.current = { start: end, end };
    if (both !== now) text.type(both);
    setValue(text.value());
  };

  return {
    ref,
    value,
    composing,
    onChange: (typed) => {
      if (held.current !== null) {
        setValue(typed);
        return;
      }
      text.type(typed);
      // A text that is full takes less than was put in.
      const taken = text.value();
      const area = ref.current;
      if (taken !== typed && area !== null) {
        const place = Math.max(0, area.selectionStart - (typed.length - taken.length));
        caret.current = { start: place, end: place };
      }
      setValue(taken);
    },
    onCompositionStart: () => {
      held.current = { before: text.value(), moved: stay };
      setComposing(true);
    },
    onCompositionEnd,
    begin: (sentence) => {
      const before = text.value().trimEnd();
      const after = `${before}${before === '' ? '' : '\n'}${sentence} `;
      caret.current = { start: after.length, end: after.length };
      text.type(after);
      setValue(text.value());
      ref.current?.focus();
    },
  };
}
