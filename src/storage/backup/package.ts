import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import * as v from 'valibot';
import { decodeBatch, type ReadBatch } from '#core/envelope/batch.ts';
import { isShallowJson } from '#domain/shared/json-depth.ts';
import { decodeBase64url } from '#core/protocol/base64.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { parseSpaceFile, type FileHeader, type RestoreFault } from '../export.ts';

/** A space as it comes out of a file. */
export interface PackedSpace extends Omit<FileHeader, 'secret'> {
  /** Null in a file for reading: whoever has that file must not be able to take part. */
  readonly secret: Uint8Array | null;
  /** Other devices of this person have it too. */
  readonly shared: boolean;
  readonly batch: ReadBatch;
  /** What its rows point to. */
  readonly bytes: readonly Uint8Array[];
}

/** Everything of one person, as it stood at one moment. */
export interface Package {
  readonly madeAt: number;
  readonly spaces: readonly PackedSpace[];
}

const MAGIC = 'WMALL';
const VERSION = 1;
const MOST_SPACES = 500;

/** `file` is what `Session.exportFile` gives. Not sealed; whoever stores it seals it first. */
export const encodePackage = (
  madeAt: number,
  spaces: readonly { readonly shared: boolean; readonly file: Uint8Array }[],
): Uint8Array =>
  encode([MAGIC, VERSION, madeAt, spaces.map(({ shared, file }) => [shared, file])], rfc8949EncodeOptions);

const spaceEntry = v.tuple([v.boolean(), v.instance(Uint8Array)]);
/** The last moment of the year 9999: a later one no page can show. */
const LATEST = 253_402_300_799_999;
const madeAt = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST));
const spaceEntries = v.pipe(v.array(spaceEntry), v.minLength(1), v.maxLength(MOST_SPACES));

function decodeParts(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const parts: unknown = decode(bytes, {
      strict: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
    });
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

/** The contents of a sealed backup, all of it or nothing. */
export function parsePackage(bytes: Uint8Array): Result<Package, RestoreFault> {
  const parts = decodeParts(bytes);
  if (parts?.[0] !== MAGIC) return err({ type: 'not_a_file' });
  const [, version, at, entries] = parts;
  if (typeof version === 'number' && version > VERSION) return err({ type: 'newer_file' });
  const [time, list] = [v.safeParse(madeAt, at), v.safeParse(spaceEntries, entries)];
  if (version !== VERSION || !time.success || !list.success) return err({ type: 'malformed' });
  const spaces: PackedSpace[] = [];
  for (const [shared, file] of list.output) {
    const parsed = parseSpaceFile(file);
    if (!parsed.ok) return err(parsed.error.type === 'not_a_file' ? { type: 'malformed' } : parsed.error);
    const { header, batch, bytes } = parsed.value;
    spaces.push({ ...header, shared, batch, bytes });
  }
  return ok({ madeAt: time.output, spaces });
}

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

const readableSpace = v.object({
  kind: v.picklist(['own', 'pair', 'review', 'programme']),
  spaceUid: id,
  me: id,
  generation: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
  relay: v.nullable(v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/?#\s]+$/))),
  changes: v.string(),
});

const readableBeginning = v.object({ format: v.literal('werkmaat'), version: v.unknown() });

const readableFile = v.object({
  version: v.literal(1),
  madeAt,
  spaces: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MOST_SPACES)),
});

export const READABLE_VERSION = 1;

function parseReadableSpace(raw: unknown): Result<PackedSpace, RestoreFault> {
  const space = v.safeParse(readableSpace, raw);
  if (!space.success) return err({ type: 'malformed' });
  const { changes, ...header } = space.output;
  const bytes = decodeBase64url(changes);
  if (!bytes.ok) return err({ type: 'malformed' });
  const batch = decodeBatch(bytes.value);
  if (!batch.ok) return err({ type: batch.error.type === 'newer_reader' ? 'newer_file' : 'malformed' });
  return ok({ ...header, secret: null, shared: false, batch: batch.value, bytes: [] });
}

/**
 * The JSON of a file for reading, and the bytes that lie beside it; each space takes what its rows point to. Of the JSON only `changes` is taken in; the rest is there for people and other programs.
 */
export function parseReadable(
  text: string,
  bytes: readonly Uint8Array[] = [],
): Result<Package, RestoreFault> {
  let raw: unknown;
  if (!isShallowJson(text)) return err({ type: 'malformed' });
  try {
    raw = JSON.parse(text);
  } catch {
    return err({ type: 'not_a_file' });
  }
  const beginning = v.safeParse(readableBeginning, raw);
  if (!beginning.success) return err({ type: 'not_a_file' });
  const { version } = beginning.output;
  // A later version may have any shape.
  if (typeof version === 'number' && version > READABLE_VERSION) return err({ type: 'newer_file' });
  const file = v.safeParse(readableFile, raw);
  if (!file.success) return err({ type: 'malformed' });
  const spaces: PackedSpace[] = [];
  for (const one of file.output.spaces) {
    const space = parseReadableSpace(one);
    if (!space.ok) return space;
    spaces.push({ ...space.value, bytes });
  }
  return ok({ madeAt: file.output.madeAt, spaces });
}
