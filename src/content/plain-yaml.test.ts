import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseEntry } from './parse.ts';
import { readPlain } from './plain-yaml.ts';

const EXAMPLE = `name: OPT
aliases: [opt, "Open: Pre-trained", 'OPT''s']
released: 2022-05-03
organizations:
  - meta
context_length: 2_048
variants:
  - name: 125M
    parameters: 125_200_000
    weights: https://huggingface.co/facebook/opt-125m
    layers:
      - { count: 12, query_heads: 12, key_value_heads: 12, head_size: 64 }
  - name: 6.7B # the size most people take
    tied: true
    ratio: 0.5
    none:
sources:
  released: { url: 'https://arxiv.org/abs/2205.01068', checked: 2026-11-23, note: First version }
  licenses.weights: { url: https://example.org/a?b=c#d, checked: 2026-11-23 }
`;

/** What reading all of YAML gives; undefined where it finds something wrong. */
const careful = (front: string): unknown => parseEntry(`---\n${front}\n---\nText.`).data;

test('plain front matter is read as the careful reader reads it', () => {
  assert.notEqual(readPlain(EXAMPLE), undefined);
  assert.deepEqual(readPlain(EXAMPLE), careful(EXAMPLE));
});

test('what needs care is left to the careful reader', () => {
  const unusual = ['a: &x 1', 'a: *x', 'a: !!str 1', '<<: {}', '? a\n: b', '1: a', 'true: a', '__proto__: {}', 'a: "\\u0041"', 'a: |\n  b', 'a: 1\na: 2', 'a: 0x10', 'a: 1_0', 'a: .5', 'a: 1e3', 'a:\tb', 'a: "b', '- a', 'a:\n  -\n- b', 'a: {b: c}#', '', 'a', 'a: [b', '---\na: b', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`];
  for (const front of unusual) assert.equal(readPlain(front), undefined, front);
});

test('with anything put in or taken out, the quick reader agrees with the careful one or says nothing', () => {
  const bits = [' ', '\n', '\n  ', ':', ': ', '- ', ',', '[', ']', '{', '}', "'", '"', '#', ' #', '_', '0', '.', 'e', '+', '~', 'null', 'true', '0x1', '1_0', '?', '|', '>', '%', '&', '*', '!', '=', '\u2028', '\t', 'a: b', '\n- x'];
  const place = fc.nat(EXAMPLE.length);
  const change = fc.record({ place, taken: fc.nat(4), put: fc.constantFrom('', ...bits) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), place, (changes, from) => {
      const text = changes.reduce((front, { place: at, taken, put }) => front.slice(0, at) + put + front.slice(at + taken), EXAMPLE);
      for (const front of [text, text.slice(from)]) {
        const data = readPlain(front);
        if (data !== undefined) assert.deepEqual(data, careful(front), front);
      }
    }),
    { numRuns: 3000 },
  );
});
