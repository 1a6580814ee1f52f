import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

/** What the rules for ears and eyes say of the page. They do not know the colours of the system. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  // The nodes that are well need no description.
  const axe = async (): Promise<AxeBuilder> => {
    const isLoaded = await page.evaluate(() => 'axe' in window);
    return new AxeBuilder({ page, ...(isLoaded ? { axeSource: 'void 0' } : {}) })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
  };
  const { violations } = await (await axe()).withTags(TAGS).analyze();
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
