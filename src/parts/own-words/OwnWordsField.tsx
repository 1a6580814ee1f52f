import { useEffect, useRef, useState } from 'react';
import type { OwnWords } from '#domain/shared/own-words.ts';
import { useOwnLanguage } from '#i18n/use-own-language.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { Field } from '#ui/Field.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { AddOwnWords } from './AddOwnWords.tsx';
import { ownWordsLabel } from './own-words-label.tsx';

export interface OwnWordsFieldProps {
  /** What the Dutch field is called. */
  readonly about: PlainKey;
  readonly value: OwnWords;
  readonly onChange: (value: OwnWords) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly maxLength: number;
  /** So many lines, where the Dutch has them. */
  readonly rows?: number | undefined;
}

/**
 * Below a Dutch field: the same in her own language. A quiet button until there are words; nothing at all for who has
 * Dutch alone. Words that are there keep the language they were written in, whoever reads them.
 */
export function OwnWordsField({ about, value, onChange, onBlur, maxLength, rows }: OwnWordsFieldProps) {
  const own = useOwnLanguage();
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);
  const code = value.words === '' || value.language === '' ? (own?.code ?? value.language) : value.language;
  if (value.words === '' && !isOpen)
    return own === null ? null : (
      <AddOwnWords
        about={about}
        onPress={() => {
          setOpen(true);
        }}
      />
    );
  const shared = {
    label: ownWordsLabel(about, code),
    lang: code === '' ? undefined : code,
    maxLength,
    value: value.words,
    onBlur,
    onChange: (words: string) => {
      // What she empties stays open below her hands.
      setOpen(true);
      onChange({ words, language: code });
    },
  };
  return rows === undefined ? (
    <Field {...shared} ref={input} enterKeyHint="done" />
  ) : (
    <TextArea {...shared} ref={input} rows={rows} />
  );
}
