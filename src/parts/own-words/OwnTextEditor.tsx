import { useState } from 'react';
import { ownLanguageName, ownName, ownWordsOf, type InTwoLanguages } from '#domain/shared/own-words.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { useOwnLanguage } from '#i18n/use-own-language.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import { TextEditor } from '../notes/TextEditor.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { AddOwnWords } from './AddOwnWords.tsx';
import { ownWordsLabel } from './own-words-label.tsx';

export interface OwnTextEditorProps<N extends string> {
  readonly record: RecordDefinition;
  readonly of: InTwoLanguages<N> & { readonly id: string };
  readonly field: N;
  /** What the Dutch text is called. */
  readonly about: PlainKey;
  readonly maxLength: number;
  readonly lined?: boolean;
}

/** Below a long Dutch text: the same in her own language, a text in which both may type as well. */
export function OwnTextEditor<N extends string>(props: OwnTextEditorProps<N>) {
  const { record, of, field, about, maxLength, lined = false } = props;
  const own = useOwnLanguage();
  const { act, fault } = useAct();
  const stored = ownWordsOf(of, field);
  const [language, setLanguage] = useState(stored.words === '' ? '' : stored.language);
  const isShown = stored.words !== '' || language !== '';
  // Before the first letter, so that no word of hers is ever without its language.
  const open = async (code: string): Promise<void> => {
    const known = await act((write) => write.update(record, of.id, { [ownLanguageName(field)]: code }));
    if (known.ok) setLanguage(code);
  };
  if (!isShown)
    return own === null ? null : (
      <>
        <FaultNotice fault={fault} />
        <AddOwnWords about={about} onPress={() => void open(own.code)} />
      </>
    );
  const code = stored.language === '' ? language : stored.language;
  return (
    <TextEditor
      definition={record}
      row={of.id}
      field={ownName(field)}
      label={ownWordsLabel(about, code)}
      maxLength={maxLength}
      lined={lined}
      dir="auto"
      {...(code === '' ? {} : { lang: code })}
    />
  );
}
