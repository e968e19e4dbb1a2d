import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceBytes, gigabytes } from './devices.ts';
import { fits, largestQuantization, longestContext } from './fit.ts';
import { memoryOf } from './memory.ts';
import type { Shape } from './memory.ts';
import { quantization } from './quantizations.ts';

/** Llama 3.1 8B. */
const llama: Shape = { parameters: 8_030_261_248, layers: [{ count: 32, attention: 'grouped-query', key_value_heads: 8, head_size: 128 }] };

test('the largest quantization is the most precise one that fits', () => {
  assert.equal(largestQuantization(llama, 8192, gigabytes(24))?.id, 'bf16');
  assert.equal(largestQuantization(llama, 8192, gigabytes(8))?.id, 'q6_k');
  assert.equal(largestQuantization(llama, 8192, gigabytes(2)), undefined);
});

test('the longest context fits, and one token more does not', () => {
  const available = gigabytes(8);
  const tokens = longestContext(llama, quantization('q4_k_m'), available, 131_072);
  assert.ok(tokens && tokens > 8192 && tokens < 131_072);
  assert.ok(fits(memoryOf(llama, quantization('q4_k_m'), tokens), available));
  assert.ok(!fits(memoryOf(llama, quantization('q4_k_m'), tokens + 1), available));
});

test('a context ends at the model’s limit, and is not known without the layers', () => {
  assert.equal(longestContext(llama, quantization('q4_k_m'), gigabytes(80), 131_072), 131_072);
  assert.equal(longestContext({ parameters: 1e9 }, quantization('q4_k_m'), gigabytes(80), 4096), undefined);
  assert.equal(longestContext(llama, quantization('bf16'), gigabytes(8), 4096), undefined);
});

test('a device gives its memory; a Mac and plain memory give a share of it', () => {
  assert.equal(deviceBytes('rtx-4090-24'), gigabytes(24));
  assert.equal(deviceBytes('mac-with-m4-or-m5-24'), gigabytes(16));
  assert.equal(deviceBytes('mac-with-m4-pro-64'), gigabytes(48));
  assert.equal(deviceBytes('computer-without-gpu-16'), gigabytes(12));
  assert.equal(deviceBytes('toaster'), undefined);
});
