import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerGroup } from '../schema/variant.ts';
import { BITS_Q4_K_M, cacheBytes, memoryAt4Bit, weightBytes } from './memory.ts';

const group = (fields: LayerGroup): LayerGroup => fields;

/** Within a share of what others have measured. */
const near = (actual: number | undefined, expected: number, share: number) =>
  assert.ok(actual !== undefined && Math.abs(actual / expected - 1) <= share, `${actual} is not within ${share * 100} % of ${expected}`);

test('weights at Q4_K_M come near the file sizes that llama.cpp’s makers state for Llama 3.1', () => {
  // https://github.com/ggml-org/llama.cpp/blob/311c2c9f0ebd6e08f5b20e8827c654cebb7a41d6/tools/quantize/README.md
  // gives 32-bit sizes of 32.1, 280.9 and 1,625.1 GB, so the parameters are a quarter of them.
  near(weightBytes(32.1e9 / 4, BITS_Q4_K_M), 4.9e9, 0.03);
  near(weightBytes(280.9e9 / 4, BITS_Q4_K_M), 43.1e9, 0.03);
  near(weightBytes(1625.1e9 / 4, BITS_Q4_K_M), 249.1e9, 0.03);
});

test('multi-head attention keeps a key and a value of every head', () => {
  const layers = [group({ count: 32, attention: 'multi-head', key_value_heads: 32, head_size: 128 })];
  assert.equal(cacheBytes(layers, 2048), 2 * 32 * 32 * 128 * 2048 * 2);
});

test('grouped-query and multi-query attention keep fewer heads', () => {
  assert.equal(cacheBytes([group({ count: 32, attention: 'grouped-query', key_value_heads: 8, head_size: 128 })], 1), 2 * 32 * 8 * 128 * 2);
  assert.equal(cacheBytes([group({ count: 32, attention: 'multi-query', head_size: 64 })], 1), 2 * 32 * 64 * 2);
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

test('the cache is shown for no more tokens than the model takes', () => {
  assert.equal(memoryAt4Bit({ name: '7B', parameters: 7e9 }, 2048)?.context, 2048);
  assert.equal(memoryAt4Bit({ name: '7B', parameters: 7e9 }, 131_072)?.context, 8192);
  assert.equal(memoryAt4Bit({ name: '7B' }, 2048), undefined);
});
