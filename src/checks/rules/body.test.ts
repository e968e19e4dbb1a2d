import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, found, foundBriefly } from '../testing.ts';
import { body } from './body.ts';

const opt = (text: string) => entryOf('models', 'opt', 'name: OPT', text);
const of = (text: string) => foundBriefly(body, opt(text));

test('plain Markdown passes', () => {
  assert.deepEqual(of('A ~7B model for <1B tokens, at C++ & a < b.[^1]\n\n## Use\n\n- [x] [OPT](/models/opt/) https://arxiv.org/abs/1\n\n| a |\n|---|\n| 1 |\n\n[^1]: `<b>` in code.\n'), []);
});

test('HTML and images are refused at their line', () => {
  assert.deepEqual(found(body, opt('One.\n\n<script>alert(1)</script>\n')), ['6 Text: HTML is not allowed: "<script>alert(1)</script>". | Use Markdown. A sign “<” before a letter is written “\\<”.']);
  assert.deepEqual(of('A <b>word</b>.'), ['4 Text: HTML is not allowed: "<b>".', '4 Text: HTML is not allowed: "</b>".']);
  assert.deepEqual(of('<!-- note -->'), ['4 Text: HTML is not allowed: "<!-- note -->".']);
  assert.deepEqual(of('![x](https://a.org/x.png)'), ['4 Text: Images are not allowed.']);
  assert.deepEqual(of('![x][y]\n\n[y]: https://a.org/x.png'), ['4 Text: Images are not allowed.']);
});

test('what only browsers would read as HTML is refused too', () => {
  assert.deepEqual(of('A <svg/onload=alert(1)> here.'), ['4 Text: This looks like HTML: "<svg/onload=alert(1)>".']);
});

test('links within the page are refused: headings change', () => {
  assert.deepEqual(of('[x](#text-use)'), ['4 Text: A link within the page: "#text-use".']);
});

test('links are safe, however they are written', () => {
  for (const url of ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java&#115;cript:alert(1)', 'data:text/html,x', 'vbscript:x', 'http://a.org', '//a.org', '\\\\\\\\a.org', 'https://localhost']) {
    assert.equal(of(`[x](${url})`).length, 1, url);
  }
  assert.equal(of('[x]\n\n[x]: javascript:alert(1)').length, 1);
  assert.equal(of('<javascript:alert(1)>').length, 1);
});

test('a link to an entry leads to one that exists', () => {
  assert.deepEqual(found(body, opt('[x](/models/op/)')), ['4 Text: There is no page "/models/op/" in this catalog. Did you mean "/models/opt/"? | Links to entries look like /models/<id>/.']);
});

test('headings begin at the second level and skip none', () => {
  assert.deepEqual(of('# OPT'), ['4 Text: A heading of the first level (“#”) is the page’s name.']);
  assert.deepEqual(of('## A\n\n#### B'), ['6 Text: A level of headings is skipped.']);
  assert.deepEqual(of('### A'), ['4 Text: A level of headings is skipped.']);
});

test('there is some text, and not too much', () => {
  assert.deepEqual(of(' \n'), ['4 Text: There is no text.']);
  assert.deepEqual(of('x '.repeat(7000)), ['4 Text: The text has 14000 characters; 12000 are allowed.']);
  assert.deepEqual(of('---\nname: other\n---\n').slice(0, 1), ['4 Text: The text begins with a line that looks like front matter.']);
  assert.deepEqual(foundBriefly(body, entryOf('organizations', 'meta', 'name: Meta', '')), []);
});

test('advertising is named', () => {
  assert.deepEqual(found(body, opt('A state-of-the-art model.')), ['4 Text: "state-of-the-art" is advertising. | Say what it does, or by which figure it is ahead of what.']);
});

test('text that would take the parser long is read or refused, not waited for', { timeout: 20_000 }, () => {
  for (const text of ['>'.repeat(11_000), '['.repeat(11_000), '*a '.repeat(3900), '- '.repeat(5900), '<a '.repeat(3900), '`'.repeat(11_000)]) of(text);
});
