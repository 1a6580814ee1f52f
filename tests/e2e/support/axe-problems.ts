import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

/** By itself it leaves what is below 4.5 to the weaker rule, which would take as long again. */
const CONTRAST = {
  contrastRatio: { normal: { expected: 7, minThreshold: 0 }, large: { expected: 4.5, minThreshold: 0 } },
};

/**
 * All text has the contrast that the design asks of running text: 7, or 4.5 where letters are large. Of the colours of the
 * system the rule knows nothing: there layoutProblems looks.
 */
const rulesFor = (forced: boolean) => ({
  rules: {
    'color-contrast': { enabled: false },
    'color-contrast-enhanced': { enabled: !forced },
  },
  checks: { 'color-contrast-enhanced': { enabled: true, options: CONTRAST } },
});

/** What the rules for ears and eyes say of the page. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  // The nodes that are well need no description.
  const axe = async (): Promise<AxeBuilder> => {
    const isLoaded = await page.evaluate(() => 'axe' in window);
    return new AxeBuilder({ page, ...(isLoaded ? { axeSource: 'void 0' } : {}) })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
  };
  const { violations } = await (
    await axe()
  )
    .options({
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: TAGS },
      ...rulesFor(forced),
    })
    .analyze();
  const problems: string[] = [];
  for (const { id, nodes } of violations)
    for (const { target, failureSummary = '' } of nodes) {
      const selector = target.join(' ');
      if (id === 'target-size') {
        // What lies half behind the bar at the foot is only not scrolled to yet.
        await page.locator(selector).evaluate((element) => {
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
        });
        const again = await (await axe()).withRules('target-size').include(selector).analyze();
        if (again.violations.length === 0) continue;
      }
      problems.push(`axe ${id}: ${selector} ${failureSummary.replace(/\s+/g, ' ')}`);
    }
  return problems;
}
