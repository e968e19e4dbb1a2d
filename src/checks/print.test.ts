import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printSummary } from './print.ts';
import type { Problem } from './problem.ts';

const problem = (message: string): Problem => ({ file: 'content/models/opt.md', line: 3, field: 'Name (name)', message, hint: 'Repair it.' });

test('a summary says what to do, and nothing of an entry becomes markup', () => {
  const summary = printSummary([problem('“<img src=x> [a](b) | `c` @everyone” is odd.')], 1);
  assert.match(summary, /^### 1 thing to repair\n/);
  assert.match(summary, /npm run check -- --fix/);
  const row = summary.split('\n').find((line) => line.includes('opt.md')) ?? '';
  assert.doesNotMatch(row, /[<>@[`]/);
  assert.equal(row.split('|').length, 5);
});

test('a summary without problems is a good word; with many it stays short', () => {
  assert.match(printSummary([], 7), /7 files, no problems/);
  assert.match(printSummary(Array.from({ length: 500 }, () => problem('x')), 500), /And 400 more/);
});
