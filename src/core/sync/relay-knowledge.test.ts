import { describe, expect, it } from 'vitest';
import {
  afterGreeting,
  afterPage,
  afterReceipts,
  inSequence,
  lackingAtRelay,
  markOf,
  UNKNOWN_RELAY,
  type PageFrame,
  type RelayKnowledge,
} from './relay-knowledge.ts';

const LOG = 'aaaaaa000001';
const dots = (from: number, to: number) => new Map([[LOG, [[from, to]]]] as const);
const frame = (seq: number, life = ''): { seq: number; envId: string } => ({ seq, envId: `${seq}${life}` });
const frames = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => frame(from + index));

const read: RelayKnowledge = {
  epoch: 'first',
  cursor: 5,
  tail: '5',
  unverified: false,
  ahead: null,
  skipped: 0,
  vector: dots(1, 9),
  sentHeads: { [LOG]: 9 },
};
const greeted: RelayKnowledge = { ...read, unverified: true };

describe('what is believed of the relay', () => {
  it('the first greeting only tells the epoch', () => {
    expect(afterGreeting(UNKNOWN_RELAY, 'first', 1)).toEqual({
      known: { ...UNKNOWN_RELAY, epoch: 'first' },
      lost: false,
    });
    const sent = { ...UNKNOWN_RELAY, ahead: frame(3) };
    expect(afterGreeting(sent, 'first', 2)).toEqual({ known: { ...sent, epoch: 'first' }, lost: false });
    expect(afterGreeting({ ...UNKNOWN_RELAY, epoch: 'first' }, 'first', 40)).toEqual({
      known: { ...UNKNOWN_RELAY, epoch: 'first' },
      lost: false,
    });
  });

  it('[S5] another epoch, or a next seq at or below the cursor, means that it lost data', () => {
    const reset = { known: { ...UNKNOWN_RELAY, epoch: 'second' }, lost: true };
    expect(afterGreeting(read, 'second', 6)).toEqual(reset);
    expect(afterGreeting(read, 'second', 100)).toEqual(reset);
    for (const nextSeq of [1, 5]) expect(afterGreeting(read, 'first', nextSeq).lost).toBe(true);
    expect(afterGreeting(read, 'first', 6)).toEqual({ known: greeted, lost: false });
  });

  it('[S6] after a greeting the reading overlaps by one', () => {
    expect(markOf(read)).toEqual({ epoch: 'first', cursor: 5 });
    expect(markOf(greeted)).toEqual({ epoch: 'first', cursor: 4 });
    expect(markOf(UNKNOWN_RELAY)).toEqual({ epoch: null, cursor: 0 });
  });

  it('[S6] the same envelope at the cursor lets the reading go on', () => {
    const { known, lost } = afterPage(greeted, frames(5, 8), dots(10, 12));
    expect(lost).toBe(false);
    expect(known).toEqual({ ...read, cursor: 8, tail: '8', vector: dots(1, 12) });
  });

  it('[S6] another envelope at the cursor means that the relay was restored and has grown again', () => {
    const { known, lost } = afterPage(greeted, [frame(5, 'other'), frame(6)], dots(10, 12));
    expect(lost).toBe(true);
    expect(known).toEqual({ ...UNKNOWN_RELAY, epoch: 'first' });
  });

  it('[S6] a page that does not show the cursor proves nothing, and moves nothing', () => {
    const { known, lost } = afterPage(greeted, frames(6, 7), dots(10, 12));
    expect(lost).toBe(false);
    expect(known).toBe(greeted);
  });

  it('[S6] the cursor never passes a gap', () => {
    expect(afterPage(read, [frame(7), frame(8)], new Map()).known.cursor).toBe(5);
    expect(
      afterPage(read, [frame(8), frame(6), frame(9), frame(7), frame(11)], new Map()).known,
    ).toMatchObject({
      cursor: 9,
      tail: '9',
    });
    expect(afterPage(read, frames(1, 4), new Map()).known.cursor).toBe(5);
    expect(afterPage(UNKNOWN_RELAY, frames(1, 3), new Map()).known.cursor).toBe(3);
  });

  it('[S3] what a page or a receipt shows, the relay holds', () => {
    const { known } = afterPage(read, [frame(6)], dots(10, 12));
    expect(known.vector).toEqual(dots(1, 12));
    expect(afterReceipts(read, [frame(6)], dots(10, 11)).known.vector).toEqual(dots(1, 11));
    expect(lackingAtRelay(dots(1, 20), dots(1, 9), dots(12, 14))).toEqual(
      new Map([
        [
          LOG,
          [
            [10, 11],
            [15, 20],
          ],
        ],
      ]),
    );
  });

  it('[S3] own envelopes that follow the cursor need not be read back', () => {
    const knownAfter = (known: RelayKnowledge, receipts: PageFrame[]) =>
      afterReceipts(known, receipts, new Map()).known;
    expect(knownAfter(read, [frame(7), frame(6)])).toMatchObject({ cursor: 7, tail: '7', ahead: null });
    expect(knownAfter(read, [frame(7), frame(9), frame(8)])).toMatchObject({
      cursor: 5,
      tail: '5',
      ahead: frame(9),
    });
    expect(knownAfter(greeted, [frame(6)])).toMatchObject({ cursor: 5, unverified: true, ahead: frame(6) });
    expect(knownAfter({ ...read, ahead: frame(9) }, [frame(8)]).ahead).toEqual(frame(9));
  });

  it('[S6] of a page only what follows without a gap is taken, and all that came from hand to hand', () => {
    const seqsOf = (seqs: (number | null)[]): (number | null)[] =>
      inSequence(
        read,
        seqs.map((seq) => ({ seq })),
      ).map(({ seq }) => seq);
    expect(seqsOf([4, 5, 6, 7, null])).toEqual([4, 5, 6, 7, null]);
    expect(seqsOf([7, 6, 9, null, 10])).toEqual([7, 6, null]);
    expect(seqsOf([7])).toEqual([]);
  });

  it('[S6] what lies beyond a gap is not believed to be there', () => {
    expect(afterPage(read, [frame(6), frame(8)], dots(10, 12)).known).toMatchObject({
      cursor: 6,
      vector: read.vector,
    });
  });

  it('[S6] an own envelope that was confirmed beyond the cursor must be found there', () => {
    const sent: RelayKnowledge = { ...read, ahead: frame(8) };
    expect(afterPage(sent, frames(6, 7), new Map()).known.ahead).toEqual(frame(8));
    expect(afterPage(sent, frames(6, 9), new Map())).toMatchObject({
      known: { cursor: 9, ahead: null },
      lost: false,
    });
    const anew = { known: { ...UNKNOWN_RELAY, epoch: 'first' }, lost: true };
    expect(afterPage(sent, [frame(6), frame(7), frame(8, 'other')], dots(1, 1))).toEqual(anew);
    expect(afterReceipts({ ...sent, cursor: 7 }, [frame(8, 'other')], dots(1, 1))).toEqual(anew);
    for (const nextSeq of [6, 8]) expect(afterGreeting(sent, 'first', nextSeq)).toEqual(anew);
    expect(afterGreeting(sent, 'first', 9).lost).toBe(false);
  });

  it('[S6] a receipt for a place that was read before means that the relay was restored', () => {
    for (const known of [read, greeted])
      for (const seq of [1, 5])
        expect(afterReceipts(known, [frame(seq), frame(6)], dots(1, 1))).toEqual({
          known: { ...UNKNOWN_RELAY, epoch: 'first' },
          lost: true,
        });
  });
});
