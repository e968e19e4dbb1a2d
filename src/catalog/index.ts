/** The only place that asks Astro for collections. */
import { getCollection } from 'astro:content';
import { COLLECTIONS } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import { buildCatalog } from './build.ts';
import type { Catalog, Lists } from './types.ts';
import { entryUrl } from './urls.ts';

let loading: Promise<Catalog> | undefined;

/** The catalog. Loaded and sorted once for the whole build; in development anew for each page, so edits show. */
export const loadCatalog = (): Promise<Catalog> => (import.meta.env.DEV ? load() : (loading ??= load()));

async function load(): Promise<Catalog> {
  const lists = await Promise.all(COLLECTIONS.map(async (name) => [name, await loadList(name)]));
  return buildCatalog(Object.fromEntries(lists) as Lists);
}

async function loadList(collection: CollectionName) {
  const entries = await getCollection(collection);
  return entries.map(({ id, data, body, filePath, rendered }) => {
    // Astro goes on without the text when rendering fails; a page without its text must not be published.
    if (body?.trim() && !rendered) throw new Error(`${filePath ?? id}: the text could not be rendered.`);
    return {
      collection,
      id,
      url: entryUrl(collection, id),
      file: filePath ?? `content/${collection}/${id}.md`,
      data,
      html: body?.trim() ? (rendered?.html ?? '') : '',
    };
  });
}
