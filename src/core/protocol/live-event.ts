import { err, ok, type Result } from '#core/result/result.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { SequencedEnvelope } from './frames.ts';
import { parseDecimal } from './ids.ts';
import { MAX_LIVE_EVENT_ENVELOPE_BYTES } from './limits.ts';

export interface LiveEvent {
  readonly seq: number;
  /** Null: read it with a page request, `after` = seq − 1. */
  readonly envelope: Uint8Array | null;
}

export type LiveEventError = { readonly type: 'bad_id' } | { readonly type: 'bad_data' };

/** The text of one server-sent event. */
export function formatLiveEvent({ seq, envelope }: SequencedEnvelope): string {
  const data = envelope.length <= MAX_LIVE_EVENT_ENVELOPE_BYTES ? encodeBase64(envelope) : String(seq);
  return `id: ${seq}\ndata: ${data}\n\n`;
}

/**
 * @param id `lastEventId` of the event
 * @param data equal to the id when the envelope was too large; a tiny envelope whose base64 happens to
 *   look like its own seq is then read by a page request too, which is never wrong
 */
export function parseLiveEvent(id: string, data: string): Result<LiveEvent, LiveEventError> {
  const seq = parseDecimal(id);
  if (!seq.ok || seq.value === Number.MAX_SAFE_INTEGER) return err({ type: 'bad_id' });
  if (data === id) return ok({ seq: seq.value, envelope: null });
  if (data.length > Math.ceil(MAX_LIVE_EVENT_ENVELOPE_BYTES / 3) * 4) return err({ type: 'bad_data' });
  const envelope = decodeBase64(data);
  if (!envelope.ok || envelope.value.length === 0) return err({ type: 'bad_data' });
  return ok({ seq: seq.value, envelope: envelope.value });
}
