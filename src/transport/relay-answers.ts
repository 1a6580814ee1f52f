import * as v from 'valibot';
import type { AppendedEnvelope, ClaimAnswer, SpaceAnswer, TicketAnswer } from '#core/protocol/answers.ts';
import { parseId } from '#core/protocol/ids.ts';
import { parseJson } from './relay-fault.ts';

const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const epoch = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const id = v.pipe(
  v.string(),
  v.check((text) => parseId(text).ok),
);

const claim: v.GenericSchema<unknown, ClaimAnswer> = v.object({ epoch, nextSeq: seq });
const space: v.GenericSchema<unknown, SpaceAnswer> = v.object({
  epoch,
  nextSeq: seq,
  bytes: count,
  state: v.picklist(['open', 'closed']),
  snapshotSeq: v.exactOptional(count),
  bytesAfterSnapshot: v.exactOptional(count),
});
const appended: v.GenericSchema<unknown, AppendedEnvelope[]> = v.array(v.object({ envId: id, seq }));
const ticket: v.GenericSchema<unknown, TicketAnswer> = v.object({
  ticket: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._~-]{1,500}$/)),
  expires: count,
});
const snapshotStored: v.GenericSchema<unknown, { envId: string }> = v.object({ envId: id });

function reader<T>(schema: v.GenericSchema<unknown, T>): (body: Uint8Array) => T | null {
  return (body) => {
    const parsed = v.safeParse(schema, parseJson(body));
    return parsed.success ? parsed.output : null;
  };
}

/** The JSON answers of the relay; null for whatever is none. */
export const readClaim = reader(claim);
export const readSpace = reader(space);
export const readAppended = reader(appended);
export const readTicket = reader(ticket);
export const readSnapshotStored = reader(snapshotStored);
