import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byName, newestFirst } from './order.ts';

test('names are sorted as people count, not as characters compare', () => {
  assert.deepEqual(['Qwen 10', 'opt', 'Qwen 2', 'OPT'].toSorted(byName), ['OPT', 'opt', 'Qwen 2', 'Qwen 10']);
});

test('the newest comes first, what has no date last, equal dates by name', () => {
  const list = [
    { name: 'B', released: '2023-05' },
    { name: 'C' },
    { name: 'A', released: '2023-05' },
    { name: 'D', released: '2023-05-02' },
  ];
  assert.deepEqual(list.toSorted(newestFirst).map(({ name }) => name), ['D', 'A', 'B', 'C']);
});
