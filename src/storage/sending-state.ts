import { TEXT_OP } from '#core/envelope/op.ts';
import { devices } from '#domain/people/model.ts';
import { opsAfter } from './reader.ts';
import { readLog, readPeers } from './meta.ts';
import { readPeople } from './people.ts';
import type { SpaceDatabase } from './space-database.ts';
import type { SendingState } from './space.ts';
import type { StoredOp } from './stored-rows.ts';

/**
 * One thing that a person did: what a command wrote has one moment, and typing in one text is one thing. That the app
 * notes on which day a device was used is nobody's edit.
 */
const editOf = (op: StoredOp): string =>
  op.kind === TEXT_OP ? `${op.row}/${op.field}` : `${op.log}@${String(op.ms)}`;

/** [H3] Which own edits the other members' devices have, by their own word; the relay's receipt does not count. */
export async function readSendingState(db: SpaceDatabase, me: string): Promise<SendingState> {
  const people = await readPeople(db);
  const others = people.members.filter(({ id }) => id !== me);
  // Nobody waits for what one person writes for herself.
  if (others.length === 0) return { waiting: 0, others: [] };
  const [{ state }, peers] = [await readLog(db), await readPeers(db)];
  const own = [...state.vector.keys()].filter((log) => log === state.log || people.memberOf(log) === me);
  const heldBy = (member: string, log: string): number =>
    Math.max(
      0,
      ...[...peers]
        .filter(([peer]) => people.memberOf(peer) === member)
        .map(([, { heads }]) => heads[log] ?? 0),
    );
  const missing = new Map(others.map(({ id }) => [id, new Set<string>()]));
  const missingEverywhere = new Set<string>();
  for (const log of own) {
    const held = others.map(({ id }) => ({ id, n: heldBy(id, log) }));
    const least = Math.min(...held.map(({ n }) => n));
    const most = Math.max(...held.map(({ n }) => n));
    for (const op of await opsAfter(db, log, least)) {
      if (op.table === devices.table) continue;
      const edit = editOf(op);
      if (op.n > most) missingEverywhere.add(edit);
      for (const { id, n } of held) if (op.n > n) missing.get(id)?.add(edit);
    }
  }
  return {
    waiting: missingEverywhere.size,
    others: others.map(({ id, name }) => ({ member: id, name, waiting: missing.get(id)?.size ?? 0 })),
  };
}
