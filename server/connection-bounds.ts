/** How long and how many: what somebody who sends slowly, reads slowly or never ends can take from the relay. */
export interface ConnectionBounds {
  /** From the first moment of a connection, or of its next request, until the head of the request is there. */
  readonly headersMs: number;
  /** Until the whole request is there, its body included; also the rest of a body that was refused. */
  readonly requestMs: number;
  /** How often the two above are looked at. */
  readonly checkEveryMs: number;
  /** Between two requests of one connection. */
  readonly idleMs: number;
  /** Nothing came and nothing went: the other end does not read. Longer than a long poll waits. */
  readonly stalledMs: number;
  /** At once; more are turned away before a byte is read. */
  readonly connections: number;
}

export const DEFAULT_BOUNDS: ConnectionBounds = {
  headersMs: 10_000,
  requestMs: 30_000,
  checkEveryMs: 2_000,
  idleMs: 72_000,
  stalledMs: 60_000,
  connections: 10_000,
};
