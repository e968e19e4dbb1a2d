/** Whether people find what they mean: labelled queries against the names that the built site ships. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { addressOf, find, prepare } from '../src/search/match.ts';
import { unpack } from '../src/search/names-file.ts';
import type { NameFile } from '../src/search/names-file.ts';
import { gzipped } from './support/pages.ts';
import { NONSENSE, QUERIES } from './support/queries.ts';

const text = readFileSync('dist/names.json', 'utf8');
const prepared = prepare(unpack(JSON.parse(text) as NameFile));

/** Pages in the order they are offered, as `models/opt`. */
function answers(query: string): string[] {
  const { names, near } = find(prepared, query);
  return [...names, ...near].map((record) => addressOf(record).slice(0, -1));
}

test('people find the entry they mean', (context) => {
  const ranks = QUERIES.map(([query, ...wanted]) => ({ query, wanted, rank: answers(query).findIndex((page) => wanted.includes(page)) }));
  const hits = (most: number) => ranks.filter(({ rank }) => rank >= 0 && rank < most).length / ranks.length;
  context.diagnostic(`${ranks.length} queries: hit@1 ${(hits(1) * 100).toFixed(1)} %, hit@3 ${(hits(3) * 100).toFixed(1)} %`);
  for (const { query, wanted, rank } of ranks) if (rank !== 0) context.diagnostic(`“${query}”: ${wanted.join(' or ')} is ${rank < 0 ? 'not found' : `number ${rank + 1}`}; first is ${answers(query)[0] ?? 'nothing'}`);
  assert.ok(ranks.length >= 200);
  assert.ok(hits(1) >= 0.95, 'hit@1');
  assert.ok(hits(3) >= 0.99, 'hit@3');
});

test('nonsense finds nothing', () => {
  assert.ok(NONSENSE.length >= 20);
  assert.deepEqual(NONSENSE.filter((query) => answers(query).length > 0).map((query) => `${query}: ${answers(query)[0]}`), []);
});

test('the first answer costs little', () => {
  const scripts = readdirSync('dist/_astro').filter((file) => /^(?:search-box|client|hits|fold|preload)\b/.test(file));
  const bytes = gzipped(text) + scripts.reduce((sum, file) => sum + gzipped(readFileSync(`dist/_astro/${file}`)), 0);
  assert.ok(bytes <= 40 * 1024, `${bytes} bytes are loaded for the first answer; 40,960 are allowed`);
});
