import type { LeftPlace, Session } from '#storage/session.ts';
import type { RelayClient } from '#transport/relay-client.ts';
import { untilDone, type UntilDoneDeps } from './until-done.ts';

export interface LeftPlacesDeps extends UntilDoneDeps {
  readonly session: Pick<Session, 'leftPlaces' | 'markLeftClosed' | 'onSpacesChange'>;
  readonly relayClient: (origin: string) => RelayClient;
  readonly appOrigin: string;
}

/**
 * Closes the places at the relay that this device has left, as soon as there is a connection: whoever has the lost phone
 * can write nothing there any more, and the others hear that the file went on. What is to be closed is on the disk.
 */
export function closeLeftPlaces(deps: LeftPlacesDeps): () => void {
  const { session, relayClient, appOrigin } = deps;

  /** True when nothing can be written there any more. */
  async function close({ spaceId, bearer, relay }: LeftPlace): Promise<boolean> {
    const client = relayClient(relay ?? appOrigin).space({ spaceId, bearer });
    const answer = await client.close();
    return answer.ok || answer.error.type === 'unknown_space' || answer.error.type === 'closed';
  }

  return untilDone(
    deps,
    (wake) => session.onSpacesChange(wake),
    async (isOver) => {
      let failed = false;
      for (const place of session.leftPlaces()) {
        if (isOver()) break;
        if (await close(place)) await session.markLeftClosed(place);
        else failed = true;
      }
      return failed ? 'failed' : null;
    },
  );
}
