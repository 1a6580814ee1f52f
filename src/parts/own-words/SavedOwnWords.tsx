import { useRef } from 'react';
import {
  ownName,
  ownWordsOf,
  ownWordsPatch,
  type InTwoLanguages,
  type OwnWordsPatch,
} from '#domain/shared/own-words.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { useSavedValue } from '../fields/use-saved-value.ts';
import { EarlierVersions } from '../history/EarlierVersions.tsx';
import { OwnWordsField } from './OwnWordsField.tsx';

export interface SavedOwnWordsProps<N extends string> {
  readonly record: RecordDefinition;
  readonly of: InTwoLanguages<N> & { readonly id: string };
  readonly field: N;
  /** What the Dutch field is called. */
  readonly about: PlainKey;
  readonly maxLength: number;
  readonly onSave: (patch: OwnWordsPatch<N>) => void;
}

/** Her own words below a Dutch field without a button: what is typed is stored. */
export function SavedOwnWords<N extends string>(props: SavedOwnWordsProps<N>) {
  const { record, of, field, about, maxLength, onSave } = props;
  const stored = ownWordsOf(of, field);
  const language = useRef(stored.language);
  const saved = useSavedValue(stored.words, (words) => {
    if (words.trim() !== stored.words) onSave(ownWordsPatch(field, { words, language: language.current }));
  });
  return (
    <>
      <OwnWordsField
        about={about}
        value={{ words: saved.value, language: stored.language }}
        maxLength={maxLength}
        onBlur={saved.onBlur}
        onChange={(typed) => {
          language.current = typed.language;
          saved.onChange(typed.words);
        }}
      />
      <EarlierVersions of={record} id={of.id} field={ownName(field)} />
    </>
  );
}
