import type { Op } from '#core/envelope/op.ts';
import type { Dot, Vector } from '#core/merge/vector.ts';
import { isBroken } from './sealing/middleware.ts';
import type { SpaceDatabase } from './space-database.ts';

export interface OpsWithin {
  readonly ops: readonly Op[];
  /** Dots of ops that are stored but do not open. */
  readonly unreadable: readonly Dot[];
}

/** The stored ops whose dots are in `dots`, by log and `n`. */
export async function opsWithin(db: SpaceDatabase, dots: Vector): Promise<OpsWithin> {
  const ops: Op[] = [];
  const unreadable: Dot[] = [];
  for (const [log, ranges] of dots)
    for (const [from, to] of ranges) {
      const found = await db.ops.where('[log+n]').between([log, from], [log, to], true, true).toArray();
      for (const op of found)
        if (isBroken(op)) unreadable.push({ log, n: op.n });
        else ops.push(op);
    }
  return { ops, unreadable };
}
