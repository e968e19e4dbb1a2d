import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citations, shortUrl } from './citations.ts';

const paper = { url: 'https://arxiv.org/abs/2302.13971', checked: '2026-11-23' };
const card = { url: 'https://huggingface.co/a/b', checked: '2026-11-23' };

test('one page is one source, however many facts were read there', () => {
  const cited = citations({ released: paper, licenses: card, context_length: paper });
  assert.deepEqual(cited.list.map(({ number, fields }) => [number, fields]), [[1, ['released', 'context_length']], [2, ['licenses']]]);
});

test('a field inside another has the source of what holds it, unless it has its own', () => {
  const cited = citations({ licenses: paper, 'licenses.code': card });
  assert.equal(cited.of('licenses.weights'), 1);
  assert.equal(cited.of('licenses.code'), 2);
  assert.equal(cited.of('released'), undefined);
});

test('sources inside the entry are listed after its own', () => {
  const cited = citations({ released: paper }, [['runs_with vllm', card]]);
  assert.equal(cited.ofSource(card), 2);
});

test('an address is shortened to what tells it apart', () => {
  assert.equal(shortUrl('https://www.github.com/a/b/blob/0123456789abcdef0123456789abcdef01234567/README.md'), 'github.com/a/b/…/README.md');
});
