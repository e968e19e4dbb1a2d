import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found } from '../testing.ts';
import { dates } from './dates.ts';

const of = (released: string) => found(dates, entryOf('models', 'opt', `released: ${released}`));

test('a release lies in the past, as far as its date is known', () => {
  assert.deepEqual(of('2026-12'), ['2 Released (released): "2026-12" is in the future. | Entries are for what has been released. Write the day it was.']);
  assert.deepEqual(of("'2999'"), ['2 Released (released): "2999" is in the future. | Entries are for what has been released. Write the day it was.']);
  assert.deepEqual(of('2016-05-05'), ['2 Released (released): "2016-05-05" is too early: the first of this kind are from 2017. | Write when it could first be had: YYYY, YYYY-MM or YYYY-MM-DD.']);
  for (const fine of ["'2026'", '2026-11', '2026-11-23', "'2017'"]) assert.deepEqual(of(fine), []);
});
