import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found } from '../testing.ts';
import { sizes } from './sizes.ts';

test('two sizes of one name, and a size that is not there', () => {
  const entry = entryOf('models', 'opt', 'variants:\n  - name: 7B\n  - name: 7B\nbase_models:\n  - { model: a, relation: merge, variants: [7B, 7b] }');
  assert.deepEqual(found(sizes, entry), [
    '4 Name (variants[1].name): There are two sizes "7B". | Give each size a name of its own.',
    '6 Sizes (base_models[0].variants[1]): "7b" is not one of the sizes of this entry. Did you mean "7B"? | The sizes are "7B".',
  ]);
});

test('a size that the base has not', () => {
  const of = (base: string) => `base_models:\n  - { model: ${base}, relation: merge, base_variants: [7B, 13b] }`;
  const base = entryOf('models', 'base', 'variants:\n  - name: 7B\n  - name: 13B');
  assert.deepEqual(found(sizes, entryOf('models', 'opt', of('base')), base), [
    '3 Sizes of the base (base_models[0].base_variants[1]): "13b" is not one of the sizes of "base". Did you mean "13B"? | The sizes are "7B", "13B".',
  ]);
  assert.deepEqual(found(sizes, entryOf('models', 'opt', of('nowhere')), base), []);
});
