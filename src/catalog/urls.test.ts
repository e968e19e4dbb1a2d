import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryUrl, slug } from './urls.ts';

test('the address of an entry keeps its dots', () => assert.equal(entryUrl('models', 'llama-3.1'), '/models/llama-3.1/'));

test('an alias makes an address if it is plain text', () => {
  assert.equal(slug('LLaMA 2'), 'llama-2');
  assert.equal(slug('BLOOM & mTO'), 'bloom-and-mto');
  assert.equal(slug('facebook/opt-125m'), undefined);
  assert.equal(slug('通义千问'), undefined);
  assert.equal(slug('..'), undefined);
});
