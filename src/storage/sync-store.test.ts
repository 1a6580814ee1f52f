import 'fake-indexeddb/auto';
import { openTestSpace } from '#tests/fixtures/databases/test-space.ts';
import { syncStoreContract, type Replica, type ReplicaSetup } from '#tests/contracts/sync-store.ts';
import { deletionValue, DELETED_FIELD, EMPTY_ROW, registerOf, visibility } from '#core/merge/row.ts';
import { distinctSiblings } from '#core/merge/register.ts';
import { updatesFor } from '#core/merge/text.ts';
import { makeOp, type Change } from '#core/sync/changes.ts';
import { applyOps } from './apply.ts';
import { readLog, readPeers, writeLog } from './meta.ts';
import type { SpaceDatabase } from './space-database.ts';
import { textKey } from './stored-rows.ts';
import { loadTextModule } from './text-module.ts';

/** One transaction with changes that no schema looks at. */
async function writeUnchecked(db: SpaceDatabase, changes: readonly Change[], now: number): Promise<void> {
  const text = await loadTextModule();
  await db.write(async () => {
    let { state } = await readLog(db);
    for (const change of changes) {
      const row = (await db.rows(change.table).get(change.row))?.$ ?? EMPTY_ROW;
      const made = makeOp(state, change, row, now);
      state = made.state;
      await db.ops.put(made.op);
      await applyOps({ db, text }, [made.op]);
    }
    await writeLog(db, state);
  });
}

async function dexieReplica({ keys, secret, log, random, now }: ReplicaSetup): Promise<Replica> {
  const space = await openTestSpace({ keys, secret, log, random, now });
  const { db } = space;
  const sync = await space.loadSync();
  const close = () => space.close();
  const rowOf = async (table: string, row: string) => (await db.rows(table).get(row))?.$ ?? EMPTY_ROW;
  const prefixed = (prefix: string) => db.quarantine.where('k').startsWith(prefix).count();
  return {
    sync,
    write: (table, row, field, value) => writeUnchecked(db, [{ table, row, field, value }], now()),
    type: async (table, row, field, after) => {
      const stored = await db.texts.get(textKey(table, row, field));
      const updates = updatesFor(stored?.state ?? null, after);
      await writeUnchecked(
        db,
        updates.map((update) => ({ table, row, field, update })),
        now(),
      );
    },
    remove: async (table, row) => {
      const value = deletionValue(await rowOf(table, row), now());
      await writeUnchecked(db, [{ table, row, field: DELETED_FIELD, value }], now());
    },
    restore: (table, row) => writeUnchecked(db, [{ table, row, field: DELETED_FIELD, value: null }], now()),
    values: async (table, row, field) =>
      distinctSiblings(registerOf(await rowOf(table, row), field)).map(([, , , , value]) => value),
    visibility: async (table, row) => visibility(await rowOf(table, row)),
    text: async (table, row, field) => (await db.texts.get(textKey(table, row, field)))?.plain ?? '',
    log: async () => (await readLog(db)).state.log,
    vector: async () => (await readLog(db)).state.vector,
    knownHeads: async () => new Map([...(await readPeers(db))].map(([peer, { heads }]) => [peer, heads])),
    omitted: () => sync.omitted(),
    quarantined: async () => ({ envelopes: await prefixed('envelope/'), ops: await prefixed('op/') }),
    close,
  };
}

syncStoreContract('Dexie store', dexieReplica);
