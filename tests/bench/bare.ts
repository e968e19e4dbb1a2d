/** The least that Astro and Pagefind can make of the same entries: a page each, a list for each folder, a search index. */
export const BARE: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'astro.config.mjs': `import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { close, createIndex } from 'pagefind';
import remarkGfm from 'remark-gfm';
const search = { name: 'search', hooks: { 'astro:build:done': async ({ dir }) => {
  const { index } = await createIndex({});
  await index.addDirectory({ path: fileURLToPath(dir) });
  await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
  await close();
} } };
export default { site: 'https://catalog.example', trailingSlash: 'always', integrations: [search], markdown: { syntaxHighlight: false, processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm] }) } };
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const collection = (name) => defineCollection({ loader: glob({ base: './content/' + name, pattern: '[^_]*.md', generateId: ({ entry }) => entry.replace(/\\.md$/, '') }) });
export const collections = { models: collection('models'), tools: collection('tools'), licenses: collection('licenses'), organizations: collection('organizations'), categories: collection('categories') };
`,
  ...Object.fromEntries(
    ['models', 'tools', 'licenses', 'organizations', 'categories'].flatMap((name) => [
      [
        `src/pages/${name}/[id].astro`,
        `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('${name}')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{entry.data.name ?? entry.data.title}</title></head>
<body><main data-pagefind-body><h1>{entry.data.name ?? entry.data.title}</h1>
<dl>{Object.entries(entry.data).map(([key, value]) => <Fragment><dt>{key}</dt><dd>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd></Fragment>)}</dl>
<Content /></main></body></html>
`,
      ],
      [
        `src/pages/${name}/index.astro`,
        `---
import { getCollection } from 'astro:content';
const entries = await getCollection('${name}');
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>${name}</title></head>
<body><ul>{entries.map(({ id, data }) => <li><a href={'/${name}/' + id + '/'}>{data.name ?? data.title}</a></li>)}</ul></body></html>
`,
      ],
    ]),
  ),
};
