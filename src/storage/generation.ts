import { bytesToHex } from '@noble/hashes/utils.js';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { UNKNOWN_RELAY } from '#core/sync/relay-knowledge.ts';
import { readGeneration, readRelay, writeGeneration, writeRelay } from './meta.ts';
import type { SpaceDatabase } from './space-database.ts';

/** Thrown where a tab still has the key of an earlier generation: what it would seal or take in belongs nowhere any more. */
export class EarlierGeneration extends Error {
  override readonly name = 'EarlierGeneration';
}

/**
 * Goes on under other keys: nothing is known of the place at the relay that they lead to, so all is offered there anew,
 * and what was sealed under the keys before is not sent any more. The log, the rows and the dots stay. The app's own
 * database says which keys are those of the space; this follows it, also at the start after a crash between the two.
 */
export async function enterGeneration(db: SpaceDatabase, { spaceId }: SpaceKeys): Promise<void> {
  const id = bytesToHex(spaceId);
  if ((await db.read(() => readGeneration(db))) === id) return;
  await db.write(async () => {
    const before = await readGeneration(db);
    if (before === id) return;
    if (before !== null) {
      await db.outbox.clear();
      await db.blobsAtRelay.clear();
      const { nextPlace } = await readRelay(db);
      await writeRelay(db, { known: UNKNOWN_RELAY, nextPlace });
    }
    await writeGeneration(db, id);
  });
}

/** Within a transaction: throws when the space went on under other keys. */
export async function expectGeneration(db: SpaceDatabase, { spaceId }: SpaceKeys): Promise<void> {
  const now = await readGeneration(db);
  if (now !== null && now !== bytesToHex(spaceId))
    throw new EarlierGeneration('this space goes on under other keys');
}
