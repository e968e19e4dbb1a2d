import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found, foundBriefly } from '../testing.ts';
import { numbers } from './numbers.ts';

const variant = (fields: string) => foundBriefly(numbers, entryOf('models', 'opt', `variants:\n  - { name: 7B, ${fields} }`));
const layer = (fields: string) => variant(`layers: [{ count: 1, ${fields} }]`);

test('a part is not larger than the whole', () => {
  assert.deepEqual(found(numbers, entryOf('models', 'opt', 'variants:\n  - parameters: 5\n    parameters_active: 7')), [
    '4 Active parameters (variants[0].parameters_active): More parameters are active than there are: 7 of 5. | Compare both with the source; digits are easily lost.',
  ]);
  assert.deepEqual(variant('experts: 8, experts_per_token: 9'), ['3 Experts per token (variants[0].experts_per_token): More experts work on a token than there are: 9 of 8.']);
  assert.deepEqual(variant('parameters: 5, parameters_active: 5'), []);
});

test('sizes go from small to large', () => {
  assert.deepEqual(foundBriefly(numbers, entryOf('models', 'opt', 'variants:\n  - parameters: 5\n  - name: x\n  - parameters: 3')), ['5 Sizes (variants[2]): This size is smaller than the one before it.']);
});

test('heads fit the kind of attention', () => {
  assert.deepEqual(layer('attention: multi-head, query_heads: 32, key_value_heads: 8'), ['3 Key/value heads (variants[0].layers[0].key_value_heads): Multi-head attention has as many key/value heads as query heads, not 8 of 32.']);
  assert.deepEqual(layer('attention: grouped-query, query_heads: 32, key_value_heads: 5'), ['3 Key/value heads (variants[0].layers[0].key_value_heads): Query heads are shared evenly by the key/value heads; 5 of 32 is not even.']);
  assert.deepEqual(layer('attention: grouped-query, query_heads: 8, key_value_heads: 8'), ['3 Key/value heads (variants[0].layers[0].key_value_heads): Grouped-query attention has fewer key/value heads than query heads, not 8 of 8.']);
  assert.deepEqual(layer('attention: multi-query, key_value_heads: 2'), ['3 Key/value heads (variants[0].layers[0].key_value_heads): Multi-query attention has one key/value head, not 2.']);
  assert.deepEqual(layer('attention: latent'), ['3 Attention (variants[0].layers[0].attention): Latent attention needs “latent_rank”.']);
  assert.deepEqual(layer('attention: none, key_value_heads: 2'), ['3 Key/value heads (variants[0].layers[0].key_value_heads): Layers without attention keep no keys and values.']);
  assert.deepEqual(layer('attention: grouped-query, query_heads: 32, key_value_heads: 8'), []);
});

test('where a context length comes from needs a context length', () => {
  assert.deepEqual(foundBriefly(numbers, entryOf('models', 'opt', 'context_basis: trained')), ['2 Context length is (context_basis): This says where the context length comes from, but there is no context length.']);
  assert.deepEqual(foundBriefly(numbers, entryOf('models', 'opt', 'context_basis: trained\nvariants: [{ context_length: 5 }]')), []);
});
