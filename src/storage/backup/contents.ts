import type { Op } from '#core/envelope/op.ts';
import { shownValue } from '#core/merge/register.ts';
import { registerOf, visibility, type RowState } from '#core/merge/row.ts';
import { groupByRow, projectRow } from '#core/sync/projection.ts';
import { letters } from '#domain/letters/model.ts';
import { agendaItems, meetings } from '#domain/meetings/model.ts';
import { applications } from '#domain/applications/model.ts';
import { cvs } from '#domain/cv/model.ts';
import { notes } from '#domain/notes/model.ts';
import { members } from '#domain/people/model.ts';
import { goals, plans } from '#domain/plan/model.ts';
import { steps } from '#domain/steps/model.ts';
import type { SpaceDatabase } from '../space-database.ts';
import type { SpaceKind } from '../space.ts';
import type { PackedSpace } from './package.ts';

/** What a person would call a thing of hers; what belongs to one (news, lines of a CV) is not counted by itself. */
export const COUNTED = [
  applications.table,
  steps.table,
  meetings.table,
  goals.table,
  cvs.table,
  letters.table,
  notes.table,
  plans.table,
  agendaItems.table,
] as const;

export type Counts = Readonly<Record<string, number>>;

/** What is in a space, told without showing any of it. */
export interface Contents {
  readonly kind: SpaceKind;
  readonly spaceUid: string;
  /** Her own name in it, and those of the others. */
  readonly me: string;
  readonly others: readonly string[];
  readonly counts: Counts;
}

export const thingsIn = ({ counts }: Pick<Contents, 'counts'>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const nameIn = (state: RowState): string => {
  const name = shownValue(registerOf(state, 'name'));
  return typeof name === 'string' ? name : '';
};

function namesOf(
  people: readonly { readonly id: string; readonly name: string }[],
  me: string,
): Pick<Contents, 'me' | 'others'> {
  return {
    me: people.find(({ id }) => id === me)?.name ?? '',
    others: people.filter(({ id, name }) => id !== me && name !== '').map(({ name }) => name),
  };
}

/** Worked out from the ops of a file; nothing is stored for it. */
export function contentsOfPacked({ kind, spaceUid, me, batch }: PackedSpace): Contents {
  const counts: Record<string, number> = {};
  const people: { readonly id: string; readonly name: string }[] = [];
  for (const ops of groupByRow(batch.ops).values()) {
    const [first] = ops;
    if (!first) continue;
    const state = projectRow(ops);
    if (visibility(state) === 'hidden') continue;
    if (first.table === members.table) people.push({ id: first.row, name: nameIn(state) });
    if (isCounted(first)) counts[first.table] = (counts[first.table] ?? 0) + 1;
  }
  return { kind, spaceUid, ...namesOf(people, me), counts };
}

const isCounted = ({ table }: Op): boolean => COUNTED.some((one) => one === table);

export async function contentsOfSpace(space: {
  readonly db: SpaceDatabase;
  readonly kind: SpaceKind;
  readonly spaceUid: string;
  readonly me: string;
  readonly read: { list(definition: typeof members): Promise<readonly { id: string; name: string }[]> };
}): Promise<Contents> {
  const { db, kind, spaceUid, me, read } = space;
  const tables = COUNTED.filter((table) => db.definitions.has(table));
  const counts = await db.read(() =>
    Promise.all(
      tables.map(async (table) => [table, await db.rows(table).where('visible').equals(1).count()] as const),
    ),
  );
  const people = db.definitions.has(members.table) ? await read.list(members) : [];
  return {
    kind,
    spaceUid,
    ...namesOf(people, me),
    counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
}
