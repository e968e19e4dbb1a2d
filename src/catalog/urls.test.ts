import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryUrl, outside, slug } from './urls.ts';

test('the address of an entry keeps its dots', () => assert.equal(entryUrl('models', 'llama-3.1'), '/models/llama-3.1/'));

test('an alias makes an address if it is plain text', () => {
  assert.equal(slug('LLaMA 2'), 'llama-2');
  assert.equal(slug('BLOOM & mTO'), 'bloom-and-mto');
  assert.equal(slug('facebook/opt-125m'), undefined);
  assert.equal(slug('通义千问'), undefined);
  assert.equal(slug('..'), undefined);
});

test('an address that is not https leads nowhere', () => {
  assert.equal(outside('https://example.org/'), 'https://example.org/');
  for (const url of ['javascript:alert(1)', 'http://example.org/', '//example.org/', 'https:example.org', '/models/', undefined]) assert.equal(outside(url), undefined);
});
