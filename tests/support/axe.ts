/** Accessibility of a page as it stands. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** axe itself, as an expression. */
export const AXE = `(() => { ${readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')}\n })()`;

/** Looks at the page: WCAG 2.2 AA and axe's best practices. Gives violations, one line each. */
const axeRun = (without: readonly string[]) => `axe.run({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: ${JSON.stringify(Object.fromEntries(without.map((rule) => [rule, { enabled: false }])))},
}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`;

export const AXE_RUN = axeRun([]);

/** Violations on a page, one line each. `without`: rules that can't judge what is shown. */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(axeRun(without));
}
