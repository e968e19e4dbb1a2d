/** Accessibility of every page of the site, in both themes and three widths. The quick run has one page of each kind. */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { violations } from '../support/axe.ts';
import { contentPages } from '../support/pages.ts';
import { startSession } from '../support/session.ts';

const { session } = startSession();

const WIDTHS = [320, 768, 1280];
const THEMES = ['light', 'dark'] as const;

test(`axe finds nothing on any of ${contentPages.length} pages, and nothing sticks out`, { timeout: 3_600_000 }, async () => {
  const queue = contentPages.map(({ url }) => url);
  const found: string[] = [];
  let runs = 0;
  const work = async () => {
    // With motion, colors fade for a moment after the theme is switched, and would be measured on the way.
    const context = await session.browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      await page.goto(session.site.origin + url, { waitUntil: 'load' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) found.push(`${url} ${width} px: ${wider} px wider than the window`);
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await violations(page)).map((violation) => `${url} ${colorScheme} ${width} px: ${violation}`));
          runs += 1;
        }
      }
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  assert.deepEqual(found, []);
  assert.equal(runs, contentPages.length * WIDTHS.length * THEMES.length);
});
