import type { BrowserContext, Page } from '@playwright/test';

const SUSPICIOUS = /Content Security Policy|Trusted ?Type|violates the following/i;
/** The browser's own line about an answer that did not come: tests stop servers and take the network away. */
const NO_ANSWER = /^Failed to load resource: /;

/** Collects what no page of ours may ever do: throw, complain, break the policy, or ask another origin for anything. */
export async function watchForFaults(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeBinding('reportPolicyViolation', (_source, violation: string) => {
    faults.push(`policy: ${violation}`);
  });
  await context.addInitScript(() => {
    const { reportPolicyViolation } = window as unknown as { reportPolicyViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportPolicyViolation(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => {
      faults.push(`page error: ${error.name} ${error.message} ${error.stack ?? ''}`);
    });
  };
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  context.on('console', (message) => {
    const text = message.text();
    if (SUSPICIOUS.test(text) || (message.type() === 'error' && !NO_ANSWER.test(text)))
      faults.push(`console: ${text}`);
  });
  // Also those of the service worker.
  context.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'blob:' && protocol !== 'data:')
      faults.push(`another origin: ${asked}`);
  });
  return faults;
}
