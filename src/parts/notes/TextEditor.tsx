import { useEffect, type ReactNode } from 'react';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { useText, useTextState } from '#storage/hooks.tsx';
import type { OpenText } from '#storage/space.ts';
import { Chip, ChipRow } from '#ui/Chips.tsx';
import { Notice } from '#ui/Notice.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { EarlierVersions } from '../history/EarlierVersions.tsx';
import { ReadingAdvice } from '../reading/ReadingAdvice.tsx';
import { useSavedOnKey } from '../sending/SendingProvider.tsx';
import { useTextEditor } from './use-text-editor.ts';

export interface TextEditorProps {
  readonly definition: RecordDefinition;
  readonly row: string;
  readonly field: string;
  /** Leave it out only inside a QuestionPage: there the question is the label. */
  readonly label?: ReactNode;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly maxLength: number;
  /** Like lined paper; without it, a framed field as others in a form. */
  readonly lined?: boolean;
  /** Language of what is typed, where it is not that of the screen. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Below the text: presses that add words to it. */
  readonly starters?: (add: (words: string) => void) => ReactNode;
  /** Least height in lines. */
  readonly rows?: number;
  /** It is read by another who learns the language: in a pause of the typing there is advice to make it easier. */
  readonly advice?: boolean;
  /** It came because she pressed for it: she can type at once. */
  readonly focused?: boolean;
  /** Beginnings of sentences, for who does not know how to start. */
  readonly sentences?: { readonly label: string; readonly sentences: readonly string[] };
}

/** A long text that both may type in at once, saved while she types. */
export function TextEditor({ definition, row, field, ...look }: TextEditorProps) {
  const text = useText(definition, row, field);
  if (text === undefined) return null;
  return (
    <>
      <OpenTextEditor key={row} text={text} {...look} />
      <EarlierVersions of={definition} id={row} field={field} />
    </>
  );
}

type OpenTextEditorProps = Omit<TextEditorProps, 'definition' | 'row' | 'field'> & {
  readonly text: OpenText;
};

function OpenTextEditor({
  text,
  label,
  labelHidden = false,
  hint,
  maxLength,
  lined = true,
  rows = 3,
  lang,
  dir,
  starters,
  sentences,
  advice = false,
  focused = false,
}: OpenTextEditorProps) {
  const { ref, composing, begin, ...editor } = useTextEditor(text);
  useEffect(() => {
    if (focused) ref.current?.focus();
  }, [focused, ref]);
  const { value } = editor;
  const stored = useTextState(text);
  const state = stored === 'saved' && composing ? 'typing' : stored;
  const savedOn = useSavedOnKey();
  return (
    <>
      <TextArea
        {...editor}
        ref={ref}
        lined={lined}
        rows={rows}
        lang={lang}
        dir={dir}
        label={label}
        labelHidden={labelHidden}
        hint={hint}
        maxLength={maxLength}
      />
      {starters === undefined ? null : (
        <StarterPlace
          starters={starters}
          onAdd={(words) => {
            const begun = value === '' || value.endsWith('\n') ? value : `${value}\n`;
            if (begun.length + words.length > maxLength) return;
            editor.onChange(begun + words);
            ref.current?.focus();
          }}
        />
      )}
      {state === 'failed' || state === 'full' ? (
        <Notice kind="error" live="alert" title={<Words of="save.notSaved.title" />}>
          <Words of={state === 'full' ? 'errors.storage.full' : 'save.notSaved.body'} />
        </Notice>
      ) : (
        // No `status` role: a screen reader would speak at each pause in the typing.
        <SymbolLine symbol={state === 'saved' ? 'saved' : 'write'}>
          <Words of={state === 'saved' ? savedOn : 'save.status.saving'} />
        </SymbolLine>
      )}
      {advice ? <ReadingAdvice text={value} /> : null}
      {sentences === undefined ? null : (
        <div className="wm-field">
          <span className="wm-label">{sentences.label}</span>
          <ChipRow aria-label={sentences.label}>
            {sentences.sentences.map((sentence) => (
              <Chip
                key={sentence}
                onClick={() => {
                  begin(sentence);
                }}
              >
                {sentence}
              </Chip>
            ))}
          </ChipRow>
        </div>
      )}
    </>
  );
}

interface StarterPlaceProps {
  readonly starters: NonNullable<TextEditorProps['starters']>;
  readonly onAdd: (words: string) => void;
}

const StarterPlace = ({ starters, onAdd }: StarterPlaceProps) => starters(onAdd);
