/**
 * Loads a collection with the same reader as the check, so that both see the same entry. Astro's own loader reads
 * TOML and YAML 1.1 too, drops dots from ids, and only logs an entry whose text can't be rendered.
 */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../schema/index.ts';
import { parseEntry } from './parse.ts';
import { readPlain } from './plain-yaml.ts';

/** Files that begin with `_` are templates to copy. */
const isEntry = (name: string) => name.endsWith('.md') && !name.startsWith('_');

export function entryLoader(collection: CollectionName): Loader {
  return {
    name: 'catalog-entries',
    async load(context) {
      const folder = new URL(`content/${collection}/`, context.config.root);
      await loadFolder(folder, context);
      context.watcher?.add(fileURLToPath(folder));
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(fileURLToPath(folder))) return;
        loadFolder(folder, context).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

async function loadFolder(folder: URL, { store, parseData, renderMarkdown, generateDigest, config }: LoaderContext) {
  // The order of a folder's files differs between systems; the order of the store must not.
  const names = (await readdir(folder)).filter(isEntry).toSorted();
  const entries = await Promise.all(
    names.map(async (name) => {
      const fileURL = new URL(encodeURIComponent(name), folder);
      const text = await readFile(fileURL, 'utf8');
      const { data, body, problems } = parseEntry(text, readPlain);
      const file = fileURLToPath(fileURL).slice(fileURLToPath(config.root).length).replaceAll('\\', '/');
      if (problems[0]) throw new Error(`${file}:${problems[0].line} ${problems[0].message} Run “npm run check”.`);
      const id = name.slice(0, -'.md'.length);
      return {
        id,
        data: await parseData({ id, data: data as Record<string, unknown>, filePath: fileURLToPath(fileURL) }),
        body,
        filePath: file,
        digest: generateDigest(text),
        // The line break keeps a body that begins with “---” from being read as a second front matter.
        rendered: await renderMarkdown(`\n${body}`, { fileURL }),
      };
    }),
  );
  store.clear();
  for (const entry of entries) store.set(entry);
}
