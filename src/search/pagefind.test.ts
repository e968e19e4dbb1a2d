import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWords, marks, tellingWords } from './pagefind.ts';

test('a text has the words of a query if it has all of them, endings aside', () => {
  assert.equal(hasWords('Trained on the Pile, with GPT-NeoX.', ['training', 'pile']), true);
  assert.equal(hasWords('Trained on the Pile, with GPT-NeoX.', ['gpt', 'neox']), true);
  assert.equal(hasWords('Trained on the Pile.', ['pile', 'mistakenly']), false);
});

test('an excerpt becomes plain parts; encoded markup stays text', () => {
  assert.deepEqual(marks('A &lt;b&gt; <mark>word</mark> &amp;lt; more'), [
    { marked: false, text: 'A <b> ' },
    { marked: true, text: 'word' },
    { marked: false, text: ' &lt; more' },
  ]);
});

test('words that stand on most pages are not asked for, unless there are no others', () => {
  assert.deepEqual(tellingWords('Models trained on the Pile'), ['pile']);
  assert.deepEqual(tellingWords('the models'), ['the', 'models']);
});
