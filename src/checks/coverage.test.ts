import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverage } from './coverage.ts';
import { entryOf } from './testing.ts';

const of = (field: string, ...frontMatters: string[]) => coverage('models', frontMatters.map((frontMatter, index) => entryOf('models', `m${index}`, frontMatter))).find((row) => row.field === field);

test('stated, unpublished and unchecked are told apart', () => {
  assert.deepEqual(of('training_tokens', 'training_tokens: 5', 'unpublished: [training_tokens]', 'name: A'), { field: 'training_tokens', stated: 1, unpublished: 1, unchecked: 1 });
  assert.deepEqual(of('licenses.weights', 'licenses: { weights: mit }', 'licenses: {}'), { field: 'licenses.weights', stated: 1, unpublished: 0, unchecked: 1 });
});

test('sizes are counted one by one, and take from the entry what they share', () => {
  assert.deepEqual(of('variants.parameters', 'variants: [{ parameters: 5 }, { name: B }, { unpublished: [parameters] }]'), { field: 'variants.parameters', stated: 1, unpublished: 1, unchecked: 1 });
  assert.deepEqual(of('variants.context_length', 'context_length: 5\nvariants: [{ name: A }, { context_length: 7 }]'), { field: 'variants.context_length', stated: 2, unpublished: 0, unchecked: 0 });
});

test('an entry states what all of its sizes state', () => {
  const row = of('licenses.weights', 'licenses: {}\nvariants: [{ license: mit }, { license: apache-2.0 }]', 'licenses: {}\nvariants: [{ license: mit }, { name: B }]');
  assert.deepEqual(row, { field: 'licenses.weights', stated: 1, unpublished: 0, unchecked: 1 });
});

test('a network without a limit by design lacks no context length', () => {
  const frontMatter = 'context_unbounded: true\nvariants: [{ name: A }, { name: B }]';
  assert.equal(of('context_length', frontMatter)?.stated, 1);
  assert.equal(of('variants.context_length', frontMatter)?.stated, 2);
});
