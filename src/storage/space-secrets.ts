import { encode, rfc8949EncodeOptions } from 'cborg';
import * as v from 'valibot';
import { SECRET_BYTES } from '#core/crypto/space-keys.ts';
import type { Heights, LogId, Range } from '#core/merge/vector.ts';
import type { Sealer } from './sealing/seal.ts';

/** What the row of a space in the app's database keeps sealed under the profile key. */
export interface SpaceSecrets {
  /** `S`: 32 bytes. */
  readonly secret: Uint8Array;
  /** Seals the rows of the local database: random, so that deleting this row makes them unreadable for good. */
  readonly rowKey: Uint8Array;
  readonly spaceUid: string;
  /** The member row of this person. */
  readonly me: string;
  /** Keys of earlier generations: their places at the relay are closed, and go with the space. */
  readonly left: readonly LeftKey[];
  /** The file that came in the place of this one, and how far this one had gone along: `storage/following`. */
  readonly next: NextFile | null;
  /** Devices that were reported lost and are not yet said to be stopped in the space itself. */
  readonly lost: readonly string[];
}

export interface NextFile {
  readonly spaceUid: string;
  readonly cut: Heights;
  /** What went along besides, of a log of which something between never came: else it would be late again and again. */
  readonly beyond?: readonly (readonly [LogId, readonly Range[]])[] | undefined;
  /** It was brought into a file that was there already, which was so far then: she may take it back. */
  readonly brought?: boolean | undefined;
  readonly came?: Heights | undefined;
  /** Her own devices were told, or are who told of it. */
  readonly told?: boolean | undefined;
}

/** A key that this device goes on without. */
export interface LeftKey {
  readonly secret: Uint8Array;
  readonly generation: number;
  readonly relay: string | null;
  /** Its place is closed. */
  readonly closed?: boolean | undefined;
}

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.length === SECRET_BYTES),
);

const schema = v.object({
  secret: bytes,
  rowKey: bytes,
  spaceUid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  me: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  // Not in what an earlier version sealed.
  left: v.optional(
    v.array(
      v.object({
        secret: bytes,
        generation: v.number(),
        relay: v.nullable(v.string()),
        closed: v.optional(v.boolean()),
      }),
    ),
    [],
  ),
  lost: v.optional(v.array(v.string()), []),
  next: v.optional(
    v.nullable(
      v.object({
        spaceUid: v.string(),
        cut: v.record(v.string(), v.number()),
        beyond: v.optional(v.array(v.tuple([v.string(), v.array(v.tuple([v.number(), v.number()]))]))),
        brought: v.optional(v.boolean()),
        came: v.optional(v.record(v.string(), v.number())),
        told: v.optional(v.boolean()),
      }),
    ),
    null,
  ),
});

const contextOf = (id: string, dbName: string): Uint8Array =>
  encode(['wm-space1', id, dbName], rfc8949EncodeOptions);

export const sealSecrets = (sealer: Sealer, id: string, dbName: string, secrets: SpaceSecrets): Uint8Array =>
  sealer.seal({ ...secrets }, contextOf(id, dbName));

/** Null when the bytes do not open or do not hold what they should. */
export function openSecrets(
  sealer: Sealer,
  row: { readonly id: string; readonly dbName: string; readonly sealed: Uint8Array },
): SpaceSecrets | null {
  const opened = sealer.open(row.sealed, contextOf(row.id, row.dbName));
  const parsed = opened.ok ? v.safeParse(schema, opened.value) : null;
  return parsed?.success ? parsed.output : null;
}
