/** The JSON answers of the relay, as types for the server that writes them and the client that parses them. */

export interface ClaimAnswer {
  readonly epoch: string;
  readonly nextSeq: number;
}

export interface AppendedEnvelope {
  readonly envId: string;
  readonly seq: number;
}

export type SpaceState = 'open' | 'closed';

export interface SpaceAnswer {
  readonly epoch: string;
  readonly nextSeq: number;
  /** Sum of the lengths of envelopes and blobs. */
  readonly bytes: number;
  readonly state: SpaceState;
  /** `upto` of the newest snapshot, 0 when there is none; absent at a relay that does not tell. */
  readonly snapshotSeq?: number;
  /** Sum of the lengths of the envelopes that follow it, counted over at most 501 of them. */
  readonly bytesAfterSnapshot?: number;
}

export interface TicketAnswer {
  readonly ticket: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface ConfigAnswer {
  /** Origin of the relay; null = the origin that served this answer. */
  readonly relay: string | null;
  readonly programmeCodeNeeded: boolean;
  /** The number of De Werkplaats, shown under help; null until the programme sets it. */
  readonly programmePhone: string | null;
}
