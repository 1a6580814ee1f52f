import Dexie, {
  type DBCore,
  type DBCoreCursor,
  type DBCoreMutateRequest,
  type DBCoreTable,
  type DBCoreTableSchema,
  type Middleware,
} from 'dexie';
import { OpenedRows } from './opened-rows.ts';
import { rowContext, type BrokenReason, type Sealer } from './seal.ts';

/**
 * Below Dexie's transaction cache (−1), cache and observability (0): rows are unsealed once for all subscribers, and
 * optimistic updates see plain rows. Measured in docs/decisions/005-at-rest.md.
 */
export const SEALING_LEVEL = -2;

/** A stored row that does not open: its readable properties and why. */
export interface BrokenRow {
  readonly [readable: string]: unknown;
  readonly $broken: BrokenReason;
}

export const isBroken = (row: object): row is BrokenRow => '$broken' in row;

export interface BrokenReport {
  readonly table: string;
  readonly key: unknown;
  readonly reason: BrokenReason;
  /** The row as it stands on disk. */
  readonly stored: unknown;
}

export interface SealingOptions {
  /** The local name of the database; part of what each row is bound to. */
  readonly space: string;
  readonly sealer: Sealer;
  /** Tables whose rows are stored as they are. */
  readonly unsealed: ReadonlySet<string>;
  /** Tables that lists are read from again and again; their keys are strings. */
  readonly remembered?: ReadonlySet<string>;
  readonly onBroken: (report: BrokenReport) => void;
}

export class SealError extends Error {
  override readonly name = 'SealError';
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function readableProperties(schema: DBCoreTableSchema): readonly string[] {
  const paths = [schema.primaryKey, ...schema.indexes].map(({ keyPath }) => keyPath);
  return [...new Set(paths.flat().filter((path) => path !== null))].sort();
}

function sealTable(down: DBCoreTable, options: SealingOptions): DBCoreTable {
  const { space, sealer, onBroken } = options;
  const { name, schema } = down;
  const isRemembered = options.remembered?.has(name) ?? false;
  const remembered = new OpenedRows();
  const readable = readableProperties(schema);
  const contextOf = (row: Row) =>
    rowContext(
      space,
      name,
      readable.map((property) => [property, row[property]] as const),
    );
  const readableOf = (row: Row) =>
    Object.fromEntries(readable.filter((p) => row[p] !== undefined).map((p) => [p, row[p]]));

  const keyOf = (row: Row): unknown => schema.primaryKey.extractKey?.(row);

  const seal = (value: unknown): unknown => {
    if (!isRow(value)) throw new SealError('a row is an object');
    if (isBroken(value)) throw new SealError('refusing to write a broken row');
    const secret = Object.fromEntries(
      Object.entries(value).filter(([property]) => !readable.includes(property)),
    );
    return { ...readableOf(value), s: sealer.seal(secret, contextOf(value)) };
  };

  const openAnew = (row: Row, stored: unknown): Row => {
    const opened = sealer.open(row['s'], contextOf(row));
    if (opened.ok && isRow(opened.value)) return { ...opened.value, ...readableOf(row) };
    const reason = opened.ok ? 'malformed' : opened.error;
    onBroken({ table: name, key: keyOf(row), reason, stored });
    return { ...readableOf(row), $broken: reason } satisfies BrokenRow;
  };

  /** For what Dexie changes in place before it puts it back: a row of its own. */
  const openOwn = (stored: unknown): unknown => {
    if (stored === undefined || stored === null) return stored;
    const row = isRow(stored) ? stored : {};
    return openAnew(row, stored);
  };

  const open = (stored: unknown): unknown => {
    if (stored === undefined || stored === null) return stored;
    const row = isRow(stored) ? stored : {};
    const key = keyOf(row);
    const sealed = row['s'];
    if (!isRemembered || typeof key !== 'string' || !(sealed instanceof Uint8Array))
      return openAnew(row, stored);
    const values = readable.map((property) => row[property]);
    const known = remembered.find(key, sealed, values);
    if (known) return known;
    const opened = Object.freeze(openAnew(row, stored));
    if (!isBroken(opened)) remembered.keep(key, sealed, values, opened);
    return opened;
  };

  const openingCursor = (cursor: DBCoreCursor): DBCoreCursor => {
    let opened: { readonly from: unknown; readonly value: unknown } | null = null;
    return Object.create(cursor, {
      key: { get: () => cursor.key as unknown },
      primaryKey: { get: () => cursor.primaryKey as unknown },
      value: {
        get: () => {
          const from: unknown = cursor.value;
          if (opened?.from !== from) opened = { from, value: open(from) };
          return opened?.value;
        },
      },
      continue: { value: (key?: unknown) => cursor.continue(key) },
      continuePrimaryKey: {
        value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(key, primaryKey),
      },
      advance: { value: (count: number) => cursor.advance(count) },
    }) as DBCoreCursor;
  };

  return {
    ...down,
    mutate(request) {
      if (request.type !== 'add' && request.type !== 'put') return down.mutate(request);
      try {
        const sealed: DBCoreMutateRequest = { ...request, values: request.values.map(seal) };
        return down.mutate(sealed);
      } catch (error) {
        return Dexie.Promise.reject(error);
      }
    },
    // Not async functions: a native promise here would leave the zone in which Dexie knows the transaction.
    get: (request) => down.get(request).then(open),
    getMany: (request) => down.getMany(request).then((rows) => rows.map(openOwn)),
    query: (request) =>
      down
        .query(request)
        .then((response) => (request.values ? { ...response, result: response.result.map(open) } : response)),
    openCursor: (request) =>
      down.openCursor(request).then((cursor) => (cursor && request.values ? openingCursor(cursor) : cursor)),
  };
}

/** The one place through which rows of a sealed database pass; must be in use before `open()`. */
export const sealingMiddleware = (options: SealingOptions): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'seal',
  level: SEALING_LEVEL,
  create: (down) => ({
    ...down,
    table: (name) => {
      const table = down.table(name);
      return options.unsealed.has(name) ? table : sealTable(table, options);
    },
  }),
});
