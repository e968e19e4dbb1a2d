import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found } from '../testing.ts';
import { names } from './names.ts';

test('two entries of a collection share no name, spelling aside', () => {
  const llama = entryOf('models', 'llama-2', 'name: Llama 2');
  assert.deepEqual(found(names, entryOf('models', 'x', 'name: X\naliases: [LLaMA-2]'), llama), [
    '3 Aliases (aliases[0]): "LLaMA-2" is also a name of content/models/llama-2.md. | A name leads to one entry: give it to the one that people mean, and tell the other apart.',
  ]);
});

test('a model and a tool may share a name', () => {
  assert.deepEqual(found(names, entryOf('tools', 'gpt4all', 'name: GPT4All'), entryOf('models', 'gpt4all', 'name: GPT4All')), []);
});

test('an entry needs no alias that it has already', () => {
  assert.deepEqual(found(names, entryOf('models', 'opt', 'name: OPT\naliases: [opt, OPT]')), ['3 Aliases (aliases[1]): "OPT" is a name of this entry already. | Leave it out.']);
});
