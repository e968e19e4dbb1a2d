/** What holds for every page of the built site. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { COLLECTIONS } from '../src/schema/index.ts';
import { attribute, byTag, contentPages, files, pages, textOf } from './support/pages.ts';

/** All of them at once, so that one run shows the whole damage. */
const none = (problems: readonly string[]) => assert.deepEqual(problems.slice(0, 20), []);

const entryUrls = COLLECTIONS.flatMap((collection) =>
  readdirSync(`content/${collection}`)
    .filter((name) => name.endsWith('.md') && !name.startsWith('_'))
    .map((name) => `/${collection}/${name.slice(0, -'.md'.length)}/`),
);

test('every entry has a page', () => {
  const urls = new Set(contentPages.map(({ url }) => url));
  none(entryUrls.filter((url) => !urls.has(url)));
});

test('every entry is in the search index', () => {
  const { languages } = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8')) as { languages: { en: { page_count: number } } };
  assert.equal(languages.en.page_count, entryUrls.length);
});

test('titles and descriptions are there, and no two pages share one', () => {
  for (const valuesOf of [
    (page: (typeof pages)[number]) => byTag(page, 'title').map(textOf),
    (page: (typeof pages)[number]) => byTag(page, 'meta').filter((meta) => attribute(meta, 'name') === 'description').map((meta) => attribute(meta, 'content') ?? ''),
  ]) {
    const seen = new Map<string, string>();
    none(
      contentPages.flatMap((page) => {
        const values = valuesOf(page);
        const value = values[0];
        if (values.length !== 1 || !value) return [`${page.url} has ${values.length}`];
        const other = seen.get(value);
        seen.set(value, page.url);
        return other ? [`${page.url} and ${other}: ${value}`] : [];
      }),
    );
  }
});

test('every page has one first heading and skips no level below it', () => {
  none(
    contentPages.flatMap((page) => {
      const levels = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
      if (levels.filter((level) => level === 1).length !== 1) return [`${page.url}: ${levels.join(' ')}`];
      return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1) ? [`${page.url}: ${levels.join(' ')}`] : [];
    }),
  );
});

test('every link and fragment inside the site leads somewhere', () => {
  const known = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  const idsOf = new Map(pages.map((page) => [page.url, new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []))]));
  none(
    pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        ['href', 'src', 'action'].flatMap((name) => {
          const value = attribute(element, name);
          if (value === undefined || /^(?:https:|mailto:)/.test(value) || attribute(element, 'rel') === 'canonical') return [];
          const { pathname, hash } = new URL(value, `http://site${page.url}`);
          const target = decodeURI(pathname);
          if (!known.has(target)) return [`${page.url}: ${value}`];
          const id = decodeURIComponent(hash.slice(1));
          return id && !idsOf.get(target)?.has(id) ? [`${page.url}: ${value} (no such id)`] : [];
        }),
      ),
    ),
  );
});

test('nothing runs or loads but the site’s own files', () => {
  none(
    pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const bad = element.attrs.filter(({ name, value }) => name.startsWith('on') || name === 'style' || name === 'srcdoc' || /^\s*(?:javascript|data|vbscript):/i.test(value));
        const loaded = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(element.tagName) ? (attribute(element, 'src') ?? attribute(element, 'data')) : element.tagName === 'link' && attribute(element, 'rel') !== 'canonical' ? attribute(element, 'href') : undefined;
        const outside = loaded !== undefined && !loaded.startsWith('/') ? [loaded] : [];
        return [...bad.map(({ name }) => name), ...outside].map((what) => `${page.url}: <${element.tagName}> ${what}`);
      }),
    ),
  );
});

test('every page begins with a content security policy that names no outside host', () => {
  none(
    pages.flatMap((page) => {
      const [first, second] = page.elements.find(({ tagName }) => tagName === 'head')?.childNodes.filter((node) => 'tagName' in node) ?? [];
      if (!first || !second || !('tagName' in second) || attribute(second, 'http-equiv') !== 'Content-Security-Policy') return [page.url];
      const policy = attribute(second, 'content') ?? '';
      // The form for models may ask Hugging Face, and nothing else may.
      const rest = page.url === '/contribute/model/' ? policy.replace("connect-src 'self' https://huggingface.co;", '') : policy;
      return /https?:|unsafe-inline|'unsafe-eval'|\*/.test(rest) || !policy.startsWith("default-src 'none'") ? [`${page.url}: ${policy}`] : [];
    }),
  );
});

test('structured data can be read and speaks of the page it is on', () => {
  none(
    contentPages.flatMap((page) =>
      byTag(page, 'script')
        .filter((script) => attribute(script, 'type') === 'application/ld+json')
        .flatMap((script) => {
          const data = JSON.parse(textOf(script)) as unknown[];
          return Array.isArray(data) && data.length > 0 ? [] : [page.url];
        }),
    ),
  );
});

test('the site map names every page that can be found, and only those', () => {
  const named = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  const found = contentPages.filter((page) => !byTag(page, 'meta').some((meta) => attribute(meta, 'name') === 'robots')).map(({ url }) => url);
  assert.deepEqual(named.toSorted(), found.toSorted());
});

test('the HTML of every page is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Written by Astro and by the Markdown pipeline, not by hand: quotes, short void elements, and trailing space.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // The title of an entry with a long name and a description in full sentences are worth their length.
      'long-title': 'off',
      // Checkboxes of one question share its name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // Boxes that scroll have to be reached by keyboard: a group with a name.
      'prefer-native-element': ['error', { exclude: ['group', 'listbox', 'option'] }],
    },
  });
  none(
    (await Promise.all(pages.map(async ({ url, html }) => ({ url, report: await validator.validateString(html) })))).flatMap(({ url, report }) =>
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${url}:${line}:${column} ${ruleId}: ${message}`)),
    ),
  );
});
