import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found } from '../testing.ts';
import { lineage } from './lineage.ts';

const model = (id: string, frontMatter: string) => entryOf('models', id, frontMatter);
const from = (id: string, base: string) => model(id, `base_models: [{ model: ${base}, relation: merge }]`);

test('a loop of base models is told at every entry on it', () => {
  const [a, b, c] = [from('a', 'b'), from('b', 'c'), from('c', 'a')];
  assert.deepEqual(found(lineage, a, b, c), ['2 Base models (base_models): This leads round in a loop: "a" was made from "b" was made from "c" was made from "a". | Take out the one that is wrong.']);
  assert.equal(found(lineage, b, a, c).length, 1);
  assert.deepEqual(found(lineage, from('d', 'a'), a, b, c), []);
});

test('a loop of successors is refused too', () => {
  const next = (id: string, by: string) => model(id, `status: superseded\nsuperseded_by: [${by}]`);
  assert.match(found(lineage, next('a', 'b'), next('b', 'a')).join(), /"a" is superseded by "b" is superseded by "a"/);
});

test('two ways to one base are no loop', () => {
  assert.deepEqual(found(lineage, model('d', 'base_models: [{ model: b, relation: merge }, { model: c, relation: merge }]'), from('b', 'a'), from('c', 'a'), model('a', 'name: A')), []);
});

test('ten thousand in a row are read without running out of stack', () => {
  const line = Array.from({ length: 10_000 }, (_, index) => from(`m${index}`, `m${index + 1}`));
  assert.deepEqual(found(lineage, model('last', 'name: Last'), ...line), []);
});

test('a base can not be younger, as far as both dates are known', () => {
  const base = model('base', 'released: 2023-05');
  const child = (released: string) => found(lineage, model('child', `released: ${released}\nbase_models: [{ model: base, relation: merge }]`), base);
  const later = model('child', 'released: 2023-04\nvariants: [{ name: 7B, released: 2023-06 }]\nbase_models: [{ model: base, relation: merge }]');
  assert.deepEqual(found(lineage, later, base), []);
  assert.deepEqual(child('2023-04-30'), ['3 Model (base_models[0].model): "base" was released on "2023-05", after this entry ("2023-04-30"). | One of the two dates or the base model is wrong.']);
  assert.deepEqual(child('2023-05-01'), []);
  assert.deepEqual(child("'2023'"), []);
});

test('superseded says by what', () => {
  assert.deepEqual(found(lineage, model('a', 'status: superseded')), ['2 Status (status): The status is “superseded”, but not by what. | Add “superseded_by: [<id>]”, or take the status “historic”.']);
  assert.deepEqual(found(lineage, model('a', 'status: current\nsuperseded_by: [b]')), ['3 Superseded by (superseded_by): The entry is superseded, but its status is “current”. | Set “status: superseded”, or leave “superseded_by” out.']);
});
