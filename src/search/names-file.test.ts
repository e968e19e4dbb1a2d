import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameRecord } from './names.ts';
import { pack, unpack } from './names-file.ts';

const KINDS = ['model', 'tool', 'organization', 'license'] as const;

test('what the name makes is left out', () => {
  const record: NameRecord = { n: 'Llama 3.1', k: 'model', i: 'llama-3.1', a: [], d: 'Meta' };
  assert.deepEqual(pack([record, { ...record, i: 'other', a: ['llama31'] }]), { model: [{ n: 'Llama 3.1', d: 'Meta' }, { n: 'Llama 3.1', i: 'other', a: ['llama31'], d: 'Meta' }] });
});

test('whatever the records are, they come out of the file as they went in, kind by kind', () => {
  const records = fc.array(
    fc.record({ n: fc.string({ unit: 'grapheme' }), k: fc.constantFrom(...KINDS), i: fc.stringMatching(/^[a-z0-9][a-z0-9.-]*$/), a: fc.array(fc.string()), d: fc.string() }).map((record): NameRecord => ({ ...record })),
  );
  fc.assert(
    fc.property(records, (given) => {
      const byKind = given.map(({ k }) => k).filter((kind, index, kinds) => kinds.indexOf(kind) === index).flatMap((kind) => given.filter(({ k }) => k === kind));
      assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(given)))), byKind);
    }),
  );
});
