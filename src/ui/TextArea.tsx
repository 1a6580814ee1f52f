import {
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, fullAt, useFieldWiring, type FieldTextProps } from './FieldParts.tsx';
import { bringIntoView } from './into-view.ts';

type NativeProps = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'onChange' | 'onKeyUp' | 'className' | 'id' | 'autoComplete' | 'ref' | 'style'
>;

export interface TextAreaProps extends FieldTextProps, NativeProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Least height in lines; it grows with the text. */
  readonly rows?: number | undefined;
  /** Like lined paper, without a frame: for notes. */
  readonly lined?: boolean | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** A text of several lines. It is as high as what is in it, so that the page scrolls and not the field. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  mayBeEmpty,
  id,
  value,
  onChange,
  rows = 4,
  lined = false,
  dir = 'auto',
  ref,
  ...native
}: TextAreaProps) {
  const texts = { label, labelHidden, hint, error, mayBeEmpty, id };
  const { controlId, describedBy, invalid } = useFieldWiring(texts);
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (own.current !== null) growToContent(own.current);
  }, [value]);
  return (
    <FieldFrame {...texts} controlId={controlId} fullAt={fullAt(value, native.maxLength)}>
      <textarea
        {...native}
        ref={(element) => {
          own.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref !== undefined && ref !== null) ref.current = element;
        }}
        id={controlId}
        className={classNames('wm-input', 'wm-text-area', lined && 'wm-text-area--lined')}
        rows={rows}
        style={{ '--wm-rows': rows } as CSSProperties}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyUp={showWholeAtTab}
        autoComplete="off"
        dir={dir}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={describedBy}
      />
      <div className="wm-text-area__on-paper wm-print-only" data-text={value} />
    </FieldFrame>
  );
}

/** At the Tab key the browser shows only the line with the caret; the rest may be behind the bars of the page. */
function showWholeAtTab({ key, currentTarget }: KeyboardEvent<HTMLTextAreaElement>): void {
  if (key === 'Tab') bringIntoView(currentTarget);
}

/** For browsers that do not know `field-sizing: content` yet. */
function growToContent(element: HTMLTextAreaElement): void {
  if (typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')) return;
  const frame = element.offsetHeight - element.clientHeight;
  element.style.blockSize = 'auto';
  element.style.blockSize = `${String(element.scrollHeight + frame)}px`;
}
