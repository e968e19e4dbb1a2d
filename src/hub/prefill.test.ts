import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HubAnswer } from './client.ts';
import { prefill } from './prefill.ts';
import type { Known } from './prefill.ts';

const KNOWN: Known = {
  licenses: [{ id: 'apache-2.0', names: ['Apache License 2.0'] }, { id: 'llama-3.1', names: ['llama3.1'] }],
  organizations: [{ id: 'meta', names: ['Meta', 'meta-llama'] }],
  models: [{ id: 'llama-3.1', names: ['Llama 3.1'] }],
  weights: new Map([['meta-llama/llama-3.1-8b', { model: 'llama-3.1', size: '8B' }]]),
};

const answer = (model: Partial<HubAnswer['model']>, config?: HubAnswer['config']): HubAnswer => ({ model: { id: 'meta-llama/New-8B-Instruct', ...model }, config, configProblem: config ? undefined : 'gated' });

test('what the hub states becomes fields, each with its source', () => {
  const { id, data } = prefill(
    answer(
      { sha: 'a'.repeat(40), createdAt: '2024-07-18T08:00:00.000Z', gated: 'manual', pipeline_tag: 'text-generation', tags: ['base_model:finetune:meta-llama/Llama-3.1-8B'], cardData: { license: 'llama3.1', base_model: 'meta-llama/Llama-3.1-8B', language: ['en', 'de', 'code'] }, safetensors: { total: 8_030_261_248 } },
      { max_position_embeddings: 131_072, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8, hidden_size: 4096 },
    ),
    KNOWN,
    '2026-11-23',
  );
  assert.equal(id, 'new-8b-instruct');
  assert.equal(data.released, '2024-07-18');
  assert.deepEqual(data.licenses, { weights: 'llama-3.1' });
  assert.deepEqual(data.organizations, ['meta']);
  assert.equal(data.weights_access, 'gated');
  assert.equal(data.context_length, 131_072);
  assert.deepEqual(data.languages, ['en', 'de']);
  assert.deepEqual(data.base_models, [{ model: 'llama-3.1', relation: 'fine-tune', base_variants: ['8B'] }]);
  assert.deepEqual(data.variants?.[0]?.name, '8B Instruct');
  assert.equal(data.sources?.['variants.layers']?.url, `https://huggingface.co/meta-llama/New-8B-Instruct/blob/${'a'.repeat(40)}/config.json`);
});

test('what the hub does not state is left out and said', () => {
  const { data, open } = prefill(answer({ createdAt: '2022-03-02T23:29:04.000Z', cardData: { license: 'other', license_name: 'odd-1.0', base_model: ['nobody/nothing'] } }), KNOWN, '2026-11-23');
  assert.equal(data.released, undefined);
  assert.equal(data.licenses, undefined);
  assert.equal(data.base_models, undefined);
  assert.equal(data.variants?.[0]?.layers, undefined);
  const said = open.join('\n');
  for (const words of ['When it was released', '“odd-1.0”', 'nobody/nothing', 'accepting terms', 'number of parameters', 'summary']) assert.match(said, new RegExp(words));
});

test('odd answers are no trouble', () => {
  const odd = { tags: ['license:constructor'], pipeline_tag: 'toString', cardData: { language: 'x'.repeat(99) } };
  const { data } = prefill(answer({ id: '__proto__/constructor', ...odd }, { text_config: [] }), KNOWN, '2026-11-23');
  assert.equal(data.input_modalities, undefined);
  assert.equal(data.languages, undefined);
});
