import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, foldWords } from '../content/fold.ts';
import { find, prepare } from './match.ts';
import type { NameRecord } from './names.ts';

const record = (n: string, ...a: string[]): NameRecord => ({ n, a, k: 'model', i: fold(n), d: '' });

const names = prepare([
  record('Llama 3.1', 'meta-llama/Llama-3.1-8B'),
  record('Llama 2', 'llama2'),
  record('LLaMA', 'LLaMA 1'),
  record('GPT-NeoX-20B', 'gptneox'),
  record('Flan-UL2', 'google/flan-ul2'),
  record('BLOOMZ & mT0', 'BLOOM & mT0', 'BLOOM & mTO', 'mt0'),
  record('GPT4All'),
  record('Qwen', '通义千问'),
]);
const first = (query: string) => find(names, query).names[0]?.n;

test('folding takes spelling, decoration and spacing away', () => {
  assert.equal(fold('LLaMA-2'), 'llama2');
  assert.equal(fold('𝗙𝗹𝗮𝗻-𝗨𝗟𝟮'), 'flanul2');
  assert.equal(foldWords('GPT-NeoX 20B'), 'gpt neox 20b');
  assert.equal(fold('Command R+'), 'commandrplus');
  assert.equal(fold('  '), '');
});

test('a name written as one word goes before longer names, with words of its sizes too', () => {
  const family = prepare([record('GPT-OSS Swallow', 'gptoss-swallow', '20b'), { ...record('gpt-oss'), s: '20b 120b' }]);
  assert.equal(find(family, 'gptoss 20b').names[0]?.n, 'gpt-oss');
});

test('every spelling finds its entry first', () => {
  const cases: [string, string][] = [
    ['llama2', 'Llama 2'],
    ['llama 2', 'Llama 2'],
    ['LLaMA-2', 'Llama 2'],
    ['llama', 'LLaMA'],
    ['gptneox', 'GPT-NeoX-20B'],
    ['gpt neo x', 'GPT-NeoX-20B'],
    ['flan ul2', 'Flan-UL2'],
    ['𝗙𝗹𝗮𝗻-𝗨𝗟𝟮', 'Flan-UL2'],
    ['mt0', 'BLOOMZ & mT0'],
    ['BLOOM & 𝗺𝗧𝗢', 'BLOOMZ & mT0'],
    ['gpt4 all', 'GPT4All'],
    ['meta-llama/Llama-3.1-8B', 'Llama 3.1'],
    ['通义', 'Qwen'],
    ['neox', 'GPT-NeoX-20B'],
  ];
  for (const [query, name] of cases) assert.equal(first(query), name, query);
});

test('an exact name comes before a longer and newer one', () => assert.deepEqual(find(names, 'llama').names.map(({ n }) => n), ['LLaMA', 'Llama 3.1', 'Llama 2']));

test('nothing is found for nonsense, for blanks and for punctuation', () => {
  for (const query of ['xyzzy', '', ' ', '!?']) assert.deepEqual(find(names, query), { names: [], near: [] }, query);
});

test('near names forgive a slip, a swap, two slips in longer words; never a wrong number', () => {
  const near = (query: string) => find(names, query).near[0]?.n;
  assert.equal(near('lama'), 'LLaMA');
  assert.equal(near('lalma'), 'LLaMA');
  assert.equal(near('gptneks'), 'GPT-NeoX-20B');
  assert.equal(near('lamma 3.1'), 'Llama 3.1');
  assert.equal(near('lama 7'), undefined);
  assert.deepEqual(find(names, 'xyz').near, []);
  assert.deepEqual(find(names, 'qqqqqqqqqq').near, []);
});

test('a copy of the weights under another owner and in another format finds the model', () => {
  assert.equal(first('TheBloke/Llama-2-GGUF'), 'Llama 2');
});
