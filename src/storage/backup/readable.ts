import { encodeBatch, vectorDigest } from '#core/envelope/batch.ts';
import { minus, dotsOf } from '#core/merge/vector.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import { devices } from '#domain/people/model.ts';
import { moves, spaceKeys } from '#domain/spaces/model.ts';
import { compactOwn } from '../compact-own.ts';
import { readableTables, type ReadableExport } from '../export.ts';
import { readLog } from '../meta.ts';
import { opsWithin } from '../ops-within.ts';
import type { SpaceDatabase } from '../space-database.ts';
import { withTextModule } from '../text-module.ts';

/** Keys of other files: whoever reads this file must not be able to take part in them. */
const SECRET_TABLES: ReadonlySet<string> = new Set([spaceKeys.table]);
/** What the app keeps for itself. */
const NOT_READ: ReadonlySet<string> = new Set([...SECRET_TABLES, moves.table, devices.table]);

/** One space of a file for reading. */
export interface ReadableSpace {
  readonly kind: 'own' | 'pair' | 'review' | 'programme';
  readonly spaceUid: string;
  readonly me: string;
  readonly generation: number;
  readonly relay: string | null;
  /** What a person can see. */
  readonly tables: ReadableExport['tables'];
  /** Every change, base64url of a batch: from this the space is made anew. */
  readonly changes: string;
}

/** Every op but those that hold keys, which must still be able to come from elsewhere. */
async function openBatch(db: SpaceDatabase): Promise<Uint8Array> {
  return withTextModule((text) =>
    db.write(async () => {
      const state = await compactOwn(db, text, (await readLog(db)).state);
      const { ops, unreadable } = await opsWithin(db, state.vector);
      const secret = ops.filter(({ table }) => SECRET_TABLES.has(table));
      const cover = minus(state.vector, dotsOf([...unreadable, ...secret]));
      return encodeBatch({
        author: state.log,
        cover,
        heads: {},
        headsDigest: vectorDigest(cover),
        ops: ops.filter(({ table }) => !SECRET_TABLES.has(table)),
      });
    }),
  );
}

export async function readSpace(
  db: SpaceDatabase,
  header: Omit<ReadableSpace, 'tables' | 'changes'>,
): Promise<ReadableSpace> {
  const tables = await readableTables(db, NOT_READ);
  return { ...header, tables, changes: encodeBase64url(await openBatch(db)) };
}
