import type { SendingState } from '#storage/space.ts';

/** What a device knows about its way to the others. */
export interface Link {
  readonly online: boolean;
  /** Why sending does not work; null when it does, or when there is only no network. */
  readonly problem: string | null;
}

export type SendingWords =
  | { readonly state: 'onDevice'; readonly waiting: number }
  | { readonly state: 'underway'; readonly name: string; readonly waiting: number }
  | { readonly state: 'received'; readonly name: string }
  | { readonly state: 'failed' };

/** These pass by themselves. */
const PASSING = new Set(['network', 'busy']);

/**
 * One of four things to say (ux.md, 'Status'). 'Received' needs a sign from the other's own device for everything that
 * was written here; the relay's yes is not enough.
 */
export function sendingWords(sending: SendingState | undefined, link: Link): SendingWords {
  const [first] = sending?.others ?? [];
  if (!sending || !first) return { state: 'onDevice', waiting: 0 };
  const behind = sending.others.find(({ waiting }) => waiting > 0);
  if (!behind) return { state: 'received', name: first.name };
  if (link.problem !== null && !PASSING.has(link.problem)) return { state: 'failed' };
  return link.online && link.problem === null
    ? { state: 'underway', name: behind.name, waiting: behind.waiting }
    : { state: 'onDevice', waiting: behind.waiting };
}
