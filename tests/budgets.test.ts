/** What a page may weigh. The figures are printed when a budget is broken. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attribute, byTag, contentPages, gzipped } from './support/pages.ts';

/** What a server sends before it has to wait for an answer: ten TCP segments. HTML and styles come in one file. */
const ONE_ROUND_TRIP = 14_600;
const SCRIPT_BEFORE_SEARCH = 8 * 1024;

/** Pages that list everything, and the table of every field, grow with the catalog. */
const FULL_LISTS = new Set(['/models/', '/tools/', '/licenses/', '/organizations/', '/contribute/']);

test('every page but the full lists comes in one round trip', () => {
  const heavy = contentPages
    .filter(({ url }) => !FULL_LISTS.has(url) && !url.startsWith('/categories/'))
    .map(({ url, html }) => ({ url, bytes: gzipped(html) }))
    .filter(({ bytes }) => bytes > ONE_ROUND_TRIP);
  assert.deepEqual(heavy, []);
});

test('scripts that every page loads are small', () => {
  for (const page of contentPages) {
    const sources = byTag(page, 'script').flatMap((script) => attribute(script, 'src') ?? []);
    const bytes = sources.reduce((sum, source) => sum + gzipped(readFileSync(`dist${source}`)), 0);
    assert.ok(bytes <= SCRIPT_BEFORE_SEARCH, `${page.url} loads ${bytes} bytes of script; ${SCRIPT_BEFORE_SEARCH} are allowed`);
  }
});
