/** The smallest thing that somebody writes: one field, or what a long text says afterwards. */
export interface Edit {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly value: string | number | boolean | null;
  /** A text that two people may type in at once; other values are replaced whole. */
  readonly isText: boolean;
}

/** What one device writes before it sends: each list in `writes` is saved at once. */
export interface Batch {
  readonly by: 0 | 1;
  readonly at: number;
  readonly writes: readonly (readonly Edit[])[];
}

/** Table, row, field: what somebody would see. */
export type Content = Record<string, Record<string, Record<string, unknown>>>;

export interface Message<M> {
  readonly message: M;
  /** The ways in which it could go over the wire. */
  readonly bytes: readonly (readonly [encoding: string, bytes: number])[];
}

/** One way to keep a file on two devices. All of it is in memory, so that no disk is measured. */
export interface Peer<Device, M, Stored> {
  readonly name: string;
  /** Two equal devices that lived through the batches. */
  pairAfter(batches: readonly Batch[]): Promise<readonly [Device, Device]>;
  /** Writes on the first device alone. */
  write(device: Device, batches: readonly Batch[]): Promise<void>;
  /** What `to` lacks; the two then count on it that it arrives. */
  messageFor(from: Device, to: Device): Promise<Message<M>>;
  /** Everything, for a device that has nothing. */
  wholeFile(from: Device): Promise<Message<M>>;
  take(device: Device, message: M): Promise<Device>;
  /** A device with the same content, so that a merge can be repeated. */
  copy(device: Device): Promise<Device>;
  newDevice(): Promise<Device>;
  store(device: Device): Promise<Stored>;
  /** From what is kept until everything can be shown. */
  load(stored: Stored): Promise<Content>;
  content(device: Device): Promise<Content>;
}
