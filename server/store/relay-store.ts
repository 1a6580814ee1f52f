import type { SpaceState } from '#core/protocol/answers.ts';
import type { SequencedEnvelope } from '#core/protocol/frames.ts';

/** Ids are canonical base64url texts (22 characters); bytes are opaque to the store. */
export interface StoredSpace {
  readonly epoch: string;
  /** SHA-256 of the bearer token. */
  readonly auth: Uint8Array;
  readonly state: SpaceState;
}

export interface SpaceInfo {
  readonly epoch: string;
  readonly nextSeq: number;
  readonly bytes: number;
  readonly state: SpaceState;
  /** `upto` of the newest snapshot; 0 when there is none. */
  readonly snapshotSeq: number;
  /** Of the first `SNAPSHOT_LOOK` envelopes that follow it: more make a new snapshot due by their number. */
  readonly bytesAfterSnapshot: number;
}

export const SNAPSHOT_LOOK = 501;

/** 0 = no limit. */
export interface SpaceQuota {
  readonly bytes: number;
  readonly envelopes: number;
}

export interface ClaimRequest {
  readonly spaceId: string;
  readonly auth: Uint8Array;
  /** Used when the space is new. */
  readonly epoch: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type ClaimOutcome =
  | { readonly type: 'created' | 'repeated'; readonly epoch: string; readonly nextSeq: number }
  | { readonly type: 'taken' }
  | { readonly type: 'deleted' };

export interface SealedEnvelope {
  /** First 16 bytes of the SHA-256 of the envelope. */
  readonly envId: Uint8Array;
  readonly envelope: Uint8Array;
}

export interface AppendRequest {
  readonly spaceId: string;
  readonly envelopes: readonly SealedEnvelope[];
  readonly quota: SpaceQuota;
  readonly at: number;
}

export type AppendOutcome =
  | {
      readonly type: 'stored';
      /** One per envelope of the request, in its order; a repeated one has its first seq. */
      readonly seqs: readonly number[];
      /** Only what is new, in order of seq. */
      readonly added: readonly SequencedEnvelope[];
    }
  | { readonly type: 'unknown_space' | 'closed' | 'space_full' };

export interface SnapshotRequest {
  readonly spaceId: string;
  readonly uptoSeq: number;
  readonly envId: Uint8Array;
  readonly envelope: Uint8Array;
  readonly at: number;
}

export interface BlobRequest {
  readonly spaceId: string;
  readonly blobId: string;
  readonly bytes: Uint8Array;
  readonly quota: SpaceQuota;
  readonly at: number;
}

/** `not_reached`: the log has no envelope there. */
export type SnapshotOutcome = 'stored' | 'unknown_space' | 'closed' | 'not_reached';

export type WriteOutcome = 'stored' | 'unknown_space' | 'closed' | 'space_full';

/**
 * Where envelopes are kept. Every write is on disk before its promise resolves, and wholly or not at all.
 * A method rejects with `StoreFailure` when the engine fails; any other rejection is a bug.
 * tests/contracts/relay-store.ts holds what every engine must do.
 */
export interface RelayStore {
  claim(request: ClaimRequest): Promise<ClaimOutcome>;
  /** Null when unknown or deleted. */
  findSpace(spaceId: string): Promise<StoredSpace | null>;
  info(spaceId: string): Promise<SpaceInfo | null>;
  /** One commit for the whole group; each request succeeds or is refused on its own. */
  append(group: readonly AppendRequest[]): Promise<readonly AppendOutcome[]>;
  /** In order of seq, whole frames of 12 + length bytes up to `maxBytes`; at least one when there is one. */
  readAfter(spaceId: string, after: number, maxBytes: number): Promise<readonly SequencedEnvelope[]>;
  /** One that stands for less than the newest changes nothing. */
  putSnapshot(request: SnapshotRequest): Promise<SnapshotOutcome>;
  /** The one that stands for most; of several the last that came. */
  getSnapshot(spaceId: string): Promise<SequencedEnvelope | null>;
  putBlob(request: BlobRequest): Promise<WriteOutcome>;
  getBlob(spaceId: string, blobId: string): Promise<Uint8Array | null>;
  /** Read-only from then on; false when unknown. */
  close(spaceId: string): Promise<boolean>;
  /** Erases everything but the id, which stays taken; false when unknown. */
  remove(spaceId: string): Promise<boolean>;
  /** Proves by a write that the engine accepts writes. */
  probe(): Promise<void>;
  shutdown(): Promise<void>;
}

export type StoreFailureType = 'disk_full' | 'unavailable';

/** The engine failed; nothing of the request was stored. `engineCode` holds no content and no id. */
export class StoreFailure extends Error {
  readonly type: StoreFailureType;
  readonly engineCode: string;

  constructor(type: StoreFailureType, engineCode: string) {
    super(`store ${type}: ${engineCode}`);
    this.name = 'StoreFailure';
    this.type = type;
    this.engineCode = engineCode;
  }
}

/** May `addedBytes` and `addedEnvelopes` still be added to a space that holds `bytes` and `envelopes`? */
export function fitsQuota(
  held: { readonly bytes: number; readonly envelopes: number },
  added: { readonly bytes: number; readonly envelopes: number },
  quota: SpaceQuota,
): boolean {
  const fits = (now: number, more: number, limit: number): boolean =>
    limit === 0 || more <= 0 || now + more <= limit;
  return fits(held.bytes, added.bytes, quota.bytes) && fits(held.envelopes, added.envelopes, quota.envelopes);
}
