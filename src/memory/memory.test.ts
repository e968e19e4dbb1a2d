import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerGroup } from '../schema/variant.ts';
import { cacheBytes, memoryOf, weightBytes } from './memory.ts';
import { quantization } from './quantizations.ts';

const group = (fields: LayerGroup): LayerGroup => fields;

test('multi-head attention keeps a key and a value of every head', () => {
  const layers = [group({ count: 32, attention: 'multi-head', key_value_heads: 32, head_size: 128 })];
  assert.equal(cacheBytes(layers, 2048), 2 * 32 * 32 * 128 * 2048 * 2);
});

test('grouped-query and multi-query attention keep fewer heads', () => {
  assert.equal(cacheBytes([group({ count: 32, attention: 'grouped-query', key_value_heads: 8, head_size: 128 })], 1), 2 * 32 * 8 * 128 * 2);
  assert.equal(cacheBytes([group({ count: 32, attention: 'multi-query', head_size: 64 })], 1), 2 * 32 * 64 * 2);
});

test('values may be of another size than keys', () => {
  assert.equal(cacheBytes([group({ count: 9, attention: 'grouped-query', key_value_heads: 4, head_size: 192, value_head_size: 128 })], 10), 9 * 4 * (192 + 128) * 10 * 2);
});

test('latent attention keeps one vector per layer and token', () => {
  const layers = [group({ count: 61, attention: 'latent', latent_rank: 512, rope_head_size: 64 })];
  assert.equal(cacheBytes(layers, 1000), 61 * (512 + 64) * 1000 * 2);
});

test('a sliding window keeps no more tokens than it sees', () => {
  const layers = [
    group({ count: 40, attention: 'grouped-query', key_value_heads: 8, head_size: 128, window: 1024 }),
    group({ count: 8, attention: 'grouped-query', key_value_heads: 8, head_size: 128 }),
  ];
  assert.equal(cacheBytes(layers, 8192), 2 * 8 * 128 * (40 * 1024 + 8 * 8192) * 2);
});

test('layers without attention keep a state that does not grow', () => {
  const layers = [group({ count: 64, attention: 'none', state_size: 1000 })];
  assert.equal(cacheBytes(layers, 10), 128_000);
  assert.equal(cacheBytes(layers, 100_000), 128_000);
});

test('an encoder keeps nothing; cross-attention keeps its output once more', () => {
  const layers = [
    group({ count: 24, stack: 'encoder', attention: 'multi-head', key_value_heads: 16, head_size: 64 }),
    group({ count: 24, attention: 'multi-head', key_value_heads: 16, head_size: 64, cross_attention: true }),
  ];
  assert.equal(cacheBytes(layers, 512), 2 * (2 * 24 * 16 * 64 * 512) * 2);
});

test('an unknown shape gives no cache, not a guess', () => {
  assert.equal(cacheBytes(undefined, 8192), undefined);
  assert.equal(cacheBytes([group({ count: 12, attention: 'multi-head' })], 8192), undefined);
  assert.equal(cacheBytes([group({ count: 12, attention: 'none' })], 8192), undefined);
});

test('weights take their bits; embeddings that stay in 16 bits take more', () => {
  const shape = { parameters: 1e9, hidden_size: 1000, vocabulary_size: 50_000 };
  assert.equal(weightBytes(shape, quantization('bf16')), 2e9);
  assert.equal(weightBytes(shape, quantization('awq')), (0.9e9 * 4.15625 + 0.1e9 * 16) / 8);
  assert.equal(weightBytes({}, quantization('bf16')), undefined);
});

test('the total is weights, cache and a tenth on top, at most 1 GiB', () => {
  const layers = [group({ count: 10, attention: 'multi-head', key_value_heads: 10, head_size: 100 })];
  const small = memoryOf({ parameters: 1e9, layers }, quantization('bf16'), 1000);
  assert.deepEqual(small, { weights: 2e9, cache: 40e6, overhead: 204e6, total: 2244e6, context: 1000 });
  assert.equal(memoryOf({ parameters: 70e9 }, quantization('bf16'), 1000)?.overhead, 1024 ** 3);
});
