/** Former ids and other spellings lead to the entry: `/models/llama-1/` to `/models/llama/`. */
import type { Catalog } from './types.ts';
import { entryUrl, slug } from './urls.ts';

const REDIRECTED = ['models', 'tools', 'licenses', 'organizations'] as const;

export interface Redirect {
  /** Former address, with the base path. */
  from: string;
  to: string;
  /** Name of the entry. */
  name: string;
}

/** One for each alias that makes an address of its own; an address that is taken stays what it is. */
export function redirects(catalog: Catalog): Redirect[] {
  return REDIRECTED.flatMap((collection) => {
    const taken = new Set(catalog[collection].map(({ id }) => id));
    return catalog[collection].flatMap(({ data, url }) =>
      [data.name, ...(data.aliases ?? [])].flatMap((spelling) => {
        const alias = slug(spelling);
        if (alias === undefined || taken.has(alias)) return [];
        taken.add(alias);
        return [{ from: entryUrl(collection, alias), to: url, name: data.name }];
      }),
    );
  });
}
