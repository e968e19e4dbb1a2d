import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf } from '../checks/testing.ts';
import { knownNames } from './known.ts';

test('a size is known by the address of its weights', () => {
  const llama = entryOf('models', 'llama-3.1', 'name: Llama 3.1\nvariants:\n  - name: 8B\n    weights: https://huggingface.co/meta-llama/Llama-3.1-8B\n  - name: 70B\n    weights: https://example.org/llama');
  const { weights, models } = knownNames([llama, entryOf('models', 'bare', 'name: Bare')]);
  assert.deepEqual([...weights], [['meta-llama/llama-3.1-8b', { model: 'llama-3.1', size: '8B' }]]);
  assert.deepEqual(models.map(({ id }) => id), ['llama-3.1', 'bare']);
});

test('an organization is known by its name on Hugging Face', () => {
  const { organizations } = knownNames([entryOf('organizations', 'meta', 'name: Meta\nhuggingface: https://huggingface.co/meta-llama')]);
  assert.deepEqual(organizations, [{ id: 'meta', names: ['Meta', 'meta-llama'] }]);
});
