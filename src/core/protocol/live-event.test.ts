import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from './base64.ts';
import { MAX_LIVE_EVENT_ENVELOPE_BYTES } from './limits.ts';
import { formatLiveEvent, parseLiveEvent } from './live-event.ts';

const seeded = { seed: 20261123, numRuns: 300 };

/** What EventSource hands over. */
function asReceived(text: string): [id: string, data: string] {
  const match = /^id: (.*)\ndata: (.*)\n\n$/.exec(text);
  return [match?.[1] ?? '', match?.[2] ?? ''];
}

describe('live events', () => {
  it('[W12] carry an envelope of up to 4,096 bytes whole', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 16, maxLength: 200 }), (seq, envelope) => {
        const event = parseLiveEvent(...asReceived(formatLiveEvent({ seq, envelope })));
        expect(event).toEqual({ ok: true, value: { seq, envelope } });
      }),
      seeded,
    );
    const largest = new Uint8Array(MAX_LIVE_EVENT_ENVELOPE_BYTES).fill(9);
    const event = parseLiveEvent(...asReceived(formatLiveEvent({ seq: 3, envelope: largest })));
    expect(event).toEqual({ ok: true, value: { seq: 3, envelope: largest } });
  });

  it('[W12] carry only the seq of a larger one', () => {
    const envelope = new Uint8Array(MAX_LIVE_EVENT_ENVELOPE_BYTES + 1);
    expect(formatLiveEvent({ seq: 41, envelope })).toBe('id: 41\ndata: 41\n\n');
    expect(parseLiveEvent('41', '41')).toEqual({ ok: true, value: { seq: 41, envelope: null } });
  });

  it('[W12] are read by page when a tiny envelope looks like its own seq', () => {
    const envelope = new Uint8Array(Buffer.from('1234', 'base64'));
    const event = parseLiveEvent(...asReceived(formatLiveEvent({ seq: 1234, envelope })));
    expect(event).toEqual({ ok: true, value: { seq: 1234, envelope: null } });
  });

  it('are refused with a wrong id, wrong base64, nothing, or too much', () => {
    expect(parseLiveEvent('', 'AAAA')).toEqual({ ok: false, error: { type: 'bad_id' } });
    expect(parseLiveEvent('-1', 'AAAA')).toEqual({ ok: false, error: { type: 'bad_id' } });
    expect(parseLiveEvent('9'.repeat(30), 'AAAA')).toEqual({ ok: false, error: { type: 'bad_id' } });
    expect(parseLiveEvent('7', 'AAA')).toEqual({ ok: false, error: { type: 'bad_data' } });
    expect(parseLiveEvent('7', '')).toEqual({ ok: false, error: { type: 'bad_data' } });
    const tooMuch = encodeBase64(new Uint8Array(MAX_LIVE_EVENT_ENVELOPE_BYTES + 3));
    expect(parseLiveEvent('7', tooMuch)).toEqual({ ok: false, error: { type: 'bad_data' } });
  });
});
