import { encodeBase64url } from '#core/protocol/base64.ts';
import type { RandomBytes } from '#core/crypto/random.ts';
import { faultOf, type Op } from '#core/envelope/op.ts';
import {
  deletionValue,
  DELETED_FIELD,
  EMPTY_ROW,
  registerOf,
  visibility,
  type RowState,
} from '#core/merge/row.ts';
import { shownValue, type Register } from '#core/merge/register.ts';
import type { Value } from '#core/merge/value.ts';
import type { Dot, LogId } from '#core/merge/vector.ts';
import { makeOp, newIncarnation, nextLogId, type Change, type LogState } from '#core/sync/changes.ts';
import { applyOp } from '#core/sync/projection.ts';
import { parseLocal, type FieldWrite } from '#domain/shared/parse.ts';
import type { Fields, PatchOf, RecordDefinition } from '#domain/shared/record.ts';
import { applyOps } from './apply.ts';
import { CommandFailure } from './command-failure.ts';
import { readLog, writeLog } from './meta.ts';
import { SpaceReader, type ReaderParts } from './reader.ts';
import { isBroken } from './sealing/middleware.ts';
import type { UndoTicket, Writer } from './space.ts';
import type { SpaceDatabase } from './space-database.ts';
import { textKey, type StoredRow } from './stored-rows.ts';
import type { TextModule } from './text-module.ts';
import { viewOf } from './view.ts';

type UndoWrite = UndoTicket['writes'][number];

const ROW_ID_BYTES = 9;

export const newRowId = (random: RandomBytes): string => encodeBase64url(random(ROW_ID_BYTES));

export interface WriterParts extends ReaderParts {
  readonly random: RandomBytes;
  readonly text: TextModule | null;
}

/** Turns what a command asks for into ops and rows, within the caller's transaction. `finish` must be the last call. */
export class SpaceWriter extends SpaceReader implements Writer {
  readonly now: number;
  readonly #random: RandomBytes;
  readonly #text: TextModule | null;
  #log: LogState;
  readonly #written: Op[] = [];
  readonly #undo: UndoWrite[] = [];
  /** Rows that this command made: undoing it deletes them, whatever else was written to them. */
  readonly #created = new Set<string>();

  constructor(parts: WriterParts, log: LogState) {
    super(parts);
    this.now = parts.now();
    this.#random = parts.random;
    this.#text = parts.text;
    this.#log = log;
  }

  static async begin(parts: WriterParts): Promise<SpaceWriter> {
    return new SpaceWriter(parts, (await readLog(parts.db)).state);
  }

  /** For what is written beside the rows, in the same transaction. */
  get db(): SpaceDatabase {
    return this.parts.db;
  }

  get me(): string {
    return this.parts.me;
  }

  get textModule(): TextModule | null {
    return this.#text;
  }

  get written(): readonly Op[] {
    return this.#written;
  }

  newId(): string {
    return newRowId(this.#random);
  }

  async create<F extends Fields>(
    definition: RecordDefinition<F>,
    patch: PatchOf<RecordDefinition<F>>,
    id = this.newId(),
  ): Promise<string> {
    const stored = await this.#row(definition, id);
    const writes = this.#parse(definition, patch, null);
    if (!stored) {
      this.#created.add(`${definition.table}/${id}`);
      this.#undo.push({ table: definition.table, row: id, field: DELETED_FIELD, value: true, dot: null });
    }
    if (stored?.visible === 0) await this.restore(definition, id);
    if (stored) await this.#write(definition.table, id, this.#onlyNew(definition, stored, writes, patch));
    // A row is what its ops tell: one without a value is there because it says that it is not deleted.
    else
      await this.#write(
        definition.table,
        id,
        writes.length > 0 ? writes : [{ field: DELETED_FIELD, value: null }],
      );
    return id;
  }

  async update<F extends Fields>(
    definition: RecordDefinition<F>,
    id: string,
    patch: PatchOf<RecordDefinition<F>>,
  ): Promise<void> {
    const row = await this.#visibleRow(definition, id);
    await this.#write(definition.table, id, this.#parse(definition, patch, row));
  }

  async choose(definition: RecordDefinition, id: string, field: string, value: Value): Promise<void> {
    const row = await this.#visibleRow(definition, id);
    const before = viewOf(definition, row) as { readonly [field: string]: Value };
    // Compared with what no value equals, so that the value is written even when it is the one shown.
    const parsed = parseLocal(definition, { [field]: value }, { ...before, [field]: { choosing: true } });
    if (!parsed.ok) throw new CommandFailure(parsed.error);
    await this.#write(definition.table, id, parsed.value);
  }

  async remove(definition: RecordDefinition, id: string): Promise<void> {
    const row = await this.#visibleRow(definition, id);
    await this.#write(definition.table, id, [
      { field: DELETED_FIELD, value: deletionValue(row.$, this.now) },
    ]);
  }

  async restore(definition: RecordDefinition, id: string): Promise<void> {
    const row = await this.#row(definition, id);
    if (!row) throw new CommandFailure({ type: 'not_found' });
    // Of a contested deletion too: the write covers it, so that nobody is asked any more.
    const isDeleted = registerOf(row.$, DELETED_FIELD).s.some(([, , , , value]) => value !== null);
    if (isDeleted) await this.#write(definition.table, id, [{ field: DELETED_FIELD, value: null }]);
  }

  /** Values that another space held already, as they are. */
  async writeFields(table: string, row: string, writes: readonly FieldWrite[]): Promise<void> {
    await this.#write(table, row, writes);
  }

  /**
   * The same beside what stands: both stand, as when two people write at the same time. A log never stands beside its own
   * values, so beside what this device wrote it goes on under another.
   */
  async writeBeside(table: string, row: string, writes: readonly FieldWrite[]): Promise<void> {
    const before = (await this.parts.db.rows(table).get(row))?.$ ?? EMPTY_ROW;
    const isBesideOwn = writes.some(({ field }) =>
      registerOf(before, field).s.some(([log]) => log === this.#log.log),
    );
    if (isBesideOwn) this.#log = newIncarnation(this.#log, nextLogId(this.#log.log, this.#random));
    const changes = writes.map(({ field, value }) => ({ table, row, field, value }));
    await this.#put(changes, partOf(before, this.#log.log));
  }

  /** One update of a long text. */
  async addTextUpdate(table: string, row: string, field: string, update: Uint8Array): Promise<void> {
    await this.#put([{ table, row, field, update }]);
  }

  /** Writes back what an earlier command replaced, latest first; a field that another person wrote since stays hers. */
  async undo(ticket: UndoTicket): Promise<void> {
    const putBack = new Set<string>();
    for (const { table, row, field, value, dot } of [...ticket.writes].reverse()) {
      const definition = this.parts.db.definitions.get(table);
      const stored = definition && (await this.#row(definition, row));
      if (!stored) throw new CommandFailure({ type: 'not_found' });
      const isDeletion = field === DELETED_FIELD && value !== null;
      if (isDeletion && visibility(stored.$) === 'hidden') continue;
      const place = textKey(table, row, field);
      if (field !== DELETED_FIELD && !putBack.has(place) && !isOnly(registerOf(stored.$, field), dot))
        continue;
      putBack.add(place);
      await this.#write(table, row, [
        { field, value: isDeletion ? deletionValue(stored.$, this.now) : value },
      ]);
    }
  }

  /** Stores where the log stands; answers what undoes everything. */
  async finish(): Promise<UndoTicket> {
    if (this.#written.length > 0) await writeLog(this.parts.db, this.#log);
    const writes = this.#undo.filter(
      ({ table, row, field }) => field === DELETED_FIELD || !this.#created.has(`${table}/${row}`),
    );
    return { writes };
  }

  #parse(definition: RecordDefinition, patch: object, row: StoredRow | null): readonly FieldWrite[] {
    const before = row && (viewOf(definition, row) as { readonly [field: string]: Value });
    const parsed = parseLocal(definition, patch as { readonly [field: string]: unknown }, before);
    if (!parsed.ok) throw new CommandFailure(parsed.error);
    return parsed.value;
  }

  /** A singleton that two devices make merges: only what differs from the row that is there is written. */
  #onlyNew(
    definition: RecordDefinition,
    stored: StoredRow,
    asNew: readonly FieldWrite[],
    patch: object,
  ): readonly FieldWrite[] {
    const differing = new Set(this.#parse(definition, patch, stored).map(({ field }) => field));
    return asNew.filter(({ field }) => differing.has(field));
  }

  async #row(definition: RecordDefinition, id: string): Promise<StoredRow | undefined> {
    const row = await this.parts.db.rows(definition.table).get(id);
    if (row && isBroken(row)) throw new CommandFailure({ type: 'broken_row' });
    return row;
  }

  async #visibleRow(definition: RecordDefinition, id: string): Promise<StoredRow> {
    const row = await this.#row(definition, id);
    if (row?.visible !== 1) throw new CommandFailure({ type: 'not_found' });
    return row;
  }

  async #write(table: string, row: string, writes: readonly FieldWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const before = (await this.parts.db.rows(table).get(row))?.$ ?? EMPTY_ROW;
    const { log, n } = this.#log;
    for (const [index, { field }] of writes.entries())
      this.#undo.push({
        table,
        row,
        field,
        value: field === DELETED_FIELD ? wasDeleted(before) : shownValue(registerOf(before, field)),
        dot: { log, n: n + 1 + index },
      });
    await this.#put(
      writes.map(({ field, value }) => ({ table, row, field, value })),
      before,
    );
  }

  async #put(changes: readonly Change[], before: RowState = EMPTY_ROW): Promise<void> {
    let row = before;
    const ops = changes.map((change) => {
      const made = makeOp(this.#log, change, row, this.now);
      const fault = faultOf(made.op);
      // What other devices would refuse must not leave this one.
      if (fault) throw new CommandFailure({ type: 'invalid', field: change.field });
      this.#log = made.state;
      row = applyOp(row, made.op);
      return made.op;
    });
    this.#written.push(...ops);
    await this.parts.db.ops.bulkPut(ops);
    await applyOps({ db: this.parts.db, text: this.#text }, ops);
  }
}

/** What a log itself wrote in a row: a log never writes beside its own values (register rule R2). */
function partOf(row: RowState, log: LogId): RowState {
  const parts = Object.entries(row.r).map(([field, { s, x }]): readonly [string, Register] => [
    field,
    { s: s.filter(([writer]) => writer === log), x: x[log] === undefined ? {} : { [log]: x[log] } },
  ]);
  return { r: Object.fromEntries(parts), t: row.t };
}

/** True when nobody wrote over this op or beside it. */
const isOnly = ({ s }: Register, dot: Dot | null): boolean =>
  s.length === 1 && s[0]?.[0] === dot?.log && s[0]?.[1] === dot?.n;

/** How `_del` is put back: true deletes anew, null restores. */
const wasDeleted = (row: RowState): Value => (visibility(row) === 'hidden' ? true : null);
