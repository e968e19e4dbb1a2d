import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapeOf } from './layers.ts';

const BASE = { num_hidden_layers: 32, num_attention_heads: 32, hidden_size: 4096, vocab_size: 32_000 };

test('attention is told from the heads', () => {
  assert.deepEqual(shapeOf(BASE).layers, [{ count: 32, attention: 'multi-head', query_heads: 32, key_value_heads: 32, head_size: 128 }]);
  assert.equal(shapeOf({ ...BASE, num_key_value_heads: 8 }).layers?.[0]?.attention, 'grouped-query');
  assert.equal(shapeOf({ ...BASE, multi_query: true }).layers?.[0]?.attention, 'multi-query');
  assert.deepEqual(shapeOf({ ...BASE, kv_lora_rank: 512, qk_rope_head_dim: 64 }).layers, [{ count: 32, attention: 'latent', query_heads: 32, latent_rank: 512, rope_head_size: 64 }]);
  assert.equal(shapeOf({ ...BASE, head_dim: 256 }).layers?.[0]?.head_size, 256);
});

test('sliding windows are taken where the layers that have them are named', () => {
  const layer_types = [...Array<string>(28).fill('sliding_attention'), ...Array<string>(4).fill('full_attention')];
  assert.deepEqual(shapeOf({ ...BASE, sliding_window: 1024, layer_types }).layers?.map(({ count, window }) => [count, window]), [[28, 1024], [4, undefined]]);
  assert.equal(shapeOf({ ...BASE, sliding_window: 4096, model_type: 'gemma2' }).layers, undefined);
  assert.equal(shapeOf({ ...BASE, sliding_window: 4096, use_sliding_window: false }).layers?.[0]?.window, undefined);
  assert.equal(shapeOf({ ...BASE, layer_types: ['linear_attention'] }).layers, undefined);
});

test('what is not said without doubt is left out', () => {
  assert.equal(shapeOf({ ...BASE, mamba_d_state: 16 }).layers, undefined);
  assert.equal(shapeOf({ ...BASE, hidden_size: 4095 }).layers, undefined);
  assert.deepEqual(shapeOf({ vocab_size: 'many', num_hidden_layers: -1 }), {});
  assert.deepEqual(shapeOf({ text_config: { ...BASE, num_experts: 128, num_experts_per_tok: 8 } }).experts, 128);
});
