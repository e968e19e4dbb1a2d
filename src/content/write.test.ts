import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { COLLECTIONS } from '../schema/index.ts';
import { parseEntry } from './parse.ts';
import { writeEntry } from './write.ts';

test('an entry is written with its keys in the order of the schema, short lists and sources on one line', () => {
  const data = { summary: 'It: does', name: 'Example', variants: [{ parameters: 6_738_415_616, name: '7B' }], organizations: ['meta'], released: '2023', sources: { variants: { url: 'https://a.example/', checked: '2026-11-23' } } };
  assert.equal(
    writeEntry('models', data, '\n\nText.\n\n'),
    [
      '---',
      'name: Example',
      "summary: 'It: does'",
      'organizations: [meta]',
      "released: '2023'",
      'variants:',
      '  - name: 7B',
      '    parameters: 6_738_415_616',
      'sources:',
      '  variants: { url: https://a.example/, checked: 2026-11-23 }',
      '---',
      '',
      'Text.',
      '',
    ].join('\n'),
  );
});

test('every entry of the catalog is written and read back as the same data and text', () => {
  for (const collection of COLLECTIONS) {
    for (const file of readdirSync(`content/${collection}`)) {
      const before = parseEntry(readFileSync(`content/${collection}/${file}`, 'utf8'));
      const after = parseEntry(writeEntry(collection, before.data as object, before.body));
      assert.deepEqual(after.problems, [], file);
      assert.deepEqual(after.data, before.data, file);
      assert.equal(after.body.trim(), before.body.trim(), file);
    }
  }
});

/** Any text, and what YAML and the reader could mistake for something else. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('---', '- a', '# no', 'a: b', "'", '"', '\\', '{', '[', '<<', '&a', '*a', '!t', '%x', '~', 'null', 'yes', 'no', 'true', '1', '1.0', '0x1', '1e3', '1_000', '6_738_415_616', '2023', '2023-02-24', ' a', 'a ', '|', '>', '?', '@', '`', '...', '--- ', '\n---\n', '</script>', '{{x}}', '${x}'),
);

test('any text in any field comes back as it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const data = { name: text, aliases: [text], sources: { released: { url: text } } };
      const { data: read, problems } = parseEntry(writeEntry('models', data, 'Text.'));
      assert.deepEqual(problems, []);
      assert.deepEqual(read, data);
    }),
    { numRuns: 10_000 },
  );
});

test('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9 })), (number) => {
      const { data } = parseEntry(writeEntry('models', { context_length: number }, ''));
      assert.deepEqual(data, { context_length: number });
    }),
    { numRuns: 2000 },
  );
});
