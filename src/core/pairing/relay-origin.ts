export const MAX_RELAY_LENGTH = 200;

const HTTPS = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?$/;
const OWN_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::[1-9][0-9]{0,4})?$/;

/** SPEC.md [P5]: an origin as a browser writes it, without a path or slash at the end. */
export const isRelayOrigin = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_RELAY_LENGTH &&
  (HTTPS.test(value) || OWN_MACHINE.test(value));
