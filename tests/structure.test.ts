/** Rules of the house that reading alone would not keep. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('collections are asked for in one module', () => {
  const asking = sources.filter(({ file, text }) => /\bget(?:Collection|Entry)\(/.test(text) && !file.endsWith('.test.ts')).map(({ file }) => file);
  assert.deepEqual(asking, ['src/catalog/index.ts']);
});

test('pages and components stay small', () => {
  const limits = [
    { folder: 'src/pages/', lines: 60 },
    { folder: 'src/components/', lines: 120 },
  ];
  const long = limits.flatMap(({ folder, lines }) =>
    sources.filter(({ file, text }) => file.startsWith(folder) && text.split('\n').length - 1 > lines).map(({ file }) => file),
  );
  assert.deepEqual(long, []);
});

test('arrows go one way: schema, then content and catalog, then components, then pages', () => {
  const forbidden: Record<string, RegExp> = {
    'src/schema/': /from '\.\.\/(?:content|catalog|checks|components|layouts|pages|cli|search|scripts)\//,
    'src/content/': /from '\.\.\/(?:catalog|checks|components|layouts|pages|cli|search|scripts)\//,
    'src/catalog/': /from '\.\.\/(?:checks|components|layouts|pages|cli|search|scripts)\//,
    'src/checks/': /from '(?:\.\.\/)+(?:catalog|components|layouts|pages|cli|search|scripts)\//,
    'src/components/': /from '\.\.\/(?:checks|pages|cli|scripts)\/|from 'astro:content'/,
  };
  const wrong = Object.entries(forbidden).flatMap(([folder, pattern]) =>
    sources.filter(({ file, text }) => file.startsWith(folder) && !file.endsWith('.test.ts') && pattern.test(text)).map(({ file }) => file),
  );
  assert.deepEqual(wrong, []);
});

test('only one layout has the document around it, and the page of a former address', () => {
  const documents = sources.filter(({ text }) => /<html\b/.test(text) && !/\.test\.ts$/.test(text)).map(({ file }) => file);
  assert.deepEqual(documents.toSorted(), ['src/integrations/redirects.ts', 'src/layouts/Base.astro']);
});
