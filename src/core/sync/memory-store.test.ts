import { syncStoreContract, type Replica, type ReplicaSetup } from '#tests/contracts/sync-store.ts';
import { DELETED_FIELD, deletionValue, registerOf } from '../merge/row.ts';
import { distinctSiblings } from '../merge/register.ts';
import { updatesFor } from '../merge/text.ts';
import type { Value } from '../merge/value.ts';
import { emptyDisk } from './memory-disk.ts';
import { MemoryStore } from './memory-store.ts';

async function memoryReplica({ keys, log, random, now }: ReplicaSetup): Promise<Replica> {
  const store = new MemoryStore(keys, emptyDisk(log), random);
  const put = (table: string, row: string, field: string, value: Value): void => {
    store.write([{ table, row, field, value }], now());
  };
  return {
    sync: store,
    write: async (...change) => put(...change),
    type: async (table, row, field, after) => {
      const updates = updatesFor(store.text(table, row, field)?.state ?? null, after);
      store.write(
        updates.map((update) => ({ table, row, field, update })),
        now(),
      );
    },
    remove: async (table, row) => put(table, row, DELETED_FIELD, deletionValue(store.row(table, row), now())),
    restore: async (table, row) => put(table, row, DELETED_FIELD, null),
    values: async (table, row, field) =>
      distinctSiblings(registerOf(store.row(table, row), field)).map(([, , , , value]) => value),
    visibility: async (table, row) => store.visibility(table, row),
    text: async (table, row, field) => store.text(table, row, field)?.plain ?? '',
    log: async () => store.disk.log.log,
    vector: async () => store.vector,
    knownHeads: async () => new Map([...store.disk.peers].map(([peer, { heads }]) => [peer, heads])),
    omitted: async () => store.omitted(),
    quarantined: async () => ({ envelopes: store.disk.quarantine.size, ops: store.disk.faulty.size }),
    close: () => Promise.resolve(),
  };
}

syncStoreContract('memory store', memoryReplica);
