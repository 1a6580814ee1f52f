import { dutchOrOwn } from '#domain/shared/own-words.ts';
import { applications } from '#domain/applications/model.ts';
import { cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { steps } from '#domain/steps/model.ts';
import type { Reader } from '#storage/space.ts';

/** Something that can be set apart before the mentor comes. */
export interface Choosable {
  readonly definition: RecordDefinition;
  readonly id: string;
  /** What a person wrote; `''` when it has no name yet. */
  readonly name: string;
}

/** What a mentor who joins will read of a file that was begun alone. */
export interface BeforeList {
  readonly goals: readonly Choosable[];
  readonly cvs: readonly Choosable[];
  readonly letters: readonly Choosable[];
  readonly notes: readonly Choosable[];
  readonly applications: number;
  readonly hasPlan: boolean;
  readonly hasSteps: boolean;
  readonly hasMeetings: boolean;
}

const choosable = (definition: RecordDefinition, id: string, name: string): Choosable => ({
  definition,
  id,
  name: name.trim(),
});

export async function readBefore(read: Reader): Promise<BeforeList> {
  const plan = await read.list(plans);
  const loose = (await read.list(steps)).filter(({ fromKind }) => fromKind === '' || fromKind === 'meeting');
  return {
    goals: (await read.list(goals)).map((goal) => choosable(goals, goal.id, dutchOrOwn(goal, 'what'))),
    cvs: (await read.list(cvs)).map(({ id, title }) => choosable(cvs, id, title)),
    letters: (await read.list(letters)).map(({ id, title }) => choosable(letters, id, title)),
    notes: (await read.list(notes)).map((note) =>
      choosable(notes, note.id, dutchOrOwn(note, 'title') || dutchOrOwn(note, 'body')),
    ),
    applications: (await read.list(applications)).length,
    hasPlan: plan.some(({ id: _id, ...texts }) => Object.values(texts).some((text) => text !== '')),
    hasSteps: loose.length > 0,
    hasMeetings: (await read.list(meetings)).length > 0,
  };
}

export const choicesOf = (list: BeforeList): readonly Choosable[] => [
  ...list.goals,
  ...list.cvs,
  ...list.letters,
  ...list.notes,
];

export const isNothing = (list: BeforeList): boolean =>
  choicesOf(list).length === 0 &&
  list.applications === 0 &&
  !list.hasPlan &&
  !list.hasSteps &&
  !list.hasMeetings;

/** Names what was shown, so that nobody is asked twice about the same. */
export const signatureOf = (list: BeforeList): string =>
  JSON.stringify([
    choicesOf(list).map(({ id }) => id),
    list.applications,
    list.hasPlan,
    list.hasSteps,
    list.hasMeetings,
  ]);

/** What was thrown away before the mentor came; it goes apart too, and can still be put back there. */
export async function thrownAway(read: Reader): Promise<readonly Choosable[]> {
  const found: Choosable[] = [];
  for (const definition of [goals, cvs, letters, notes] as readonly RecordDefinition[])
    for (const { row } of await read.deleted(definition)) found.push(choosable(definition, row.id, ''));
  return found;
}
