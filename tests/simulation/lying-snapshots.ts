import { decodeBatch, encodeBatch } from '#core/envelope/batch.ts';
import { openEnvelope, sealEnvelope } from '#core/envelope/envelope.ts';
import { orThrow } from '#core/result/result.ts';
import type { Arrival } from '#core/sync/intake.ts';
import type { Snapshot } from '#core/sync/snapshot.ts';
import { LyingRelay, strangersEnvelope, STRANGER } from './lying-relays.ts';
import { KEYS } from './lying-stage.ts';

/** Its log is sound; the snapshot with which somebody begins who never met it is not the one that was last made. */
export class SnapshotLiar extends LyingRelay {
  readonly #made: Snapshot[] = [];
  readonly #lie: (made: readonly Snapshot[], last: number) => Snapshot | null;
  #isTold = false;
  #hidesAfter: number | null = null;

  constructor(seed: number, lie: (made: readonly Snapshot[], last: number) => Snapshot | null) {
    super(seed);
    this.#lie = lie;
  }

  /** From now on it lies, and if wanted shows nothing that came after the first snapshot. */
  begin({ hides }: { readonly hides: boolean }): void {
    this.#isTold = true;
    this.#hidesAfter = hides ? (this.#made[0]?.uptoSeq ?? 0) : null;
  }

  get made(): number {
    return this.#made.length;
  }

  override takeSnapshot(snapshot: Snapshot): void {
    this.#made.push(snapshot);
    super.takeSnapshot(snapshot);
  }

  override shownSnapshot(): Snapshot | null {
    return this.#isTold ? this.#lie(this.#made, super.nextSeq - 1) : super.shownSnapshot();
  }

  override page(after: number, maxBytes?: number): Arrival[] {
    const bound = this.#hidesAfter;
    const page = super.page(after, maxBytes);
    return bound === null ? page : page.filter(({ seq }) => (seq ?? 0) <= bound);
  }
}

const flipped = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));

/** The same words, sealed by somebody who has not the key of the space. */
const ofStranger = ({ uptoSeq, envelope }: Snapshot): Snapshot => {
  const { data } = orThrow(openEnvelope(KEYS, envelope));
  const batch = orThrow(decodeBatch(data));
  const again = encodeBatch({ ...batch, cover: batch.cover, ops: batch.ops });
  return {
    uptoSeq,
    envelope: sealEnvelope(STRANGER, 'snapshot', again, { padded: true }, (length) => new Uint8Array(length)),
  };
};

export const snapshotLies: readonly {
  readonly name: string;
  readonly lie: (made: readonly Snapshot[], last: number) => Snapshot | null;
}[] = [
  { name: 'is an old one', lie: ([first]) => first ?? null },
  {
    name: 'is an old one, said to be the newest',
    lie: ([first], last) => (first ? { ...first, uptoSeq: last } : null),
  },
  {
    name: 'is said to stand for more than the log has',
    lie: ([first], last) => (first ? { ...first, uptoSeq: last + 1_000 } : null),
  },
  {
    name: 'has a flipped bit',
    lie: (made) => {
      const last = made.at(-1);
      return last ? { ...last, envelope: flipped(last.envelope) } : null;
    },
  },
  {
    name: 'is cut short',
    lie: (made) => {
      const last = made.at(-1);
      return last ? { ...last, envelope: last.envelope.subarray(0, last.envelope.length >> 1) } : null;
    },
  },
  { name: 'is of somebody who is no member', lie: ([first]) => (first ? ofStranger(first) : null) },
  { name: 'is no snapshot', lie: (_, last) => ({ uptoSeq: last, envelope: strangersEnvelope(1) }) },
];
