import { compareStamps } from '#core/clock/stamp.ts';
import { FIELD_OP } from '#core/envelope/op.ts';
import { registerOf } from '#core/merge/row.ts';
import { shownValue } from '#core/merge/register.ts';
import { equalValues } from '#core/merge/value.ts';
import { parseLocal } from '#domain/shared/parse.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { readPeople } from './people.ts';
import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import type { TextVersion, WrittenValue } from './space.ts';
import { textKey } from './stored-rows.ts';
import { earlierVersions } from './text-versions.ts';

/**
 * Every value that a field had as far as the log tells, latest first, each once: who brought it last, and when. What
 * could not be written any more (another version wrote it) is left out.
 */
export async function readFieldHistory(
  db: SpaceDatabase,
  definition: RecordDefinition,
  id: string,
  field: string,
): Promise<readonly WrittenValue[]> {
  const row = intactRow(await db.rows(definition.table).get(id));
  if (!row) return [];
  const people = await readPeople(db);
  const now = shownValue(registerOf(row.$, field));
  const ops = intact(await db.ops.where('row').equals(id).toArray())
    .filter((op) => op.kind === FIELD_OP && op.table === definition.table && op.field === field)
    .sort((a, b) => compareStamps(a, b) || (a.log < b.log ? -1 : 1));
  const values: WrittenValue[] = [];
  for (const { value, log, ms } of ops) {
    const known = values.findIndex((one) => equalValues(one.value, value));
    // Written again by who answered a question: it stays of the one who wrote it first.
    if (known !== -1 && known === values.length - 1) continue;
    if (known !== -1) values.splice(known, 1);
    if (parseLocal(definition, { [field]: value }, { [field]: { asked: true } }).ok)
      values.push({ value, member: people.memberOf(log), ms, shown: equalValues(value, now) });
  }
  return values.reverse();
}

/** Texts as they stood before, latest first; the text as it stands now is not among them. */
export async function readTextVersions(
  db: SpaceDatabase,
  definition: RecordDefinition,
  id: string,
  field: string,
): Promise<readonly TextVersion[]> {
  const key = textKey(definition.table, id, field);
  const now = intactRow(await db.texts.get(key))?.plain ?? '';
  const people = await readPeople(db);
  const versions = await earlierVersions(db, key);
  // What was put back stands there twice: it stays of the one who wrote it first.
  const isFirst = (plain: string, index: number): boolean =>
    !versions.slice(index + 1).some((one) => one.plain === plain);
  return versions
    .filter(({ plain }, index) => plain !== now && isFirst(plain, index))
    .map(({ plain, ms, log, writtenMs }) => ({
      plain,
      member: log === undefined ? null : people.memberOf(log),
      ms: writtenMs ?? ms,
    }));
}
