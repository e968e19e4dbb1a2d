/** The built site in a browser, for a file of tests. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launch } from './browser.ts';
import { serve } from './server.ts';

/** Starts the browser and the server before the tests of a file, and ends them after. */
export function startSession() {
  const session = {} as { browser: Browser; site: Awaited<ReturnType<typeof serve>> };
  const refused: string[] = [];
  before(async () => {
    [session.browser, session.site] = await Promise.all([launch(), serve('dist')]);
  });
  after(async () => {
    await session.browser?.close();
    await session.site?.close();
    // Whatever a file of tests does with the site, its policy has nothing to refuse.
    assert.deepEqual(refused, []);
  });

  /** Opens a page in a context of its own and gives what it asked for and complained about. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const context = await session.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
      if (/Content Security Policy|Trusted(?:HTML|Script)/i.test(message.text())) refused.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(session.site.origin + path);
    return { context, page, requests, errors, close: () => context.close() };
  }

  return { session, open };
}
