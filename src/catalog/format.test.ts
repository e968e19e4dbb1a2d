import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryName, formatBytes, formatContext, formatDate, formatParameters, formatRange, languageName } from './format.ts';

test('parameters have three significant digits and the nearest unit', () => {
  const cases: [number, string][] = [
    [6_738_415_616, '6.74B'],
    [125_000_000, '125M'],
    [999_600_000, '1B'],
    [1_000_000_000_000, '1T'],
    [52_000, '52K'],
    [410_000_000, '410M'],
    [12, '12'],
  ];
  for (const [count, text] of cases) assert.equal(formatParameters(count), text);
});

test('context lengths are shown in units of 1,024 where they are multiples of it', () => {
  const cases: [number, string][] = [
    [2048, '2K'],
    [131_072, '128K'],
    [1_048_576, '1M'],
    [10_000_000, '10M'],
    [200_000, '200K'],
    [512, '512'],
    [4000, '4,000'],
  ];
  for (const [tokens, text] of cases) assert.equal(formatContext(tokens), text);
});

test('bytes are shown in decimal units', () => {
  assert.equal(formatBytes(4_120_000_000), '4.1 GB');
  assert.equal(formatBytes(410_700_000_000), '411 GB');
  assert.equal(formatBytes(980_000), '1.0 MB');
  assert.equal(formatBytes(12), '12 B');
});

test('dates are as precise as they are stated', () => {
  assert.equal(formatDate('2023-02-04'), '4 Feb 2023');
  assert.equal(formatDate('2023-02'), 'Feb 2023');
  assert.equal(formatDate('2023'), '2023');
});

test('a range of equal values is one value, and of none is nothing', () => {
  assert.equal(formatRange([7, 1, 3], String), '1–7');
  assert.equal(formatRange([7, 7], String), '7');
  assert.equal(formatRange([], String), undefined);
});

test('languages and countries have English names', () => {
  assert.equal(languageName('zh'), 'Chinese');
  assert.equal(countryName('US'), 'United States');
});
