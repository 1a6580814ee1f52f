import Dexie from 'dexie';
import { DELETED_FIELD, departureOf, readDeletion, registerOf, type RowState } from '#core/merge/row.ts';
import { distinctSiblings, shownSibling } from '#core/merge/register.ts';
import { tidings, type Tidings } from '#core/sync/agreement.ts';
import { headsOf } from '#core/sync/delta.ts';
import { raise, type Heights, type LogId } from '#core/merge/vector.ts';
import { devices, members } from '#domain/people/model.ts';
import type { Fields, RecordDefinition, RowOf } from '#domain/shared/record.ts';
import { thrownAwayAt, wasSetApart } from './departures.ts';
import { readFieldHistory, readTextVersions } from './earlier.ts';
import { readGap, type Gap } from './gap.ts';
import { readAgreement, readLog, readSeen } from './meta.ts';
import { membersWithout, unseenOwnDevices } from './other-devices.ts';
import { readPeople, type People } from './people.ts';
import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import type {
  BothWrote,
  ContestedDeletion,
  DeletedRow,
  Reader,
  TextVersion,
  UnseenChange,
  WrittenValue,
} from './space.ts';
import { textKey, type StoredContest, type StoredOp, type StoredRow } from './stored-rows.ts';
import { viewOf } from './view.ts';

/** Deleted rows can be put back for this long; the op log keeps them longer. */
export const DELETED_SHOWN_MS = 30 * 86_400_000;

export interface ReaderParts {
  readonly db: SpaceDatabase;
  readonly now: () => number;
  /** The member row of this device's person. */
  readonly me: string;
}

function bothWroteOf(contest: StoredContest, row: StoredRow, people: People): BothWrote {
  const register = registerOf(row.$, contest.field);
  const shown = shownSibling(register);
  return {
    table: contest.table,
    row: contest.row,
    field: contest.field,
    values: distinctSiblings(register).map((sibling) => ({
      value: sibling[4],
      member: people.memberOf(sibling[0]),
      ms: sibling[2],
      shown: sibling === shown,
    })),
  };
}

/** Who threw a row away, and what others changed in it without having seen that. */
function contestOf(row: RowState, people: People): Pick<ContestedDeletion, 'deletedBy' | 'changed'> {
  const deletions = registerOf(row, DELETED_FIELD).s.flatMap(([log, , , , value]) => {
    const deletion = readDeletion(value);
    return deletion ? [{ log, x: deletion.x }] : [];
  });
  const seen = deletions.reduce<Heights>((heights, { x }) => raise(heights, x), {});
  const changed = new Map<string, { readonly field: string; readonly member: string | null }>();
  const note = (name: string, log: LogId, n: number): void => {
    if (n <= (seen[log] ?? 0)) return;
    const [field = name] = name.split('/', 1);
    const member = people.memberOf(log);
    changed.set(`${field}/${member ?? ''}`, { field, member });
  };
  for (const [name, { s }] of Object.entries(row.r))
    if (name !== DELETED_FIELD) for (const [log, n] of s) note(name, log, n);
  for (const [name, heights] of Object.entries(row.t))
    for (const [log, n] of Object.entries(heights)) note(name, log, n);
  const [last] = deletions;
  return { deletedBy: last ? people.memberOf(last.log) : null, changed: [...changed.values()] };
}

function groupUnseen(ops: readonly StoredOp[], people: People): readonly UnseenChange[] {
  const changes = new Map<string, { change: UnseenChange; fields: Set<string> }>();
  for (const { table, row, field, log, ms } of ops) {
    const member = people.memberOf(log);
    const key = `${table}/${row}/${member ?? ''}`;
    const known = changes.get(key);
    const fields = known?.fields ?? new Set<string>();
    fields.add(field.split('/', 1)[0] ?? field);
    changes.set(key, {
      fields,
      change: { table, row, member, ms: Math.max(ms, known?.change.ms ?? 0), fields: [] },
    });
  }
  return [...changes.values()].map(({ change, fields }) => ({ ...change, fields: [...fields] }));
}

/** Ops of a log with an `n` above the given one. */
export const opsAfter = (db: SpaceDatabase, log: string, n: number): Promise<StoredOp[]> =>
  Promise.resolve(
    db.ops.where('[log+n]').between([log, n], [log, Dexie.maxKey], false, true).toArray().then(intact),
  );

/** Who takes part is not for others to say: `readPeople`. */
const OF_PEOPLE: ReadonlySet<string> = new Set([members.table, devices.table]);

/** A member with the role that his own devices say, a device with the member that it says itself. */
function believed<F extends Fields>(
  definition: RecordDefinition<F>,
  row: StoredRow,
  people: People,
): RowOf<RecordDefinition<F>> {
  const view = viewOf(definition, row);
  const said: Readonly<Record<string, unknown>> =
    definition.table === members.table
      ? { role: people.roleOf(row.id) }
      : { member: people.memberOfDevice(row.id) ?? '' };
  const shown: Readonly<Record<string, unknown>> = view;
  const isSame = Object.entries(said).every(([field, value]) => shown[field] === value);
  return isSame ? view : { ...view, ...said };
}

export class SpaceReader implements Reader {
  protected readonly parts: ReaderParts;

  constructor(parts: ReaderParts) {
    this.parts = parts;
  }

  async get<F extends Fields>(
    definition: RecordDefinition<F>,
    id: string,
  ): Promise<RowOf<RecordDefinition<F>> | undefined> {
    const row = intactRow(await this.parts.db.rows(definition.table).get(id));
    if (row && OF_PEOPLE.has(definition.table))
      return believed(definition, row, await readPeople(this.parts.db));
    return row?.visible === 1 ? viewOf(definition, row) : undefined;
  }

  async list<F extends Fields>(
    definition: RecordDefinition<F>,
    by?: { readonly code: string; readonly equals: string | number },
  ): Promise<readonly RowOf<RecordDefinition<F>>[]> {
    const table = this.parts.db.rows(definition.table);
    if (OF_PEOPLE.has(definition.table) && !by) {
      const people = await readPeople(this.parts.db);
      return intact(await table.toArray()).map((row) => believed(definition, row, people));
    }
    const found = await (
      by ? table.where(by.code).equals(by.equals) : table.where('visible').equals(1)
    ).toArray();
    return intact(found)
      .filter((row) => row.visible === 1)
      .map((row) => viewOf(definition, row));
  }

  async deleted<F extends Fields>(
    definition: RecordDefinition<F>,
  ): Promise<readonly DeletedRow<RecordDefinition<F>>[]> {
    const since = this.parts.now() - DELETED_SHOWN_MS;
    const { db, me } = this.parts;
    const hidden = intact(await db.rows(definition.table).where('visible').equals(0).toArray());
    if (hidden.length === 0) return [];
    const people = await readPeople(db);
    return hidden
      .filter((row) => !wasSetApart(definition.table, row, people, me))
      .map((row) => ({ row: viewOf(definition, row), deletedAt: thrownAwayAt(row, people, me) }))
      .filter((one) => one.deletedAt >= since)
      .sort((a, b) => b.deletedAt - a.deletedAt);
  }

  async wasMovedAway(definition: RecordDefinition, id: string): Promise<boolean> {
    const { db, me } = this.parts;
    const row = intactRow(await db.rows(definition.table).get(id));
    if (!row || departureOf(row.$) === null) return false;
    return wasSetApart(definition.table, row, await readPeople(db), me);
  }

  async text(definition: RecordDefinition, id: string, field: string): Promise<string> {
    return intactRow(await this.parts.db.texts.get(textKey(definition.table, id, field)))?.plain ?? '';
  }

  async lastChange(definition: RecordDefinition, id: string): Promise<number | null> {
    const { db } = this.parts;
    const row = intactRow(await db.rows(definition.table).get(id));
    if (!row) return null;
    const written = Object.values(row.$.r).flatMap(({ s }) => s.map(([, , ms]) => ms));
    const places = Object.values(row.$.t).flatMap((heights) => Object.entries(heights));
    const typed = await db.ops.bulkGet(places.map(([log, n]): [string, number] => [log, n]));
    const times = [...written, ...intact(typed.filter((op) => op !== undefined)).map(({ ms }) => ms)];
    return times.length === 0 ? null : Math.max(...times);
  }

  async texts(definition: RecordDefinition): Promise<ReadonlyMap<string, string>> {
    const prefix = `${definition.table}/`;
    const found = intact(await this.parts.db.texts.where('k').startsWith(prefix).toArray());
    return new Map(found.map(({ k, plain }) => [k.slice(prefix.length), plain]));
  }

  async bothWrote(definition?: RecordDefinition, id?: string): Promise<readonly BothWrote[]> {
    const { db } = this.parts;
    const contests = (await this.#contests(definition, id)).filter(({ field }) => field !== DELETED_FIELD);
    if (contests.length === 0) return [];
    const people = await readPeople(db);
    const found = await Promise.all(
      contests.map(async (contest) => {
        const row = intactRow(await db.rows(contest.table).get(contest.row));
        return row ? [bothWroteOf(contest, row, people)] : [];
      }),
    );
    return found.flat();
  }

  async contestedDeletions(): Promise<readonly ContestedDeletion[]> {
    const { db, me } = this.parts;
    const contests = (await this.#contests()).filter(({ field }) => field === DELETED_FIELD);
    if (contests.length === 0) return [];
    const people = await readPeople(db);
    const found = await Promise.all(
      contests.map(async ({ table, row }) => {
        const stored = intactRow(await db.rows(table).get(row));
        return stored
          ? [{ table, row, isMove: wasSetApart(table, stored, people, me), ...contestOf(stored.$, people) }]
          : [];
      }),
    );
    return found.flat();
  }

  fieldHistory(definition: RecordDefinition, id: string, field: string): Promise<readonly WrittenValue[]> {
    return readFieldHistory(this.parts.db, definition, id, field);
  }

  textVersions(definition: RecordDefinition, id: string, field: string): Promise<readonly TextVersion[]> {
    return readTextVersions(this.parts.db, definition, id, field);
  }

  async unseen(): Promise<readonly UnseenChange[]> {
    const { db, me } = this.parts;
    const people = await readPeople(db);
    const [{ state }, seen] = await Promise.all([readLog(db), readSeen(db)]);
    const others = [...state.vector.keys()].filter((log) => people.memberOf(log) !== me && log !== state.log);
    const ops = await Promise.all(others.map((log) => opsAfter(db, log, seen[log] ?? 0)));
    const own = await unseenOwnDevices(db, people, { log: state.log, me }, seen);
    return groupUnseen([...ops.flat(), ...own], people);
  }

  membersWithout(definition: RecordDefinition, id: string, field: string): Promise<readonly string[]> {
    return membersWithout(this.parts.db, this.parts.me, definition, id, field);
  }

  async brokenCount(): Promise<number> {
    const rows = await this.parts.db.quarantine.where('k').startsWith('row/').toArray();
    return rows.filter(({ mended }) => !mended).length;
  }

  async heads(): Promise<Heights> {
    const { db } = this.parts;
    return headsOf(await db.read(async () => (await readLog(db)).state.vector));
  }

  gap(): Promise<Gap | null> {
    return readGap(this.parts.db);
  }

  async tidings(): Promise<Tidings | null> {
    return tidings(await readAgreement(this.parts.db), this.parts.now());
  }

  async #contests(definition?: RecordDefinition, id?: string): Promise<StoredContest[]> {
    const { contested, definitions } = this.parts.db;
    const found = !definition
      ? contested.toArray()
      : id === undefined
        ? contested.where('table').equals(definition.table).toArray()
        : contested
            .where('k')
            .startsWith(textKey(definition.table, id, ''))
            .toArray();
    return intact(await found).filter(({ table }) => definitions.has(table));
  }
}
