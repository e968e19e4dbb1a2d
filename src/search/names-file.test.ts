import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameRecord } from './names.ts';
import { pack, unpack } from './names-file.ts';

const KINDS = ['model', 'tool', 'organization', 'license'] as const;

test('what the name makes is left out, and what repeats stands once', () => {
  const record: NameRecord = { n: 'Llama 3.1', k: 'model', i: 'llama-3.1', a: [], c: ['chat'], d: 'Meta', v: { t: 'conditional', l: 'With conditions' } };
  assert.deepEqual(pack([record, { ...record, i: 'other', a: ['llama31', 'L3.1'] }]), {
    categories: ['chat'],
    verdicts: [{ t: 'conditional', l: 'With conditions' }],
    kinds: { model: { n: 'Llama 3.1\nLlama 3.1', i: '\nother', a: '\nllama31\tL3.1', s: '\n', c: '0\n0', d: 'Meta\nMeta', v: '0\n0' } },
  });
});

test('whatever the records are, they come out of the file as they went in, kind by kind', () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\n\t]/.test(text));
  const verdict = fc.constantFrom<NonNullable<NameRecord['v']>[]>({ t: 'permitted', l: 'Permitted' }, { t: 'conditional', l: 'With conditions' }, { t: 'conditional', l: 'Depends on the size' });
  const records = fc.array(
    fc
      .record(
        { n: line, k: fc.constantFrom(...KINDS), i: fc.stringMatching(/^[a-z0-9][a-z0-9.-]*$/), a: fc.array(line), d: line, s: line, c: fc.uniqueArray(line, { minLength: 1 }), v: verdict },
        { requiredKeys: ['n', 'k', 'i', 'a', 'd'] },
      )
      .map((record): NameRecord => ({ ...record })),
  );
  fc.assert(
    fc.property(records, (given) => {
      const byKind = given.map(({ k }) => k).filter((kind, index, kinds) => kinds.indexOf(kind) === index).flatMap((kind) => given.filter(({ k }) => k === kind));
      assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(given)))), byKind);
    }),
  );
});
