import type { AttachmentReference } from '#core/attachment/reference.ts';
import { blobIdOf, openBlob } from '#core/attachment/sealed-blob.ts';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import type { AttachmentFault, Attachments } from '#storage/attachments/attachments.ts';
import type { Space } from '#storage/space.ts';
import type { RelaySpaceClient } from '#transport/relay-client.ts';
import type { RelayFault } from '#transport/relay-fault.ts';
import { untilDone, type RoundEnd, type UntilDoneDeps } from './until-done.ts';

type BlobClient = Pick<RelaySpaceClient, 'blob' | 'putBlob'>;

/** A place at a relay, and what opens blobs there. */
export interface BlobPlace {
  readonly keys: SpaceKeys;
  readonly client: BlobClient;
}

export interface AttachmentExchangeDeps extends UntilDoneDeps {
  readonly space: Pick<Space, 'id' | 'loadAttachments' | 'onLocalChange'>;
  /** Where the space is exchanged now. */
  readonly place: BlobPlace;
  /** Where else its bytes may stand: under keys before, or in the file that this one came in the place of. */
  readonly earlier: () => readonly BlobPlace[];
  /** Called after the relay was reached. */
  readonly onContact: (listener: () => void) => () => void;
  readonly locks?: Pick<LockManager, 'request'>;
}

/** A relay that has no room gets none by being asked. */
const AFTER_FULL_MS = 300_000;

const MAY_PASS: ReadonlySet<RelayFault['type']> = new Set([
  'network',
  'aborted',
  'busy',
  'unavailable',
  // A login page of a wifi.
  'malformed',
]);

/** Whatever stands there: it is what the row means, or it is missing. */
async function fetchFrom(
  { keys, client }: BlobPlace,
  reference: AttachmentReference,
): Promise<Result<Uint8Array, AttachmentFault>> {
  const blobId = blobIdOf(keys, reference[2]);
  const answer = blobId && (await client.blob(blobId));
  if (!answer) return err({ type: 'missing' });
  if (!answer.ok) return err({ type: MAY_PASS.has(answer.error.type) ? 'unreachable' : 'missing' });
  const opened = answer.value && openBlob(keys, reference, answer.value);
  return opened?.ok ? opened : err({ type: 'missing' });
}

/** The first place that has it; `unreachable` when one that may have it could not be asked. */
async function fetchFirst(
  places: readonly BlobPlace[],
  reference: AttachmentReference,
): Promise<Result<Uint8Array, AttachmentFault>> {
  let fault: AttachmentFault = { type: 'missing' };
  for (const place of places) {
    const found = await fetchFrom(place, reference);
    if (found.ok) return found;
    if (found.error.type === 'unreachable') fault = found.error;
  }
  return err(fault);
}

/** Ends a round: what else waits would get the same answer. */
interface Stop {
  readonly end: RoundEnd;
  readonly problem: 'full' | 'refused' | null;
}

/** Null: only this one is refused. */
function stopAfter(fault: RelayFault): Stop | null {
  switch (fault.type) {
    case 'too_large':
      return null;
    case 'full':
      return { end: AFTER_FULL_MS, problem: 'full' };
    case 'busy':
    case 'unavailable':
      return { end: fault.retryAfterMs, problem: null };
    case 'network':
    case 'aborted':
    case 'malformed':
      return { end: 'failed', problem: null };
    // The exchange of the log says what is wrong, and how it goes on; then the relay is reached, and this begins anew.
    case 'unknown_space':
    case 'closed':
    case 'taken':
    case 'code_needed':
      return { end: null, problem: 'refused' };
  }
}

/**
 * Sends the bytes of one space that wait, one after the other, and fetches what a screen asks for. What stands at an
 * earlier place alone is brought to this one, so that whoever comes later finds it.
 */
export function exchangeAttachments(deps: AttachmentExchangeDeps): () => void {
  const { space, place, earlier, locks } = deps;
  /** Looked for at the earlier places since the start; what is not there does not come there later. */
  const looked = new Set<string>();
  let unuse = (): void => undefined;
  let isEnded = false;
  let isReached = false;

  async function send(attachments: Attachments, isOver: () => boolean): Promise<Stop> {
    const waiting = await attachments.waiting();
    let left = waiting.length;
    attachments.noteSending({ waiting: left, problem: attachments.sending().problem });
    let refused: Stop['problem'] = null;
    for (const reference of waiting) {
      if (isOver()) return { end: null, problem: refused };
      const sending = await attachments.begin(reference);
      if (!sending) continue;
      const answer = await place.client.putBlob(sending.blobId, sending.sealed);
      if (answer.ok) {
        await attachments.confirm(sending);
        left -= 1;
        attachments.noteSending({ waiting: left, problem: null });
        continue;
      }
      const stop = stopAfter(answer.error);
      if (stop) return stop;
      refused = 'refused';
    }
    return { end: null, problem: refused };
  }

  /** True when something was brought that is to be sent; null when a place was not reached. */
  async function bring(attachments: Attachments, isOver: () => boolean): Promise<boolean | null> {
    const places = earlier();
    if (places.length === 0) return false;
    let brought = false;
    for (const reference of await attachments.absent()) {
      const [, , digest] = reference;
      if (isOver() || looked.has(digest)) continue;
      const here = await fetchFrom(place, reference);
      const found = here.ok ? here : await fetchFirst(places, reference);
      if (here.ok) await attachments.noteAtRelay(reference);
      else if (found.ok) {
        await attachments.keep(reference, found.value);
        brought = true;
      } else if (found.error.type === 'unreachable' || here.error.type === 'unreachable') return null;
      looked.add(digest);
    }
    return brought;
  }

  async function round(isOver: () => boolean): Promise<RoundEnd> {
    const attachments = await space.loadAttachments();
    if (isReached) attachments.noteContact();
    isReached = false;
    const first = await send(attachments, isOver);
    const brought = first.end === null && first.problem === null ? await bring(attachments, isOver) : false;
    const last = brought === true ? await send(attachments, isOver) : first;
    const { waiting } = attachments.sending();
    attachments.noteSending({ waiting, problem: last.problem });
    return brought === null ? 'failed' : last.end;
  }

  const whenLoaded = async (): Promise<void> => {
    const attachments = await space.loadAttachments();
    if (isEnded) return;
    unuse = attachments.useFetch(async (reference) => {
      const here = await fetchFrom(place, reference);
      if (here.ok) return ok({ bytes: here.value, isAtRelay: true });
      const found = await fetchFirst(earlier(), reference);
      if (found.ok) return ok({ bytes: found.value, isAtRelay: false });
      return here.error.type === 'unreachable' ? here : found;
    });
  };
  void whenLoaded().catch(() => undefined);

  /** One tab at a time, or each would send the same. */
  const inTurn = (isOver: () => boolean): Promise<RoundEnd> =>
    locks ? locks.request(`wm-attachments-${space.id}`, () => round(isOver)) : round(isOver);

  const end = untilDone(
    deps,
    (wake) => {
      const stops = [
        space.onLocalChange(wake),
        deps.onContact(() => {
          isReached = true;
          wake();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    inTurn,
  );
  return () => {
    isEnded = true;
    unuse();
    end();
  };
}
