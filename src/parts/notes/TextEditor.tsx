import type { ReactNode } from 'react';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { useText, useTextState } from '#storage/hooks.tsx';
import type { OpenText } from '#storage/space.ts';
import { Notice } from '#ui/Notice.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useSavedOnKey } from '../sending/SendingProvider.tsx';
import { useTextEditor } from './use-text-editor.ts';

export interface TextEditorProps {
  readonly definition: RecordDefinition;
  readonly row: string;
  readonly field: string;
  readonly label: ReactNode;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly maxLength: number;
  /** Least height in lines. */
  readonly rows?: number;
}

/** A long text that both may type in at once, saved while she types. */
export function TextEditor({ definition, row, field, ...look }: TextEditorProps) {
  const text = useText(definition, row, field);
  if (text === undefined) return null;
  return <OpenTextEditor key={row} text={text} {...look} />;
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
  rows = 3,
}: OpenTextEditorProps) {
  const { ref, composing, ...editor } = useTextEditor(text);
  const stored = useTextState(text);
  const state = stored === 'saved' && composing ? 'typing' : stored;
  const savedOn = useSavedOnKey();
  return (
    <>
      <TextArea
        {...editor}
        ref={ref}
        lined
        rows={rows}
        label={label}
        labelHidden={labelHidden}
        hint={hint}
        maxLength={maxLength}
      />
      {state === 'failed' ? (
        <Notice kind="error" live="alert" title={<Words of="save.notSaved.title" />}>
          <Words of="save.notSaved.body" />
        </Notice>
      ) : (
        // No `status` role: a screen reader would speak at each pause in the typing.
        <SymbolLine symbol={state === 'saved' ? 'saved' : 'write'}>
          <Words of={state === 'saved' ? savedOn : 'save.status.saving'} />
        </SymbolLine>
      )}
    </>
  );
}
