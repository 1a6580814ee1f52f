/** The part of the Trusted Types interface that is used here; not every browser has it, and neither has TypeScript. */
interface ScriptUrlPolicy {
  createScriptURL(address: string): unknown;
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptUrlPolicy;
}

const ownScript = /^\/(?:assets|packs)\/[\w.-]+\.js$/u;

/**
 * Lets through the service worker and the built scripts of this origin, and nothing else.
 * @throws TypeError for every other address: a wrong one is a bug, or somebody else's.
 */
export function allowOwnScript(address: string, base: string): string {
  const url = new URL(address, base);
  const own = url.origin === new URL(base).origin && url.search === '' && url.hash === '';
  if (own && (url.pathname === '/sw.js' || ownScript.test(url.pathname))) return url.href;
  throw new TypeError('script address not allowed');
}

const allow = (address: string): string => {
  // The development server has other addresses and no content security policy; it is still this origin.
  if (import.meta.env.DEV) return address;
  return allowOwnScript(address, document.baseURI);
};

// Made once: a second policy of this name throws, and the header allows no other name.
const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
const policy: ScriptUrlPolicy = factory?.createPolicy('app-scripts', { createScriptURL: allow }) ?? {
  createScriptURL: allow,
};

/**
 * The only way to start a worker or the service worker: `new Worker(scriptUrl(url), { type: 'module' })`.
 * What comes back is a TrustedScriptURL where the browser has them; the interfaces of TypeScript ask for a string.
 */
export function scriptUrl(address: string): string {
  return policy.createScriptURL(address) as string;
}
