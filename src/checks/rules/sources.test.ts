import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found, foundBriefly } from '../testing.ts';
import { sources } from './sources.ts';

const model = (frontMatter: string) => entryOf('models', 'opt', frontMatter);
const briefly = (frontMatter: string) => foundBriefly(sources, model(frontMatter));
const SOURCE = "{ url: 'https://arxiv.org/abs/1', checked: 2026-11-23 }";

test('a fact without a source is refused at its line, once for all sizes', () => {
  assert.deepEqual(found(sources, model('released: 2023-02\nlicenses:\n  code: mit\nvariants:\n  - parameters: 1\n  - parameters: 2')), [
    '2 Released (released): This fact has no source. | Add “released: { url: https://…, checked: YYYY-MM-DD }” under “sources”: the page where you read it, and the day.',
    '4 Code (licenses.code): This fact has no source. | Add “licenses.code: { url: https://…, checked: YYYY-MM-DD }” under “sources”: the page where you read it, and the day.',
    '6 Parameters (variants[0].parameters): This fact has no source. | Add “variants.parameters: { url: https://…, checked: YYYY-MM-DD }” under “sources”: the page where you read it, and the day.',
  ]);
});

test('a source counts for what is inside its field, and a size may have its own', () => {
  assert.deepEqual(briefly(`licenses: { code: mit }\nsources: { licenses: ${SOURCE} }`), []);
  assert.deepEqual(briefly(`variants:\n  - parameters: 1\nsources: { variants: ${SOURCE} }`), []);
  assert.deepEqual(briefly(`variants:\n  - parameters: 1\n    sources: { parameters: ${SOURCE} }`), []);
});

test('a source for nothing, and a fact that is both stated and unpublished', () => {
  assert.deepEqual(briefly(`sources: { released: ${SOURCE} }`), ['2 Source (sources.released): There is a source for "released", but the entry does not state it.']);
  assert.deepEqual(briefly(`unpublished: [training_tokens]\nsources: { training_tokens: ${SOURCE} }`), []);
  assert.deepEqual(briefly(`training_tokens: 5\nunpublished: [training_tokens]\nsources: { training_tokens: ${SOURCE} }`), ['3 Unpublished (unpublished[0]): "training_tokens" is stated in this entry, so it can’t be unpublished.']);
});

test('files on GitHub are pinned to a commit', () => {
  const pinned = (url: string) => briefly(`status: current\nsources:\n  status: { url: '${url}', checked: 2026-11-23 }`).length === 0;
  const commit = '57b0eb62de0636e75af471e49e2f1862d908d9d8';
  assert.equal(pinned(`https://github.com/a/b/blob/${commit}/README.md`), true);
  assert.equal(pinned(`https://raw.githubusercontent.com/a/b/${commit}/README.md`), true);
  assert.equal(pinned('https://github.com/a/b/releases/tag/v1'), true);
  assert.equal(pinned(`https://github.com/a/b/commit/${commit}`), true);
  assert.equal(pinned('https://github.com/a/b/issues/1'), true);
  assert.equal(pinned('https://github.com/a/b/blob/main/README.md'), false);
  assert.equal(pinned('https://github.com/a/b/tree/v1.0'), false);
  assert.equal(pinned('https://raw.githubusercontent.com/a/b/main/README.md'), false);
  assert.equal(pinned('https://github.com/a/b'), false);
});

test('the day of reading lies between the first models and today', () => {
  const on = (day: string) => briefly(`status: current\nsources:\n  status: { url: 'https://a.org', checked: ${day} }`);
  assert.deepEqual(on('2026-11-24'), ['4 Checked (sources.status.checked): "2026-11-24" is in the future.']);
  assert.deepEqual(on('2018-12-31'), ['4 Checked (sources.status.checked): "2018-12-31" is before the first model of this catalog.']);
  assert.deepEqual(on('2026-11-23'), []);
});
