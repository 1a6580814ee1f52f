import * as v from 'valibot';
import { isRelayOrigin } from '#core/pairing/relay-origin.ts';
import type { ConfigAnswer } from '#core/protocol/answers.ts';
import { ROUTES } from '#core/protocol/paths.ts';
import { err, ok, type Result } from '#core/result/result.ts';
import { boundedFetch, type FetchDeps } from './bounded-fetch.ts';
import { parseJson } from './relay-fault.ts';

/** What the place that serves the app says about it. */
export type AppConfig = ConfigAnswer;

export type ConfigFault = { readonly type: 'network' | 'malformed' };

const MAX_CONFIG_BYTES = 16 * 1024;
const SILENCE_MS = 15_000;

const schema: v.GenericSchema<unknown, AppConfig> = v.object({
  relay: v.nullable(
    v.pipe(
      v.string(),
      v.check((origin) => isRelayOrigin(origin)),
    ),
  ),
  programmeCodeNeeded: v.boolean(),
  // Digits and a few signs: it becomes a tel: link. A wrong number must not cost the relay's address.
  programmePhone: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\+?[\d ()-]{3,24}$/))), null),
});

/** From the app's own origin. Without a network the service worker gives the last answer. */
export async function loadConfig(deps: FetchDeps): Promise<Result<AppConfig, ConfigFault>> {
  const answer = await boundedFetch(deps, {
    url: ROUTES.config,
    method: 'GET',
    maxBytes: MAX_CONFIG_BYTES,
    silenceMs: SILENCE_MS,
  });
  if (!answer.ok) return err({ type: answer.error.type === 'too_long' ? 'malformed' : 'network' });
  if (answer.value.status !== 200) return err({ type: answer.value.status >= 500 ? 'network' : 'malformed' });
  const parsed = v.safeParse(schema, parseJson(answer.value.body));
  return parsed.success ? ok(parsed.output) : err({ type: 'malformed' });
}
