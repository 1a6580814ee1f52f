import { describe, expect, it } from 'vitest';
import { sendingWords } from './sending-words.ts';

const anneke = { member: 'a', name: 'Anneke' };
const online = { online: true, problem: null };

describe('where her work is', () => {
  it('is on this device while she is alone, or while it is read', () => {
    expect(sendingWords(undefined, online)).toEqual({ state: 'onDevice', waiting: 0 });
    expect(sendingWords({ waiting: 4, others: [] }, online)).toEqual({ state: 'onDevice', waiting: 0 });
  });

  it('is with the other only when the other device has everything', () => {
    expect(sendingWords({ waiting: 0, others: [{ ...anneke, waiting: 0 }] }, online)).toEqual({
      state: 'received',
      name: 'Anneke',
    });
    expect(sendingWords({ waiting: 1, others: [{ ...anneke, waiting: 1 }] }, online)).toEqual({
      state: 'underway',
      name: 'Anneke',
      waiting: 1,
    });
  });

  it('stays on this device without internet, and says how much waits', () => {
    const sending = { waiting: 3, others: [{ ...anneke, waiting: 3 }] };
    expect(sendingWords(sending, { online: false, problem: null })).toEqual({
      state: 'onDevice',
      waiting: 3,
    });
    expect(sendingWords(sending, { online: true, problem: 'network' })).toEqual({
      state: 'onDevice',
      waiting: 3,
    });
  });

  it('says so when sending cannot work, but not when there is nothing to send', () => {
    const closed = { online: true, problem: 'closed' };
    expect(sendingWords({ waiting: 1, others: [{ ...anneke, waiting: 1 }] }, closed)).toEqual({
      state: 'failed',
    });
    expect(sendingWords({ waiting: 0, others: [{ ...anneke, waiting: 0 }] }, closed).state).toBe('received');
  });
});
