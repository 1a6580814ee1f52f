import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SpellingChecker } from '#documents/spelling/spelling-checker.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useSpace } from '#storage/hooks.tsx';
import { Notice } from '#ui/Notice.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useUndoOffer } from '../undo/UndoProvider.tsx';
import { takeWord } from './take-word.ts';
import type { KnownWords } from './use-known-words.ts';
import { useSuggestions } from './use-spelling.ts';
import { WrongWordCard } from './WrongWordCard.tsx';
import type { WrongWord } from './wrong-words.ts';
import './spelling.css';

export interface SpellingResultsProps {
  readonly checker: SpellingChecker;
  readonly wrong: readonly WrongWord[];
  readonly known: KnownWords;
  /** Gets the focus when no word is left. */
  readonly status: RefObject<HTMLElement | null>;
}

/** More would be a long way down; the next ones come as these are done. */
const MOST_SHOWN = 12;

const keyOf = ({ of, found }: WrongWord): string => `${of.row}/${of.field}/${String(found.at)}/${found.word}`;

export function SpellingResults({ checker, wrong: all, known, status }: SpellingResultsProps) {
  const words = useWords();
  const space = useSpace();
  const today = useToday();
  const { offerUndo } = useUndoOffer();
  const [problem, setProblem] = useState<'gone' | 'failed' | null>(null);
  const shown = all.slice(0, MOST_SHOWN);
  const suggestionsFor = useSuggestions(checker, [...new Set(shown.map(({ plain }) => plain))]);
  const { list, goOnFrom } = useFocusAfter(shown.map(keyOf).join(' '), status);

  const take = async (wrong: WrongWord, index: number, other: string): Promise<void> => {
    setProblem(null);
    goOnFrom(index);
    const taken = await takeWord(space, wrong, other);
    if (taken.type === 'taken') offerUndo(words('spelling.taken', { word: other }), taken.putBack);
    else setProblem(taken.type);
  };
  const keep = ({ found }: WrongWord, index: number): void => {
    setProblem(null);
    goOnFrom(index);
    void known.add(found.word, today, words('spelling.known.added', { word: found.word }));
  };

  return (
    <div ref={list}>
      <Stack gap={4}>
        <FaultNotice fault={known.fault} />
        {problem === null ? null : (
          <Notice live="status">
            <Words of={problem === 'gone' ? 'spelling.gone' : 'save.notSaved.title'} />
          </Notice>
        )}
        {shown.length === 0 ? null : (
          <Columns min={20}>
            {shown.map((wrong, index) => (
              <WrongWordCard
                key={keyOf(wrong)}
                wrong={wrong}
                suggestions={suggestionsFor(wrong.plain)}
                onTake={(other) => void take(wrong, index, other)}
                onKeep={() => {
                  keep(wrong, index);
                }}
              />
            ))}
          </Columns>
        )}
        {all.length > shown.length ? (
          <p className="wm-soft">
            <Words of="spelling.more" values={{ count: all.length - shown.length }} />
          </p>
        ) : null}
        <RunningText className="wm-soft">
          <Words of="spelling.limits" />
        </RunningText>
      </Stack>
    </div>
  );
}

/** After a press the card is gone: the focus goes to the next word, or to what was found. */
function useFocusAfter(shownNow: string, status: RefObject<HTMLElement | null>) {
  const list = useRef<HTMLDivElement>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    const index = from.current;
    from.current = null;
    if (index === null || list.current === null) return;
    const headings = [...list.current.querySelectorAll<HTMLElement>('h2')];
    (headings[index] ?? headings.at(-1) ?? status.current)?.focus();
  }, [shownNow, status]);
  return {
    list,
    goOnFrom: (index: number): void => {
      from.current = index;
    },
  };
}
