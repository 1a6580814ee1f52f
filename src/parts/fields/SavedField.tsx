import type { ReactNode } from 'react';
import { Field, type FieldProps } from '#ui/Field.tsx';
import { EarlierVersions, type EarlierVersionsProps } from '../history/EarlierVersions.tsx';
import { useSavedValue } from './use-saved-value.ts';

export interface SavedFieldProps extends Omit<FieldProps, 'value' | 'onChange' | 'onBlur' | 'error'> {
  readonly stored: string;
  /** Called with what was typed, without the spaces around it. */
  readonly onSave: (value: string) => void;
  /** What to do, when this cannot be stored. */
  readonly check?: (value: string) => ReactNode;
  /** Where it is stored, for the way to what stood there before. */
  readonly earlier: EarlierVersionsProps;
}

/** A field without a button: what is typed is stored. */
export function SavedField({ stored, onSave, check, earlier, ...field }: SavedFieldProps) {
  const isWrong = (value: string): boolean => check?.(value) !== undefined;
  const saved = useSavedValue(stored, (value) => {
    const trimmed = value.trim();
    if (trimmed !== stored && !isWrong(trimmed)) onSave(trimmed);
  });
  return (
    <div>
      <Field
        {...field}
        value={saved.value}
        error={saved.left ? check?.(saved.value.trim()) : undefined}
        onChange={saved.onChange}
        onBlur={saved.onBlur}
      />
      <EarlierVersions {...earlier} />
    </div>
  );
}
