/** The renderer has to be safe by itself, also for what the check would have refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { markdownProcessor } from './markdown.ts';

const renderer = markdownProcessor('/base/').createRenderer({ syntaxHighlight: false });
const render = async (markdown: string) => (await (await renderer).render(markdown)).code.trim();

type Node = DefaultTreeAdapterMap['node'];
const elements = (node: Node): DefaultTreeAdapterMap['element'][] => [...('tagName' in node ? [node] : []), ...('childNodes' in node ? node.childNodes.flatMap(elements) : [])];

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src="https://example.com"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<a href="https://example.com" style="position:fixed;inset:0">x</a>',
  '<!-- <script> -->',
  '</main></body><h1>Gone</h1>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](https://example.com/beacon.png)',
  '![x][y]\n\n[y]: https://example.com/beacon.png',
  '[x](http://example.com)',
  '[x](//example.com)',
  '[x](https://example.com "t\\" onmouseover=alert(1) x=\\"")',
  '```"><script>alert(1)</script>\nx\n```',
  '# Heading of the first level',
  '## main',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '<span id="header-search" name="body" data-pagefind-meta="title">x</span>',
];

const ALLOWED = new Set(['p', 'a', 'em', 'strong', 'del', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'input', 'sup', 'section', 'div']);

test('nothing an entry says can run, load, or reach into the page', async () => {
  for (const markdown of HOSTILE) {
    const html = await render(markdown);
    for (const { tagName, attrs } of elements(parseFragment(html))) {
      assert.ok(ALLOWED.has(tagName), `${markdown} gave <${tagName}>`);
      for (const { name, value } of attrs) {
        assert.doesNotMatch(name, /^(?:on|style$|src|name$|data-pagefind)/, `${markdown} gave ${name}`);
        if (name === 'href') assert.match(value, /^(?:https:\/\/|mailto:|#|\/base\/)/, `${markdown} gave ${value}`);
        if (name === 'id') assert.match(value, /^(?:user-content-|text-|footnote-label$)/, `${markdown} gave ${value}`);
      }
    }
  }
});

test('an address that only looks like one of the site’s leads nowhere', async () => {
  const atRoot = await markdownProcessor('/').createRenderer({ syntaxHighlight: false });
  for (const link of ['//example.com', '/\\\\example.com', '\\\\\\\\example.com']) assert.doesNotMatch((await atRoot.render(`[x](${link})`)).code, /href="(?:[/\\]{2})/);
});

test('links within the site carry the base path, links to elsewhere are not recommendations', async () => {
  assert.equal(await render('[OPT](/models/opt/)'), '<p><a href="/base/models/opt/">OPT</a></p>');
  assert.equal(await render('[a](https://example.org)'), '<p><a href="https://example.org" rel="nofollow">a</a></p>');
});

test('GitHub-flavored Markdown is rendered, and “~7B … ~2T” is not struck through', async () => {
  assert.equal(await render('~7B and ~2T, but ~~not~~'), '<p>~7B and ~2T, but <del>not</del></p>');
  assert.match(await render('| a |\n|--:|\n| 1 |'), /<div class="scroll-box" role="group" tabindex="0" aria-label="Table"><table>.*<td class="align-right">1<\/td>/s);
  assert.match(await render('- [x] done'), /type="checkbox"/);
});

test('footnotes lead to their note and back', async () => {
  const html = await render('A.[^1]\n\n[^1]: Note.');
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  for (const [, target = ''] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.has(target), target);
});

test('headings have ids of their own, apart from those of the page', async () => {
  assert.equal(await render('## Sources\n\n## Sources'), '<h2 id="text-sources">Sources</h2>\n<h2 id="text-sources-2">Sources</h2>');
});
