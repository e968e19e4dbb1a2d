/** What an answer of the search costs a reader. */
import type { Browser } from 'playwright-core';

/** Nothing more comes after so long. */
const QUIET_MS = 1000;

/** Bytes that travel between the first key press in the search box of a site and its answer. One letter asks only the names. */
export async function searchCost(browser: Browser, origin: string, query: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await page.goto(`${origin}/licenses/`, { waitUntil: 'networkidle' });
  let bytes = 0;
  let last = 0;
  network.on('Network.requestWillBeSent', () => (last = performance.now()));
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    last = performance.now();
  });
  await network.send('Network.enable');
  await page.locator('input[type=search]').first().focus();
  // All at once: what is asked in between depends on how fast the machine types.
  await page.keyboard.insertText(query);
  await page.locator('[role=option]').first().waitFor();
  while (performance.now() - last < QUIET_MS) await page.waitForTimeout(100);
  await context.close();
  return bytes;
}
