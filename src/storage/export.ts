import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import * as v from 'valibot';
import { MAX_ATTACHMENT_BYTES } from '#core/attachment/limits.ts';
import { SECRET_BYTES } from '#core/crypto/space-keys.ts';
import { decodeBatch, encodeBatch, vectorDigest, type ReadBatch } from '#core/envelope/batch.ts';
import type { Value } from '#core/merge/value.ts';
import { minus, dotsOf } from '#core/merge/vector.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import type { RecordDefinition } from '#domain/shared/record.ts';
import { compactOwn } from './compact-own.ts';
import { readLog } from './meta.ts';
import { opsWithin } from './ops-within.ts';
import { intact, intactRow, type SpaceDatabase } from './space-database.ts';
import { textKey, type StoredRow } from './stored-rows.ts';
import { withTextModule } from './text-module.ts';
import { viewOf } from './view.ts';

const MAGIC = 'WMFILE';
/** With bytes that rows point to it is the second. */
const FILE_VERSION = 2;
const MOST_ATTACHED = 4_000;
const LARGEST_FILE = 64 * 1024 * 1024;

/** What a file says of the space, besides its changes. Whoever has the file has the space. */
export interface FileHeader {
  readonly kind: 'own' | 'pair' | 'review' | 'programme';
  readonly spaceUid: string;
  readonly secret: Uint8Array;
  readonly generation: number;
  readonly relay: string | null;
  /** The member whose device made the file; whoever restores it goes on as that member. */
  readonly me: string;
}

export interface SpaceFile {
  readonly header: FileHeader;
  readonly batch: ReadBatch;
  /** What rows point to; nameless, because each is known by its digest. */
  readonly bytes: readonly Uint8Array[];
}

export interface RestoreFault {
  readonly type: 'not_a_file' | 'newer_file' | 'malformed';
}

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

const headerSchema = v.object({
  kind: v.picklist(['own', 'pair', 'review', 'programme']),
  spaceUid: id,
  secret: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length === SECRET_BYTES),
  ),
  generation: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
  relay: v.nullable(v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#\s]+$/))),
  me: id,
});

/** The bytes of a file: not sealed; whoever stores it seals it first. */
export const encodeSpaceFile = (
  header: FileHeader,
  batch: Uint8Array,
  bytes: readonly Uint8Array[] = [],
): Uint8Array =>
  // A version of the app that knows no attachments must not take such a file in without them.
  bytes.length === 0
    ? encode([MAGIC, 1, { ...header }, batch], rfc8949EncodeOptions)
    : encode([MAGIC, FILE_VERSION, { ...header }, batch, bytes], rfc8949EncodeOptions);

const attached = v.pipe(
  v.array(
    v.pipe(
      v.instance(Uint8Array),
      v.check(({ length }) => length >= 1 && length <= MAX_ATTACHMENT_BYTES),
    ),
  ),
  v.maxLength(MOST_ATTACHED),
);

function decodeParts(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const parts: unknown = decode(bytes, {
      strict: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
    });
    return Array.isArray(parts) ? (parts as readonly unknown[]) : null;
  } catch {
    return null;
  }
}

/** Reads a file that a person chose. Anything that is not whole is refused, and nothing is changed. */
export function parseSpaceFile(bytes: Uint8Array): Result<SpaceFile, RestoreFault> {
  if (bytes.length > LARGEST_FILE) return err({ type: 'malformed' });
  const parts = decodeParts(bytes);
  if (parts?.[0] !== MAGIC) return err({ type: 'not_a_file' });
  const [, version, rawHeader, rawBatch, rawBytes = []] = parts;
  if (typeof version !== 'number' || version < 1) return err({ type: 'malformed' });
  if (version > FILE_VERSION) return err({ type: 'newer_file' });
  const header = v.safeParse(headerSchema, rawHeader);
  const attachments = v.safeParse(attached, rawBytes);
  if (!header.success || !attachments.success || !(rawBatch instanceof Uint8Array))
    return err({ type: 'malformed' });
  const batch = decodeBatch(rawBatch);
  if (!batch.ok) return err({ type: batch.error.type === 'newer_reader' ? 'newer_file' : 'malformed' });
  return ok({ header: header.output, batch: batch.value, bytes: attachments.output });
}

/** Every op of a space as one batch. They have left the device with it: from now on none of them may be replaced. */
export async function wholeBatch(db: SpaceDatabase): Promise<Uint8Array> {
  return withTextModule((text) =>
    db.write(async () => {
      const state = await compactOwn(db, text, (await readLog(db)).state);
      const { ops, unreadable } = await opsWithin(db, state.vector);
      const cover = minus(state.vector, dotsOf(unreadable));
      return encodeBatch({ author: state.log, cover, heads: {}, headsDigest: vectorDigest(cover), ops });
    }),
  );
}

type Readable = null | boolean | number | string | readonly Readable[] | { readonly [key: string]: Readable };

/** Everything that a person can see of a space, for reading by people and other programs. */
export interface ReadableExport {
  readonly format: 'werkmaat';
  readonly version: 1;
  readonly tables: { readonly [table: string]: readonly { readonly [field: string]: Readable }[] };
}

function readable(value: Value): Readable {
  if (value instanceof Uint8Array) return encodeBase64url(value);
  if (Array.isArray(value)) return value.map((part: Value) => readable(part));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)]));
  return value;
}

async function readableRow(db: SpaceDatabase, definition: RecordDefinition, row: StoredRow) {
  const shown = Object.entries(viewOf(definition, row)).map(
    ([field, value]) => [field, readable(value)] as const,
  );
  const texts = Object.entries(definition.fields)
    .filter(([, { kind }]) => kind === 'text')
    .map(async ([field]) => {
      const stored = intactRow(await db.texts.get(textKey(definition.table, row.id, field)));
      return [field, stored?.plain ?? ''] as const;
    });
  return Object.fromEntries<Readable>([...shown, ...(await Promise.all(texts))]);
}

/** Visible rows of every kind of record but some, with whole texts, in the order of their ids. */
export const readableTables = (
  db: SpaceDatabase,
  leftOut: ReadonlySet<string>,
): Promise<ReadableExport['tables']> =>
  db.read(async () => {
    const tables: Record<string, readonly { readonly [field: string]: Readable }[]> = {};
    for (const [table, definition] of db.definitions) {
      if (leftOut.has(table)) continue;
      const rows = intact(await db.rows(table).where('visible').equals(1).toArray());
      const inOrder = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
      tables[table] = await Promise.all(inOrder.map((row) => readableRow(db, definition, row)));
    }
    return tables;
  });

export const readableExport = async (db: SpaceDatabase): Promise<ReadableExport> => ({
  format: 'werkmaat',
  version: 1,
  tables: await readableTables(db, new Set()),
});
