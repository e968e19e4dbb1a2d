import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found } from '../testing.ts';
import { references } from './references.ts';

const apache = entryOf('licenses', 'apache-2.0', 'name: Apache');
const meta = entryOf('organizations', 'meta', 'name: Meta');
const inference = entryOf('categories', 'inference', 'title: Inference\nkind: tool');
const model = (frontMatter: string) => entryOf('models', 'opt', frontMatter);
const of = (frontMatter: string) => found(references, model(frontMatter), apache, meta, inference);

test('ids that exist are fine', () => assert.deepEqual(of('organizations: [meta]\nlicenses: { weights: apache-2.0 }'), []));

test('an id that does not exist is named, with the nearest that does', () => {
  assert.deepEqual(of('name: OPT\nlicenses:\n  weights: Apache 2'), [
    '4 Weights (licenses.weights): "Apache 2" is not the id of a license in this catalog. Did you mean "apache-2.0"? | The ids are the names of the files in content/licenses/. Add a file there if yours is missing.',
  ]);
});

test('names of the language itself are not entries', () => {
  assert.equal(of('organizations: [constructor, __proto__, toString]').length, 3);
});

test('an entry can not name itself', () => {
  assert.deepEqual(of('base_models: [{ model: opt, relation: merge }]'), ['2 Model (base_models[0].model): The entry names itself. | Name another entry, or leave it out.']);
});

test('a category has to fit the kind of entry', () => {
  assert.deepEqual(of('categories: [inference]'), ['2 Categories (categories[0]): "inference" is a category for tools. | Take one whose file in content/categories/ says “kind: model”.']);
});
