/** Names of sizes: one each, and those named under `base_models` are sizes of this entry or of the base. */
import type { FieldPath } from '../../content/parse.ts';
import { itemPaths, textAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { didYouMean, quote } from '../words.ts';

const sizePaths = ({ data }: CheckedEntry) => itemPaths(data, ['variants']).map((path) => [...path, 'name']);

const sizeNames = (entry: CheckedEntry) => new Set(sizePaths(entry).flatMap((path) => textAt(entry.data, path) ?? []));

export const sizes: Rule = {
  name: 'sizes',
  description: 'Sizes that are named elsewhere in a model are among its sizes, those of a base among the base’s, and no two have the same name.',
  start(entries) {
    const models = new Map(entries.filter(({ collection }) => collection === 'models').map((entry) => [entry.id, entry]));
    return (entry) => {
      if (entry.collection !== 'models') return [];
      const own = sizeNames(entry);
      return [
        ...namedTwice(entry),
        ...itemPaths(entry.data, ['base_models']).flatMap((path) => {
          const base = models.get(textAt(entry.data, [...path, 'model']) ?? '');
          return [
            ...strangers(entry, [...path, 'variants'], own, 'this entry'),
            // A base that isn't there is reported by the rule “references”.
            ...(base ? strangers(entry, [...path, 'base_variants'], sizeNames(base), quote(base.id)) : []),
          ];
        }),
      ];
    };
  },
};

function namedTwice(entry: CheckedEntry): Finding[] {
  const seen = new Set<string>();
  return sizePaths(entry).flatMap((path): Finding[] => {
    const name = textAt(entry.data, path);
    if (name === undefined) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ at: { path }, message: `There are two sizes ${quote(name)}.`, hint: 'Give each size a name of its own.' }];
  });
}

/** Names in a list of sizes that are none of `whose` sizes. */
const strangers = ({ data }: CheckedEntry, list: FieldPath, sizes: ReadonlySet<string>, whose: string): Finding[] =>
  itemPaths(data, list).flatMap((path): Finding[] => {
    const name = textAt(data, path);
    if (name === undefined || sizes.has(name)) return [];
    return [{ at: { path }, message: `${quote(name)} is not one of the sizes of ${whose}.${didYouMean(name, sizes)}`, hint: `The sizes are ${[...sizes].map((size) => quote(size)).join(', ')}.` }];
  });
