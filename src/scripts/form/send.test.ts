import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newFileAddress } from './send.ts';

const PAGE = 'https://github.com/someone/catalog/new/main/content/models';

test('GitHub’s page for a new file gets name and content', () => {
  const address = new URL(newFileAddress(PAGE, 'llama-3.1', '---\nname: A & B?#\n---\n') ?? '');
  assert.equal(address.searchParams.get('filename'), 'llama-3.1.md');
  assert.equal(address.searchParams.get('value'), '---\nname: A & B?#\n---\n');
});

test('an address that would be too long, or no repository, leaves copying', () => {
  assert.equal(newFileAddress(PAGE, 'long', 'é'.repeat(4000)), undefined);
  assert.equal(newFileAddress(undefined, 'any', 'text'), undefined);
});
