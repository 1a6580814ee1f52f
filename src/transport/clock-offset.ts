import { parseDecimal } from '#core/protocol/ids.ts';
import { EARLIEST_MS, LATEST_MS } from '#core/clock/stamp.ts';
import type { BoundedAnswer } from './bounded-fetch.ts';

const SMALLEST_OFFSET_MS = 60_000;
const LONGEST_ROUND_TRIP_MS = 2_000;

/**
 * How far this device's clock is behind the relay's, in ms; 0 when it is right enough; null when the answer does not
 * tell. It only orders what is shown, so a relay that lies about the time can lose nothing.
 */
export function clockOffset({
  headers,
  sentAt,
  receivedAt,
}: Pick<BoundedAnswer, 'headers' | 'sentAt' | 'receivedAt'>): number | null {
  const roundTrip = receivedAt - sentAt;
  const time = parseDecimal(headers.get('x-time') ?? '');
  if (!time.ok || roundTrip < 0 || roundTrip >= LONGEST_ROUND_TRIP_MS) return null;
  if (time.value < EARLIEST_MS || time.value >= LATEST_MS) return null;
  const offset = Math.round(time.value - (sentAt + receivedAt) / 2);
  return Math.abs(offset) > SMALLEST_OFFSET_MS ? offset : 0;
}
