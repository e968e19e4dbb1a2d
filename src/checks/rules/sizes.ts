/** Names of sizes: one each, and those named under `base_models` are sizes of this entry. */
import { itemPaths, textAt } from '../data.ts';
import type { Finding, Rule } from '../entry.ts';
import { didYouMean, quote } from '../words.ts';

export const sizes: Rule = {
  name: 'sizes',
  description: 'Sizes that are named elsewhere in a model are among its sizes, and no two have the same name.',
  start: () => (entry) => {
    if (entry.collection !== 'models') return [];
    const names = itemPaths(entry.data, ['variants']).map((path) => ({ path, name: textAt(entry.data, [...path, 'name']) ?? '' }));
    const seen = new Set<string>();
    const twice = names.filter(({ name }) => seen.size === seen.add(name).size);
    const named = itemPaths(entry.data, ['base_models']).flatMap((path) => itemPaths(entry.data, [...path, 'variants']));
    return [
      ...twice.map(({ path, name }) => ({ at: { path: [...path, 'name'] }, message: `There are two sizes ${quote(name)}.`, hint: 'Give each size a name of its own.' })),
      ...named.flatMap((path): Finding[] => {
        const name = textAt(entry.data, path);
        return name === undefined || seen.has(name) ? [] : [{ at: { path }, message: `${quote(name)} is not one of the sizes of this entry.${didYouMean(name, seen)}`, hint: `The sizes are ${[...seen].map((size) => quote(size)).join(', ')}.` }];
      }),
    ];
  },
};
