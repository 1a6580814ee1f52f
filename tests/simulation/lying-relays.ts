import { bytesToHex } from '@noble/hashes/utils.js';
import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { encodeBatch } from '#core/envelope/batch.ts';
import { envelopeId, sealEnvelope } from '#core/envelope/envelope.ts';
import { FIELD_OP } from '#core/envelope/op.ts';
import type { Arrival } from '#core/sync/intake.ts';
import type { Receipt } from '#core/sync/store.ts';
import { FakeRelay, type RelayImage } from './fake-relay.ts';
import { Prng } from './prng.ts';

/** A relay that does not do what it promised. Each lie is a subclass; `lineOf` lets it show others to one than to another. */
export class LyingRelay extends FakeRelay {
  protected readonly random: Prng;

  constructor(seed: number) {
    super('life');
    this.random = new Prng(seed);
  }

  lineOf(_who: string): FakeRelay {
    return this;
  }
}

const ALL = Number.MAX_SAFE_INTEGER;
const idOf = (envelope: Uint8Array): string => bytesToHex(envelopeId(envelope));

/** Shows a history of its own making, made of what it was given; numbered without gaps, so that nothing looks odd. */
abstract class Retelling extends LyingRelay {
  abstract retold(kept: readonly Arrival[]): readonly Uint8Array[];

  #history(): readonly Arrival[] {
    return this.retold(super.page(0, ALL)).map((envelope, index) => ({ seq: index + 1, envelope }));
  }

  override get nextSeq(): number {
    return this.#history().length + 1;
  }

  override page(after: number): Arrival[] {
    return this.#history()
      .filter(({ seq }) => (seq ?? 0) > after)
      .slice(0, 20);
  }

  override append(envelopes: readonly Uint8Array[]): Receipt[] {
    super.append(envelopes);
    const history = this.#history();
    return envelopes.map((envelope) => {
      const at = history.findIndex((one) => idOf(one.envelope) === idOf(envelope));
      return { envId: idOf(envelope), seq: at === -1 ? history.length + 1 : at + 1 };
    });
  }
}

/** Confirms one envelope in three and throws it away. */
class Dropping extends Retelling {
  override retold(kept: readonly Arrival[]): readonly Uint8Array[] {
    return kept.map(({ envelope }) => envelope).filter((one) => (envelopeId(one)[0] ?? 0) % 3 !== 0);
  }
}

/** Sends everything again and again under new numbers. */
class Replaying extends Retelling {
  override retold(kept: readonly Arrival[]): readonly Uint8Array[] {
    return kept.flatMap(({ envelope }, index) => [envelope, kept[index >> 1]?.envelope ?? envelope]);
  }
}

/** Turns round every ten envelopes, and only tells of whole tens. */
class Reordering extends Retelling {
  override retold(kept: readonly Arrival[]): readonly Uint8Array[] {
    const tens = kept.length - (kept.length % 10);
    return kept
      .slice(0, tens)
      .map((_, index) => kept[index - (index % 10) + 9 - (index % 10)]?.envelope ?? new Uint8Array(1));
  }
}

/** Cuts envelopes short. */
class Truncating extends Retelling {
  override retold(kept: readonly Arrival[]): readonly Uint8Array[] {
    return kept.map(({ envelope }) => {
      const first = envelopeId(envelope)[0] ?? 0;
      return first % 3 === 0 ? envelope.subarray(0, 1 + (first % envelope.length)) : envelope;
    });
  }
}

/** Turns one bit in every third envelope. */
class FlippingBits extends Retelling {
  override retold(kept: readonly Arrival[]): readonly Uint8Array[] {
    return kept.map(({ envelope }) => {
      const [first = 0, second = 0, third = 0] = envelopeId(envelope);
      if (first % 3 !== 0) return envelope;
      const turned = envelope.slice();
      const place = (second * 256 + third) % turned.length;
      turned[place] = (turned[place] ?? 0) ^ (1 << (first % 8));
      return turned;
    });
  }
}

export const STRANGER = deriveSpaceKeys(new Uint8Array(32).fill(200), 1);

/** What somebody who is no member wrote: in another space, or with a key of his own. */
export const strangersEnvelope = (seed: number): Uint8Array =>
  sealEnvelope(
    STRANGER,
    'ops',
    encodeBatch({
      author: 'ffffffffffff',
      cover: new Map([['ffffffffffff', [[1, 1]]]]),
      heads: {},
      headsDigest: new Uint8Array(8),
      ops: [
        {
          kind: FIELD_OP,
          table: 'step',
          row: 'row0',
          field: 'what',
          log: 'ffffffffffff',
          n: 1,
          ms: 1_780_000_000_000,
          c: 0,
          value: 'of a stranger',
          ctx: {},
        },
      ],
    }),
    { padded: true },
    new Prng(seed).bytes,
  );

/** Puts envelopes of another space between ours. */
class Splicing extends Retelling {
  override retold(kept: readonly Arrival[]): readonly Uint8Array[] {
    return kept.flatMap(({ envelope }, index) =>
      index % 4 === 0 ? [strangersEnvelope(index), envelope] : [envelope],
    );
  }
}

/** Goes back to an older state, under the same epoch, and grows again from there. */
class RollingBack extends LyingRelay {
  readonly #images: RelayImage[] = [];

  override append(envelopes: readonly Uint8Array[]): Receipt[] {
    const receipts = super.append(envelopes);
    this.#images.push(this.image());
    if (this.random.chance(25)) this.restore(this.random.pick(this.#images));
    return receipts;
  }
}

/** Each device sees only what it sent itself, after a beginning that all share. */
class Forking extends LyingRelay {
  readonly #branches = new Map<string, FakeRelay>();

  override lineOf(who: string): FakeRelay {
    if (this.nextSeq < 8) return this;
    const known = this.#branches.get(who);
    if (known) return known;
    const branch = new FakeRelay('life');
    branch.restore(this.image());
    this.#branches.set(who, branch);
    return branch;
  }
}

/** Numbers that jump, and receipts for places where nothing stands. */
class LyingAboutSeq extends LyingRelay {
  override get nextSeq(): number {
    return super.nextSeq + this.random.pick([0, 0, 7, 1_000_000]);
  }

  override page(after: number, maxBytes?: number): Arrival[] {
    const shift = this.random.pick([0, 0, 1, 50]);
    return super.page(after, maxBytes).map(({ seq, envelope }) => ({ seq: (seq ?? 0) + shift, envelope }));
  }

  override append(envelopes: readonly Uint8Array[]): Receipt[] {
    const shift = this.random.pick([0, 0, 1, 100_000]);
    return super.append(envelopes).map(({ envId, seq }) => ({ envId, seq: seq + shift }));
  }
}

/** Always has one more page, of envelopes that nobody can read. */
class Endless extends LyingRelay {
  override page(after: number): Arrival[] {
    const real = super.page(after, ALL);
    if (real.length > 0) return real;
    return [{ seq: after + 1, envelope: strangersEnvelope(after % 50) }];
  }

  override get nextSeq(): number {
    return super.nextSeq + 1_000_000;
  }
}

/** Sends one envelope at a time, and every second answer is empty. */
class Dripping extends LyingRelay {
  #asked = 0;

  override page(after: number): Arrival[] {
    return this.#asked++ % 2 === 0 ? super.page(after, 1) : [];
  }
}

/** Sends an old whole state instead of what came since. */
class OldSnapshot extends LyingRelay {
  #old: RelayImage | null = null;

  override append(envelopes: readonly Uint8Array[]): Receipt[] {
    const receipts = super.append(envelopes);
    if (super.nextSeq > 8) this.#old ??= this.image();
    return receipts;
  }

  override page(after: number, maxBytes?: number): Arrival[] {
    const old = this.#old?.kept ?? [];
    return super.page(after, maxBytes).map(({ seq }, index) => ({
      seq,
      envelope:
        old[((seq ?? 0) - 1) % Math.max(old.length, 1)]?.envelope ?? super.page(after)[index]!.envelope,
    }));
  }
}

/** `hides`: whether others may be left without something. */
export const lies: readonly { readonly name: string; readonly make: (seed: number) => LyingRelay }[] = [
  { name: 'drops what it confirmed', make: (seed) => new Dropping(seed) },
  { name: 'sends everything again', make: (seed) => new Replaying(seed) },
  { name: 'turns the order round', make: (seed) => new Reordering(seed) },
  { name: 'goes back to an older state', make: (seed) => new RollingBack(seed) },
  { name: 'shows each device another history', make: (seed) => new Forking(seed) },
  { name: 'mixes in another space', make: (seed) => new Splicing(seed) },
  { name: 'cuts envelopes short', make: (seed) => new Truncating(seed) },
  { name: 'flips bits', make: (seed) => new FlippingBits(seed) },
  { name: 'lies about numbers', make: (seed) => new LyingAboutSeq(seed) },
  { name: 'never ends', make: (seed) => new Endless(seed) },
  { name: 'drips', make: (seed) => new Dripping(seed) },
  { name: 'shows an old state', make: (seed) => new OldSnapshot(seed) },
];
