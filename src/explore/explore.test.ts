import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gigabytes } from '../memory/devices.ts';
import { NO_CHOICE } from './address.ts';
import { explore, headroom, sizeMemory } from './explore.ts';
import type { Choice, ExploreEntry, Facet } from './types.ts';

const value = (name: string) => ({ value: name, label: name, count: 0 });
const FACETS: Facet[] = [
  { key: 'category', title: '', match: 'any', values: [value('chat'), value('code')] },
  { key: 'language', title: '', match: 'all', values: [value('en'), value('fr')] },
  { key: 'license', title: '', match: 'any', values: [value('permitted'), value('prohibited')] },
];

const attention = (key_value_heads: number) => [{ count: 32, attention: 'grouped-query' as const, key_value_heads, head_size: 128 }];

const ENTRIES: ExploreEntry[] = [
  {
    id: 'new',
    name: 'New 2',
    released: '2025-02-01',
    facets: { category: ['chat'], language: ['en', 'fr'] },
    sizes: [
      { name: '3B', parameters: 3e9, context_length: 32_768, layers: attention(2), facets: { license: ['prohibited'] } },
      { name: '8B', parameters: 8e9, context_length: 131_072, layers: attention(8), facets: { license: ['permitted'] } },
      { name: '70B', parameters: 70e9, parameters_active: 5e9, context_length: 131_072, facets: { license: ['permitted'] } },
    ],
  },
  { id: 'old', name: 'Old 10', released: '2023', facets: { category: ['code'], language: ['en'] }, sizes: [{ name: '7B', parameters: 7e9, context_length: 2048, layers: attention(32), facets: { license: ['permitted'] } }] },
  { id: 'vague', name: 'Old 9', facets: { category: ['chat', 'code'] }, sizes: [{ name: 'one', facets: {} }] },
];

const run = (choice: Partial<Choice>) => explore(ENTRIES, FACETS, { ...NO_CHOICE, ...choice });
const ids = (choice: Partial<Choice>) => run(choice).matches.map(({ entry }) => entry.id);
const sizes = (choice: Partial<Choice>) => run(choice).matches.map(({ sizes: own }) => own.map(({ name }) => name));
const fit = (memory: number) => ({ ...NO_CHOICE.fit, memory });

test('nothing chosen shows everything, newest first, what has no date last', () => assert.deepEqual(ids({}), ['new', 'old', 'vague']));

test('values of a facet widen, or narrow where all have to hold; facets narrow each other', () => {
  assert.deepEqual(ids({ facets: { category: ['chat', 'code'] } }), ['new', 'old', 'vague']);
  assert.deepEqual(ids({ facets: { language: ['en', 'fr'] } }), ['new']);
  assert.deepEqual(ids({ facets: { category: ['code'], language: ['en'] } }), ['old']);
});

test('a count says what a value would leave, its own facet’s other values aside', () => {
  const { counts } = run({ facets: { category: ['chat'] } });
  assert.deepEqual(counts['category'], { chat: 2, code: 2 });
  assert.deepEqual(counts['language'], { en: 1, fr: 1 });
  assert.deepEqual(run({ facets: { language: ['fr'] } }).counts['language'], { en: 1, fr: 1 });
});

test('license, ranges and hardware choose sizes, and have to hold for the same size', () => {
  assert.deepEqual(sizes({ facets: { license: ['permitted'] }, ranges: { parameters: { max: 10 } } }), [['8B'], ['7B']]);
  assert.deepEqual(sizes({ ranges: { active: { max: 5 } } }), [['3B', '70B']]);
  assert.deepEqual(sizes({ ranges: { context: { min: 100_000 } } }), [['8B', '70B']]);
  assert.deepEqual(ids({ facets: { license: ['prohibited'] }, ranges: { parameters: { min: 5 } } }), []);
});

test('only sizes that fit are left; a size that nothing is known of does not', () => {
  assert.deepEqual(sizes({ fit: fit(8) }), [['3B', '8B'], ['7B']]);
  assert.deepEqual(sizes({ fit: fit(4) }), [['3B']]);
  assert.deepEqual(sizes({ fit: fit(80) }), [['3B', '8B', '70B'], ['7B']]);
  assert.deepEqual(sizes({ fit: { ...fit(24), device: 'rtx-2060-6' } }), [['3B'], ['7B']]);
});

test('memory is for no more context than a size takes, and headroom fits', () => {
  const [old] = ENTRIES[1]?.sizes ?? [];
  assert.ok(old);
  assert.equal(sizeMemory(old, fit(8))?.context, 2048);
  const { quantization, context } = headroom(old, fit(8));
  assert.equal(context, 2048);
  assert.ok(quantization && (sizeMemory(old, { ...fit(8), quantization: quantization.id })?.total ?? Infinity) <= gigabytes(8));
});

test('names sort as people count, and years bound the release', () => {
  assert.deepEqual(ids({ sort: 'name', descending: false }), ['new', 'vague', 'old']);
  assert.deepEqual(ids({ sort: 'memory', descending: false }), ['new', 'old', 'vague']);
  assert.deepEqual(ids({ sort: 'size', descending: false, ranges: { parameters: { min: 5 } } }), ['old', 'new']);
  assert.deepEqual(ids({ sort: 'context', descending: true }), ['new', 'old', 'vague']);
  assert.deepEqual(ids({ years: { min: 2024 } }), ['new']);
  assert.deepEqual(ids({ name: 'OLD-1' }), ['old']);
});
