import { registerOf } from '#core/merge/row.ts';
import { shownSibling } from '#core/merge/register.ts';
import { deviceOf, type Heights, type LogId } from '#core/merge/vector.ts';
import { devices } from '#domain/people/model.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { readPeers } from './meta.ts';
import { readPeople, type People } from './people.ts';
import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import type { StoredOp } from './stored-rows.ts';

/** What this device is, and whose. */
export interface Here {
  readonly log: LogId;
  readonly me: string;
}

/**
 * What a person does on another device is no news to her, but that there is one is: somebody else may have let it in.
 * These are the ops about such devices that she did not see yet.
 */
export async function unseenOwnDevices(
  db: SpaceDatabase,
  people: People,
  { log: here, me }: Here,
  seen: Heights,
): Promise<StoredOp[]> {
  if (!db.definitions.has(devices.table)) return [];
  const known = await db.rows(devices.table).toCollection().primaryKeys();
  const others = known.filter((id) => id !== deviceOf(here));
  const ops = intact(await db.ops.where('row').anyOf(others).toArray());
  return ops.filter(
    ({ table, log, n }) =>
      table === devices.table &&
      people.memberOf(log) === me &&
      deviceOf(log) !== deviceOf(here) &&
      n > (seen[log] ?? 0),
  );
}

/** Members of whom no device has shown yet that it has the value of this field; none when nothing is written there. */
export async function membersWithout(
  db: SpaceDatabase,
  me: string,
  definition: RecordDefinition,
  id: string,
  field: string,
): Promise<readonly string[]> {
  const row = intactRow(await db.rows(definition.table).get(id));
  const shown = row && shownSibling(registerOf(row.$, field));
  if (!shown) return [];
  const [log, n] = shown;
  const [people, peers] = [await readPeople(db), await readPeers(db)];
  const having = new Set(
    [...peers].filter(([, { heads }]) => (heads[log] ?? 0) >= n).map(([peer]) => people.memberOf(peer)),
  );
  const writer = people.memberOf(log);
  return people.members
    .map((one) => one.id)
    .filter((one) => one !== me && one !== writer && !having.has(one));
}
