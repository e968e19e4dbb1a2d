import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found, foundBriefly } from '../testing.ts';
import { schema } from './schema.ts';

const organization = (frontMatter: string) => found(schema, entryOf('organizations', 'meta', frontMatter));
const complete = 'name: Meta\nsummary: A company.\nwebsite: https://ai.meta.com\n';

test('an entry that fits the schema has no findings', () => assert.deepEqual(organization(complete), []));

test('a missing field is named with what belongs there', () => {
  assert.deepEqual(organization('name: Meta\nsummary: A company.\n'), ['2 Website (website): This field is missing. | Home page. For example: "https://www.eleuther.ai"']);
});

test('an unknown field is told apart from the one that was meant', () => {
  assert.deepEqual(organization(`${complete}contries: [US]\n`), [
    '5 contries: There is no field "contries" here. Did you mean "countries"? | The fields here are name, aliases, summary, kind, countries, website, huggingface, github, unpublished, sources.',
  ]);
});

test('a word that is not in the list is told apart from the nearest that is', () => {
  assert.deepEqual(organization(`${complete}kind: compny\n`), [
    '5 Kind (kind): "compny" is not one of the words for this field. Did you mean "company"? | What sort of organization it is. Allowed: company, university, institute, nonprofit, community, government, person. For example: "nonprofit"',
  ]);
});

test('a value of the wrong kind is quoted', () => {
  assert.deepEqual(organization('name: 5\nsummary: A company.\nwebsite: meta\n'), [
    '2 Name (name): 5 is not a text. | As it writes itself, in Latin letters. For example: "EleutherAI"',
    '4 Website (website): "meta" is not a web address. It has to start with “https://”. | Home page. For example: "https://www.eleuther.ai"',
  ]);
});

test('an unknown field of sources is told apart from the nearest fact', () => {
  assert.deepEqual(foundBriefly(schema, entryOf('organizations', 'meta', `${complete}sources:\n  contries: { url: 'https://a.org', checked: 2026-11-23 }\n`)), [
    '6 Source (sources.contries): There is no field "contries" here. Did you mean "countries"?',
  ]);
});

test('numbers that can not be are refused', () => {
  const of = (value: string) => foundBriefly(schema, entryOf('categories', 'chat', `title: Chat\nkind: model\nsummary: Text.\norder: ${value}\n`));
  assert.deepEqual(of('-1'), ['5 Order (order): -1 is too small: at least 1 is allowed.']);
  assert.deepEqual(of('0'), ['5 Order (order): 0 is too small: at least 1 is allowed.']);
  assert.deepEqual(of('1.5'), ['5 Order (order): 1.5 is not a whole number.']);
  assert.deepEqual(of('1e400'), ['5 Order (order): "Infinity" is not a number.']);
  assert.deepEqual(of('.nan'), ['5 Order (order): "NaN" is not a number.']);
  assert.deepEqual(of('1000'), ['5 Order (order): 1000 is too large: at most 100 is allowed.']);
});

test('text has a length, a single line and no white space around it', () => {
  const of = (value: string) => foundBriefly(schema, entryOf('categories', 'chat', `title: ${value}\nkind: model\nsummary: Text.\norder: 1\n`));
  assert.deepEqual(of(`"${'x'.repeat(61)}"`), ['2 Title (title): The text has 61 characters; 60 are allowed.']);
  assert.deepEqual(of('" Chat"'), ['2 Title (title): " Chat" has white space at its start or end.']);
  assert.deepEqual(of('"   "'), ['2 Title (title): "   " has white space at its start or end.']);
  assert.deepEqual(of('"a\\nb"'), ['2 Title (title): "a\\nb" has to be a single line.']);
});

test('an answer of a license needs its clause', () => {
  const data = 'name: L\nsummary: Text.\nkind: research\nurl: https://a.org/l\npermissions:\n  commercial_use: { answer: no }\nconditions: {}\nsources: {}\n';
  assert.deepEqual(foundBriefly(schema, entryOf('licenses', 'l', data)), ['7 Quote (permissions.commercial_use.quote): This field is missing.']);
});
