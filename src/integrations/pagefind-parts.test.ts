import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut } from './pagefind-parts.ts';

const word = (stem: string, places = 1): Parameters<typeof cut>[0][number] => [stem, [[0, Array.from({ length: places }, (_, at) => at), []]], []];
const cuts = (stems: readonly string[], places: number) => cut(stems.map((stem) => word(stem)), places).map(({ from, to, words }) => [from, to.replace('\u{10FFFF}', '…'), words.map(([stem]) => stem).join(' ')]);

test('a part is full at so many places, a page counting as one', () => {
  assert.deepEqual(cuts(['aa', 'bb', 'cc', 'dd', 'ee'], 4), [['a', 'bb…', 'aa bb'], ['c', 'dd…', 'cc dd'], ['e', 'ee…', 'ee']]);
  assert.equal(cut([word('aa', 100), word('bb')], 50).length, 2);
  assert.deepEqual(cut([]), []);
});

test('words that begin alike stay in one part, so that each form of a word is looked for where its stem is', () => {
  const [part, ...others] = cuts(['train', 'trainer', 'tram', 'tree'], 2);
  assert.deepEqual(part, ['t', 'tra…', 'train trainer tram']);
  assert.ok('trained' >= 't' && 'trained' <= 'tra\u{10FFFF}');
  assert.deepEqual(others, [['tre', 'tre…', 'tree']]);
});

test('every word, and every beginning that only words of one part have, leads to that part', () => {
  const stems = ['128k', 'code', 'coder', 'deepseek', 'experi', 'expert', 'llama', 'llava', 'mixtur', 'pile', '通义', '通义千问'];
  for (const places of [1, 2, 4, 8, 100]) {
    const parts = cut(stems.map((stem) => word(stem)), places);
    assert.deepEqual(parts.flatMap(({ words }) => words.map(([stem]) => stem)), stems);
    for (const stem of stems) {
      const holds = parts.filter(({ from, to }) => stem >= from && stem <= to);
      assert.equal(holds.length, 1);
      assert.ok(holds[0]?.words.some(([other]) => other === stem));
    }
  }
});
