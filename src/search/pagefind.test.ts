import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marks } from './pagefind.ts';

test('an excerpt becomes plain parts; encoded markup stays text', () => {
  assert.deepEqual(marks('A &lt;b&gt; <mark>word</mark> &amp;lt; more'), [
    { marked: false, text: 'A <b> ' },
    { marked: true, text: 'word' },
    { marked: false, text: ' &lt; more' },
  ]);
});
