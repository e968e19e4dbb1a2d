import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parseEntry } from '../content/parse.ts';
import { COLLECTIONS } from '../schema/index.ts';
import { fix } from './fix.ts';

const LICENSES = new Map([['apachelicense20', 'apache-2.0'], ['apache20', 'apache-2.0'], ['mit', 'mit']]);
const file = (...lines: string[]) => ['---', ...lines, '---', '', 'Text.', ''].join('\n');
const fixed = (...lines: string[]) => fix('models', file(...lines), LICENSES);

test('dates, licenses, languages and the order of fields are repaired, and said', () => {
  const { text, done } = fixed('released: 2023/2/4', 'name: Example', 'languages: [zh, en]', 'licenses:', '  weights: Apache License 2.0');
  assert.deepEqual(parseEntry(text).data, { name: 'Example', released: '2023-02-04', licenses: { weights: 'apache-2.0' }, languages: ['en', 'zh'] });
  assert.deepEqual(done, ['wrote “2023/2/4” as “2023-02-04”', 'sorted the languages', 'wrote “Apache License 2.0” as “apache-2.0”', 'put the fields in the order of the schema']);
  assert.match(text, /^---\nname: Example\nreleased: 2023-02-04\n/);
});

test('space is repaired without touching the rest; in the text two spaces mean something', () => {
  const { text, done } = fix('models', '\ufeff---\r\nname: Example  \r\n---\r\n\r\nOne  \r\ntwo\r\n\r\n\r\n', LICENSES);
  assert.equal(text, '---\nname: Example\n---\n\nOne  \ntwo\n');
  assert.equal(done.length, 4);
});

test('what is right stays as it is, byte for byte', () => {
  const right = file('name: "Example"', 'summary:   spaced', 'released: 2023');
  assert.deepEqual(fix('models', right, LICENSES), { text: right, done: [] });
});

test('what can’t be read, and what has comments, is left alone', () => {
  const broken = file('name: [');
  assert.deepEqual(fix('models', broken, LICENSES), { text: broken, done: [] });
  const noted = fixed('released: 2023/2/4', '# a note', 'name: Example');
  assert.match(noted.text, /# a note/);
  assert.match(noted.done.join(), /left as it is/);
});

test('an entry of the catalog says the same after it', () => {
  for (const collection of COLLECTIONS) {
    for (const name of readdirSync(`content/${collection}`)) {
      const source = readFileSync(`content/${collection}/${name}`, 'utf8');
      const before = parseEntry(source).data as Record<string, unknown>;
      const after = parseEntry(fix(collection, source, LICENSES).text).data as Record<string, unknown>;
      const plain = ({ languages, ...rest }: Record<string, unknown>) => ({ ...rest, languages: Array.isArray(languages) ? languages.toSorted() : languages });
      assert.deepEqual(plain(after), plain(before), name);
    }
  }
});
