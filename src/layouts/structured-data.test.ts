import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeJson } from './structured-data.ts';

test('no text can end the script element it stands in', () => {
  const text = '</script><script>alert(1)</script><!--';
  const json = safeJson({ text });
  assert.doesNotMatch(json, /</);
  assert.deepEqual(JSON.parse(json), { text });
});
