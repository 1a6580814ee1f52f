import type { Newcomer } from '#features/join/join-deps.ts';

/** What two people who begin have said so far; in memory only, because a name must not stand in the address or the history. */
export const beginning: {
  newcomer: Newcomer | null;
  waitingLink: string | null;
  /** The name was asked on the way to inviting: where that goes on. */
  goOn: string | null;
  /** A mentor invites somebody new, not the person of the open file. */
  inviteNew: boolean;
  /** The journey began with a link that somebody sent, not at a file. */
  byLink: boolean;
  programmeCode: string | null;
  /** What she has seen that her mentor will read; asked anew when there is more. */
  looked: string | null;
} = {
  newcomer: null,
  waitingLink: null,
  goOn: null,
  inviteNew: false,
  byLink: false,
  programmeCode: null,
  looked: null,
};
