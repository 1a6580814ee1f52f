import { applicationEvents, applications } from '#domain/applications/model.ts';
import { comments } from '#domain/comments/model.ts';
import { cvItems, cvs } from '#domain/cv/model.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { notes } from '#domain/notes/model.ts';
import { goals } from '#domain/plan/model.ts';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { knownWords } from '#domain/spelling/model.ts';
import { steps } from '#domain/steps/model.ts';
import { versions } from '#domain/versions/model.ts';
import { madeRoom, type Version } from '#domain/versions/rules.ts';
import { civilDateOf, daysBetween } from '#i18n/civil-date.ts';
import { nameOfRow, type RowName } from '#parts/places/row-name.ts';
import type { Reader } from '#storage/space.ts';

/** After this many days what was thrown away cannot be put back any more. */
export const DAYS_KEPT = 30;

export interface Thrown {
  readonly definition: RecordDefinition;
  readonly id: string;
  readonly name: RowName;
  /** What it belongs to, in the words of a person; `''` when it stands by itself. */
  readonly of: string;
  readonly on: string;
  readonly ms: number;
}

interface Belonging {
  readonly to: RecordDefinition;
  readonly id: string;
}

interface Kind {
  readonly definition: RecordDefinition;
  readonly belongs: (row: { readonly id: string }) => Belonging | undefined;
  /** False for what no person threw away. */
  readonly isThrown: IsThrown<{ readonly id: string }>;
}

type IsThrown<Row> = (row: Row, deletedAt: number, read: Reader) => Promise<boolean>;

const kind = <F extends Fields>(
  definition: RecordDefinition<F>,
  belongs: (row: RowOf<RecordDefinition<F>>) => Belonging | undefined = () => undefined,
  isThrown: IsThrown<RowOf<RecordDefinition<F>>> = () => Promise.resolve(true),
): Kind => ({
  definition,
  belongs: belongs as Kind['belongs'],
  isThrown: isThrown as Kind['isThrown'],
});

const origins: Readonly<Record<string, RecordDefinition>> = {
  application: applications,
  goal: goals,
  meeting: meetings,
};

/** Every kind of record that a person can throw away, and what it is of no use without. */
export const kinds: readonly Kind[] = [
  kind(applications),
  kind(applicationEvents, ({ application }) => ({ to: applications, id: application })),
  kind(goals),
  kind(steps, ({ fromKind, fromId }) => {
    const to = origins[fromKind];
    return to && { to, id: fromId };
  }),
  kind(meetings),
  kind(agendaItems, ({ meeting }) => (meeting === '' ? undefined : { to: meetings, id: meeting })),
  kind(cvs),
  kind(cvItems, ({ cv }) => ({ to: cvs, id: cv })),
  kind(letters),
  kind(sentCopies, ({ application }) => ({ to: applications, id: application })),
  kind(comments, ({ kind: of, of: id }) => ({ to: of === 'cv' ? cvs : letters, id })),
  kind(
    versions,
    ({ kind: of, of: id }) => ({ to: of === 'cv' ? cvs : letters, id }),
    async (version, deletedAt, read) => !madeRoom(version, deletedAt, await allVersions(read, version.of)),
  ),
  kind(notes),
  kind(knownWords),
];

/** Those that are gone too: one that made room may have been made for one that was thrown away since. */
const allVersions = async (read: Reader, of: string): Promise<readonly Version[]> => [
  ...(await read.list(versions, { code: 'of', equals: of })),
  ...(await read.deleted(versions)).map(({ row }) => row),
];

/**
 * Everything thrown away in the last thirty days, latest first. What belongs to something that is gone itself is left
 * out, and so is what did not go but moved to the other space.
 */
export async function readThrown(read: Reader, elsewhere: Reader | undefined): Promise<readonly Thrown[]> {
  const found = await Promise.all(
    kinds.map(async (one) => {
      const deleted = await read.deleted(one.definition);
      const isThrown = await Promise.all(
        deleted.map(({ row, deletedAt }) => one.isThrown(row, deletedAt, read)),
      );
      return { ...one, rows: deleted.filter((_, at) => isThrown[at]) };
    }),
  );
  const gone = new Set(
    found.flatMap(({ definition, rows }) => rows.map(({ row }) => `${definition.table}/${row.id}`)),
  );
  const list: Thrown[] = [];
  for (const { definition, belongs, rows } of found)
    for (const { row, deletedAt } of rows) {
      const whole = belongs(row);
      if (whole && gone.has(`${whole.to.table}/${whole.id}`)) continue;
      if (await elsewhere?.get(definition, row.id)) continue;
      const standing = whole && (await read.get(whole.to, whole.id));
      list.push({
        definition,
        id: row.id,
        name: nameOfRow(definition.table, row),
        of: whole && standing ? nameOfRow(whole.to.table, standing).text : '',
        on: civilDateOf(new Date(deletedAt)),
        ms: deletedAt,
      });
    }
  return list.sort((a, b) => b.ms - a.ms);
}

export const daysLeft = (thrown: Thrown, today: string): number =>
  Math.max(0, DAYS_KEPT - daysBetween(thrown.on, today));
