import type { Op } from '#core/envelope/op.ts';
import type { RowState } from '#core/merge/row.ts';
import type { Heights, LogId, Range } from '#core/merge/vector.ts';
import type { Stamp } from '#core/clock/stamp.ts';
import type { Agreement } from '#core/sync/agreement.ts';
import type { RelayKnowledge } from '#core/sync/relay-knowledge.ts';

/** A row of a record as it is stored: codes, everything that was merged, and the beginning of each text. */
export interface StoredRow {
  readonly id: string;
  /** 1 shown, 0 deleted. */
  readonly visible: 0 | 1;
  readonly $: RowState;
  readonly $texts: { readonly [field: string]: string };
  readonly [code: string]: unknown;
}

export type StoredOp = Op;

export interface StoredText {
  /** `table/row/field` */
  readonly k: string;
  /** Encoded Yjs state. */
  readonly state: Uint8Array;
  readonly plain: string;
  /** The last change in it; not known of a text that was stored before this was kept. */
  readonly last?: { readonly log: LogId } & Stamp;
}

/** A field that two people wrote at the same time; the field `_del` stands for a contested deletion. */
export interface StoredContest {
  readonly k: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

export type VectorEntries = readonly (readonly [LogId, readonly Range[]])[];

/** The replica's log: `meta` row `log`. */
export interface StoredLog {
  readonly k: 'log';
  readonly log: LogId;
  readonly n: number;
  readonly sealed: number;
  readonly stamp: Stamp;
  readonly vector: VectorEntries;
  /** False from the first write after a start until the last tab has closed in order. */
  readonly stoppedCleanly: boolean;
}

/** What is known of the relay: `meta` row `relay`. */
export interface StoredRelay extends Omit<RelayKnowledge, 'vector'> {
  readonly k: 'relay';
  readonly vector: VectorEntries;
  /** The place of the next envelope in the outbox. */
  readonly nextPlace: number;
}

/** What other logs have, by their own word: `meta` row `peers`. */
export interface StoredPeers {
  readonly k: 'peers';
  readonly byLog: {
    readonly [log: LogId]: {
      readonly heads: Heights;
      readonly digest: string;
      /** Not there in a row of a version that knew no digest of what is shown. */
      readonly state?: string | null;
    };
  };
}

/** What the person of this device has seen of each log: `meta` row `seen`. */
export interface StoredSeen {
  readonly k: 'seen';
  readonly heights: Heights;
}

/** Which records the rows were made for: `meta` row `projection`. */
export interface StoredProjection {
  readonly k: 'projection';
  readonly signature: string;
}

/** Ops have left this device: `meta` row `handedOut`, there or not. */
export interface StoredHandedOut {
  readonly k: 'handedOut';
}

/** Under which key this replica exchanges: `meta` row `generation`. What is sealed in the outbox is sealed under it. */
export interface StoredGeneration {
  readonly k: 'generation';
  /** Hex of the id that the relay knows the space by. */
  readonly spaceId: string;
}

/** The last files of everything that were made on this device, latest first: `meta` row `backups` of the own space. */
export interface StoredBackups {
  readonly k: 'backups';
  readonly made: readonly { readonly ms: number; readonly name: string; readonly things: number }[];
}

/** How far what is shown here was compared with other devices: `meta` row `agreement`. */
export interface StoredAgreement extends Agreement {
  readonly k: 'agreement';
}

/** Rows of tables that this version does not know, which are nowhere but in the log: `meta` row `strangers`. */
export interface StoredStrangers {
  readonly k: 'strangers';
  /** The tables that were known when the log was looked through. */
  readonly known: readonly string[];
  /** The ops that were looked through. */
  readonly vector: VectorEntries;
  readonly rows: readonly (readonly [table: string, row: string])[];
}

export type StoredMeta =
  | StoredLog
  | StoredRelay
  | StoredPeers
  | StoredSeen
  | StoredProjection
  | StoredHandedOut
  | StoredGeneration
  | StoredBackups
  | StoredAgreement
  | StoredStrangers;

/** An envelope, an op or a row that could not be read. `bytes` are sealed. */
export interface QuarantineRow {
  /** `envelope/<id>`, `op/<log>.<n>`, `text/<log>.<n>` or `row/<table>/<key>`; `stopped/<table>` after too many of those */
  readonly k: string;
  readonly reason: string;
  readonly bytes: Uint8Array;
  /** A row that was rebuilt from the log since. */
  readonly mended: boolean;
}

export interface OutboxRow {
  /** Hex of the envelope id. */
  readonly k: string;
  readonly place: number;
  readonly envelope: Uint8Array;
  readonly cover: VectorEntries;
}

/** An earlier version of a text. */
export interface StoredVersion {
  /** `<text key>#<ms>` */
  readonly k: string;
  readonly text: string;
  /** When it was kept. */
  readonly ms: number;
  readonly plain: string;
  /** Who wrote in it last, and when; not known of versions that were kept before this was. */
  readonly log?: LogId;
  readonly writtenMs?: number;
}

/** Bytes that rows point to. */
export interface StoredBlob {
  /** `SpaceDatabase.blobName` of the digest: who reads the disk cannot look for a file that he knows. */
  readonly k: string;
  readonly bytes: Uint8Array;
}

/** A blob that stands at the relay, or is on its way there. */
export interface StoredBlobAtRelay {
  readonly k: string;
  /** In which life of the relay's space. */
  readonly epoch: string;
  /** False until the relay confirmed it. */
  readonly stored: boolean;
}

export const textKey = (table: string, row: string, field: string): string => `${table}/${row}/${field}`;
