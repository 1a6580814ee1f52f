import { deriveSpaceKeys } from '#core/crypto/space-keys.ts';
import { decodeBatch } from '#core/envelope/batch.ts';
import { openEnvelope } from '#core/envelope/envelope.ts';
import { orThrow } from '#core/result/result.ts';
import { createRelayClient } from '#transport/relay-client.ts';
import { systemTimers } from '#transport/timers.ts';

/** Every value in the envelopes at the relay that whoever has this secret can open. */
export async function readAtRelay(origin: string, secret: Uint8Array): Promise<string> {
  const keys = deriveSpaceKeys(secret, 0);
  const client = createRelayClient({ origin, timers: systemTimers, fetch }).space(keys);
  const found: string[] = [];
  for (let after = 0; ;) {
    const page = orThrow(await client.page({ after }));
    for (const { seq, envelope } of page) {
      after = seq;
      for (const { value } of orThrow(decodeBatch(orThrow(openEnvelope(keys, envelope)).data)).ops)
        found.push(
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
        );
    }
    if (page.length === 0) return found.join('\n');
  }
}
