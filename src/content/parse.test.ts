import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_LENGTH, parseEntry } from './parse.ts';

const messages = (source: string) => parseEntry(source).problems.map(({ line, message }) => `${line} ${message}`);

test('front matter and text are told apart, and lines are counted from the top of the file', () => {
  const entry = parseEntry('---\nname: OPT\nvariants:\n  - name: 7B\n    parameters: 6_738_415_616\n---\nText.\n');
  assert.deepEqual(entry.data, { name: 'OPT', variants: [{ name: '7B', parameters: 6_738_415_616 }] });
  assert.equal(entry.body, 'Text.\n');
  assert.equal(entry.bodyLine, 7);
  assert.equal(entry.lineOf(['variants', 0, 'parameters']), 5);
  assert.equal(entry.lineOf(['variants', 0, 'missing']), 4);
  assert.equal(entry.lineOf([]), 2);
});

test('lines that end as on Windows are read alike', () => {
  assert.deepEqual(parseEntry('---\r\nname: OPT\r\n---\r\nText.').data, { name: 'OPT' });
});

test('dates stay text, so that a day that does not exist is not moved', () => {
  assert.deepEqual(parseEntry('---\nreleased: 2023-02-30\n---\n').data, { released: '2023-02-30' });
});

test('YAML 1.1 words stay words', () => assert.deepEqual(parseEntry('---\na: no\nb: 1:30\n---\n').data, { a: 'no', b: '1:30' }));

test('a file without front matter is told how to begin', () => {
  assert.deepEqual(messages('name: OPT'), ['1 The file does not begin with front matter.']);
  assert.deepEqual(messages('+++\nname = 1\n+++\n'), ['1 The file does not begin with front matter.']);
  assert.deepEqual(messages('---js\n({})\n---\n'), ['1 The file does not begin with front matter.']);
  assert.deepEqual(messages('---\nname: OPT\n'), ['1 The front matter is not closed.']);
  assert.deepEqual(messages('---\n---\n'), ['2 The front matter has no fields.']);
  assert.deepEqual(messages('---\n- a\n---\n'), ['2 The front matter has no fields.']);
});

test('what hides or repeats values is refused, all of it in one reading', () => {
  assert.deepEqual(messages('---\na: &x 1\nb: *x\na: 2\n<<: {}\nc: !!js/function "x"\n? [d]\n: 1\n---\n'), [
    '2 Anchors (“&name”) are not allowed.',
    '3 Aliases (“*name”) are not allowed.',
    '4 The front matter is not valid YAML: a field stands twice.',
    '5 “<<” is not allowed as a field.',
    '6 Tags (“!name”) are not allowed.',
    '7 A field’s name has to be plain text.',
  ]);
});

test('a prototype can not be reached', () => {
  assert.deepEqual(messages('---\n__proto__: { a: 1 }\n---\n'), ['2 “__proto__” is not allowed as a field.']);
});

test('a file that would take long to read is refused instead', { timeout: 20_000 }, () => {
  assert.equal(messages('x'.repeat(MAX_LENGTH + 1)).length, 1);
  assert.notEqual(messages(`---\na: ${'['.repeat(90_000)}\n---\n`).length, 0);
  assert.notEqual(messages(`---\n${'a: {'.repeat(20_000)}\n---\n`).length, 0);
});
