import type { applications } from '#domain/applications/model.ts';
import type { RowOf } from '#domain/shared/record.ts';

type Row = RowOf<typeof applications>;

/** The fields of an application that have a question page of their own, and what is asked with. */
export const fieldInputs = {
  employer: { input: 'line', maxLength: 120 },
  job: { input: 'line', maxLength: 120 },
  place: { input: 'line', maxLength: 80 },
  hours: { input: 'line', maxLength: 40 },
  source: { input: 'source' },
  contact: { input: 'line', maxLength: 200 },
  link: { input: 'link', maxLength: 2000 },
  closingOn: { input: 'day' },
  reason: { input: 'lines', maxLength: 500 },
  learned: { input: 'lines', maxLength: 500 },
} as const satisfies Partial<Record<keyof Row, { readonly input: string; readonly maxLength?: number }>>;

export type EditableField = keyof typeof fieldInputs;

export const isEditableField = (name: string | undefined): name is EditableField =>
  name !== undefined && Object.hasOwn(fieldInputs, name);

/** In the order in which they are shown. */
export const editableFields = Object.keys(fieldInputs).filter(isEditableField);
