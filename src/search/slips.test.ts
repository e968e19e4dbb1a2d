import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slips } from './slips.ts';

test('a letter too many, too few, another, or two swapped is one slip', () => {
  for (const typed of ['mistrall', 'mistal', 'mistrel', 'msitral']) assert.equal(slips('mistral', typed), 1, typed);
  assert.equal(slips('deepseek', 'deepseek'), 0);
});

test('two slips only where the first letter is right; a wrong first letter counts for more', () => {
  assert.equal(slips('mistral', 'mestrel'), 2);
  assert.equal(slips('mistral', 'nistrel'), Infinity);
  assert.equal(slips('llama', 'klama'), 1.2);
});

test('short words and numbers have to be right', () => {
  assert.equal(slips('phi', 'phy'), Infinity);
  assert.equal(slips('llama3', 'llama2'), Infinity);
  assert.equal(slips('2024', '2025'), Infinity);
});
