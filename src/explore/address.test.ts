import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_CHOICE, fromQuery, toQuery } from './address.ts';
import type { Choice, Facet } from './types.ts';

const facets: Facet[] = [
  { key: 'category', title: 'Category', match: 'any', values: ['chat', 'code'].map((value) => ({ value, label: value, count: 1 })) },
  { key: 'language', title: 'Language', match: 'all', values: ['en', 'fr'].map((value) => ({ value, label: value, count: 1 })) },
];

const CHOICE: Choice = {
  name: 'qwen & co, 50 %',
  facets: { category: ['chat', 'code'], language: ['fr'] },
  ranges: { parameters: { min: 1, max: 8.5 }, context: { min: 32_768 } },
  years: { max: 2024 },
  fit: { device: 'rtx-4090-24', memory: undefined, context: 32_768, quantization: 'q6_k' },
  sort: 'memory',
  descending: false,
};

test('nothing chosen leaves the address bare, and a bare address chooses nothing', () => {
  assert.equal(toQuery(NO_CHOICE), '');
  assert.deepEqual(fromQuery('', facets), { choice: NO_CHOICE, ignored: [] });
});

test('a choice comes back from its address as it went in', () => {
  assert.deepEqual(fromQuery(toQuery(CHOICE), facets), { choice: CHOICE, ignored: [] });
  assert.deepEqual(fromQuery(toQuery({ ...NO_CHOICE, fit: { ...NO_CHOICE.fit, memory: 24 } }), facets).choice.fit.memory, 24);
});

test('an address reads well', () =>
  assert.equal(
    toQuery({ ...CHOICE, name: '' }),
    'category=chat,code&language=fr&parameters=1..8.5&context=32768..&year=..2024&device=rtx-4090-24&tokens=32768&quantization=q6_k&sort=memory',
  ));

test('what an address says wrongly is left out and named, and the rest holds', () => {
  const { choice, ignored } = fromQuery('?category=chat,nonsense&language=xx&parameters=a..b&device=toaster&memory=-3&tokens=0&quantization=q99&sort=beauty&x=1', facets);
  assert.deepEqual(choice, { ...NO_CHOICE, facets: { category: ['chat'] } });
  assert.deepEqual(ignored.toSorted(), ['category', 'device', 'language', 'memory', 'parameters', 'quantization', 'sort', 'tokens', 'x']);
});

test('memory that no device has is no memory', () => {
  for (const words of ['10000', '0', '-1', '1e400', 'NaN', '<b>']) assert.deepEqual(fromQuery(`memory=${encodeURIComponent(words)}`, facets), { choice: NO_CHOICE, ignored: ['memory'] }, words);
});
