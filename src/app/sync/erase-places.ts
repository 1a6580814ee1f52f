import { bytesToHex } from '@noble/hashes/utils.js';
import { envelopeId } from '#core/envelope/envelope.ts';
import type { Erasures, RememberedPlace, SeenPlace } from '#storage/erasures.ts';
import type { RelayClient, RelaySpaceClient } from '#transport/relay-client.ts';
import { untilDone, type UntilDoneDeps } from './until-done.ts';

export interface ErasePlacesDeps extends UntilDoneDeps {
  readonly erasures: Pick<Erasures, 'due' | 'done' | 'waits' | 'listen'>;
  readonly relayClient: (origin: string) => RelayClient;
  readonly appOrigin: string;
}

/** What one device can have had on its way; with more, somebody else writes there. */
const MOST_PAGES = 20;

/** `over`: there is nothing more to do. `others`: somebody wrote there whom this device did not know of. */
type Outcome = 'over' | 'others' | 'later';

/** Whether all that follows what was seen is of this device. */
async function isOnlyOurs(client: RelaySpaceClient, { cursor, own }: SeenPlace): Promise<boolean | null> {
  let after = cursor;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await client.page({ after });
    if (!page.ok) return null;
    const last = page.value.at(-1);
    if (!last) return true;
    if (!page.value.every(({ envelope }) => own.includes(bytesToHex(envelopeId(envelope))))) return false;
    after = last.seq;
  }
  return false;
}

async function erase(client: RelaySpaceClient, { how, seen }: RememberedPlace): Promise<Outcome> {
  if (how === 'close') {
    const closed = await client.close();
    const isOver = closed.ok || closed.error.type === 'unknown_space' || closed.error.type === 'closed';
    return isOver ? 'over' : 'later';
  }
  if (seen) {
    const stands = await client.describe();
    if (!stands.ok) return stands.error.type === 'unknown_space' ? 'over' : 'later';
    // Claimed anew after a loss, so not by this device.
    if (seen.epoch !== null && stands.value.epoch !== seen.epoch) return 'others';
    const isOurs = await isOnlyOurs(client, seen);
    if (isOurs !== true) return isOurs === null ? 'later' : 'others';
  }
  const removed = await client.remove();
  return removed.ok || removed.error.type === 'unknown_space' ? 'over' : 'later';
}

/**
 * Deletes at the relay what was erased on this device, as soon as there is a connection. A place where somebody else
 * wrote meanwhile stays: it is not this person's alone.
 */
export function eraseLeftPlaces(deps: ErasePlacesDeps): () => void {
  const { erasures, relayClient, appOrigin } = deps;
  return untilDone(
    deps,
    (wake) => erasures.listen(wake),
    async (isOver) => {
      let failed = false;
      for (const place of await erasures.due()) {
        if (isOver()) return null;
        const { spaceId, bearer, relay } = place;
        const outcome = await erase(relayClient(relay ?? appOrigin).space({ spaceId, bearer }), place);
        if (outcome === 'later') failed = true;
        else await erasures.done(place);
      }
      return failed ? 'failed' : erasures.waits();
    },
  );
}
