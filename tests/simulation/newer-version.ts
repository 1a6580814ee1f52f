import { decode, encode } from 'cborg';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SpaceKeys } from '#core/crypto/space-keys.ts';
import { envelopeId, openEnvelope, sealEnvelope } from '#core/envelope/envelope.ts';
import type { OutboxEnvelope } from '#core/sync/store.ts';

/**
 * What a later version of the app might send: today's envelope in another wrapping, so that what an old version keeps
 * unread can be read after it was updated. The wrapping is a function of the envelope: sent twice, it has the same bytes.
 */
const LATER_ENVELOPE = 2;
const LATER_READER = 2;

type Form = 'envelope' | 'reader' | 'kind' | 'today';
const FORMS: readonly Form[] = ['envelope', 'reader', 'kind'];

/** Two in five are in one of the later forms. */
const formOf = (envId: string): Form => FORMS[Number.parseInt(envId.slice(0, 2), 16) % 8] ?? 'today';

const wrapReader = (envelope: Uint8Array): Uint8Array => encode([LATER_READER, envelope]);

function unwrapReader(data: Uint8Array): Uint8Array | null {
  try {
    const [reader, envelope] = decode(data) as readonly unknown[];
    return reader === LATER_READER && envelope instanceof Uint8Array ? envelope : null;
  } catch {
    return null;
  }
}

function wrap(keys: SpaceKeys, envelope: Uint8Array, form: Form): Uint8Array {
  const nonce = (): Uint8Array => sha256(envelope).slice(0, 24);
  switch (form) {
    case 'envelope':
      return Uint8Array.of(LATER_ENVELOPE, ...envelope);
    case 'reader':
      return sealEnvelope(keys, 'ops', wrapReader(envelope), { padded: true }, nonce);
    case 'kind':
      return sealEnvelope(keys, 'control', envelope, { padded: true }, nonce);
    case 'today':
      return envelope;
  }
}

/** An envelope as the later version sends it. */
export function inLaterForm(keys: SpaceKeys, { envId, envelope }: OutboxEnvelope): OutboxEnvelope {
  const form = formOf(envId);
  if (form === 'today') return { envId, envelope };
  const wrapped = wrap(keys, envelope, form);
  return { envId: bytesToHex(envelopeId(wrapped)), envelope: wrapped };
}

/** An envelope as today's version reads it; what is in no later form stays what it is. */
export function inTodaysForm(keys: SpaceKeys, envelope: Uint8Array): Uint8Array {
  if (envelope[0] === LATER_ENVELOPE) return envelope.slice(1);
  const opened = openEnvelope(keys, envelope);
  if (!opened.ok) return envelope;
  if (opened.value.kind === 'control') return opened.value.data;
  return (opened.value.kind === 'ops' ? unwrapReader(opened.value.data) : null) ?? envelope;
}
