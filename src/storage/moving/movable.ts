import { registerOf, type RowState } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { comments } from '#domain/comments/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals } from '#domain/plan/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';
import { versions } from '#domain/versions/model.ts';

interface Children {
  readonly definition: RecordDefinition;
  /** The code by which the rows of a parent are found. */
  readonly code: string;
  readonly belongs: (row: RowState) => boolean;
}

/** What a person may keep for herself or let the other read. */
export const movables: readonly RecordDefinition[] = [goals, cvs, notes, sentCopies, letters];

/** What was said about a draft, and how it stood before. */
const paperChildren = (kind: 'cv' | 'letter'): readonly Children[] =>
  [comments, versions].map((definition) => ({
    definition,
    code: 'of',
    belongs: (row) => shownValue(registerOf(row, 'kind')) === kind,
  }));

const children: { readonly [table: string]: readonly Children[] } = {
  [goals.table]: [
    {
      definition: steps,
      code: 'fromId',
      belongs: (row) => shownValue(registerOf(row, 'fromKind')) === 'goal',
    },
  ],
  [cvs.table]: [{ definition: cvItems, code: 'cv', belongs: () => true }, ...paperChildren('cv')],
  [letters.table]: paperChildren('letter'),
};

/** What goes where its parent goes. */
export const childrenOf = (table: string): readonly Children[] => children[table] ?? [];

/** What a row goes where it goes: the goal of a step, the CV of a line; null for what stands by itself. */
export function parentOf(
  table: string,
  row: RowState,
): { readonly table: string; readonly row: string } | null {
  for (const parent of movables)
    for (const { definition, code, belongs } of childrenOf(parent.table)) {
      const id = definition.table === table && belongs(row) ? shownValue(registerOf(row, code)) : null;
      if (typeof id === 'string' && id !== '') return { table: parent.table, row: id };
    }
  return null;
}

/** True for what a person chooses herself who reads it. */
export const isMovable = (table: string): boolean => movables.some((one) => one.table === table);

const moving: ReadonlySet<string> = new Set([
  ...movables.map(({ table }) => table),
  ...Object.values(children)
    .flat()
    .map(({ definition }) => definition.table),
]);

/** True for rows that may stand in either space. */
export const mayMove = (table: string): boolean => moving.has(table);
