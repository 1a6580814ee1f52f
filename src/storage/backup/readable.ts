import { encodeBatch, vectorDigest } from '#core/envelope/batch.ts';
import type { Op } from '#core/envelope/op.ts';
import { departureOf } from '#core/merge/row.ts';
import { minus, dotsOf } from '#core/merge/vector.ts';
import { encodeBase64url } from '#core/protocol/base64.ts';
import { devices } from '#domain/people/model.ts';
import { moves, spaceKeys } from '#domain/spaces/model.ts';
import { compactOwn } from '../compact-own.ts';
import { readableTables, type ReadableExport } from '../export.ts';
import { readLog } from '../meta.ts';
import { mayMove } from '../moving/movable.ts';
import { opsWithin } from '../ops-within.ts';
import { intact, type SpaceDatabase } from '../space-database.ts';
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
  /** Every change but those of what was set apart, base64url of a batch: from this the space is made anew. */
  readonly changes: string;
}

/** Rows that were set apart from this space: what is private now is no part of a file of two, whoever makes it. */
async function rowsSetApart(db: SpaceDatabase): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const table of db.definitions.keys()) {
    if (!mayMove(table)) continue;
    for (const row of intact(await db.rows(table).where('visible').equals(0).toArray()))
      if (departureOf(row.$) !== null) found.add(`${table}/${row.id}`);
  }
  return found;
}

/** Every op but those that hold keys or what was set apart, which must still be able to come from elsewhere. */
async function openBatch(db: SpaceDatabase, isOwn: boolean): Promise<Uint8Array> {
  return withTextModule((text) =>
    db.write(async () => {
      const state = await compactOwn(db, text, (await readLog(db)).state);
      const { ops, unreadable } = await opsWithin(db, state.vector);
      const apart = isOwn ? new Set<string>() : await rowsSetApart(db);
      const isSecret = ({ table, row }: Op): boolean =>
        SECRET_TABLES.has(table) || apart.has(`${table}/${row}`);
      const secret = ops.filter(isSecret);
      const cover = minus(state.vector, dotsOf([...unreadable, ...secret]));
      return encodeBatch({
        author: state.log,
        cover,
        heads: {},
        headsDigest: vectorDigest(cover),
        ops: ops.filter((op) => !isSecret(op)),
      });
    }),
  );
}

export async function readSpace(
  db: SpaceDatabase,
  header: Omit<ReadableSpace, 'tables' | 'changes'>,
): Promise<ReadableSpace> {
  const tables = await readableTables(db, NOT_READ);
  return { ...header, tables, changes: encodeBase64url(await openBatch(db, header.kind === 'own')) };
}
