/** Ids that name another entry have to exist, and to make sense together. */
import type { FieldPath } from '../../content/parse.ts';
import type { CollectionName } from '../../schema/index.ts';
import { itemPaths, textAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { didYouMean, quote } from '../words.ts';

interface Reference {
  path: FieldPath;
  to: CollectionName;
}

/** Every field of an entry that names another. */
function referencesOf({ collection, data }: CheckedEntry): Reference[] {
  const lists = (field: string, to: CollectionName) => itemPaths(data, [field]).map((path) => ({ path, to }));
  const one = (path: FieldPath, to: CollectionName) => [{ path, to }];
  switch (collection) {
    case 'models':
      return [
        ...lists('organizations', 'organizations'),
        ...lists('categories', 'categories'),
        ...lists('superseded_by', 'models'),
        ...['weights', 'code', 'data'].flatMap((part) => one(['licenses', part], 'licenses')),
        ...itemPaths(data, ['variants']).flatMap((path) => one([...path, 'license'], 'licenses')),
        ...itemPaths(data, ['base_models']).flatMap((path) => one([...path, 'model'], 'models')),
        ...itemPaths(data, ['runs_with']).flatMap((path) => one([...path, 'tool'], 'tools')),
      ];
    case 'tools':
      return [...lists('organizations', 'organizations'), ...lists('categories', 'categories'), ...lists('superseded_by', 'tools'), ...one(['license'], 'licenses')];
    case 'licenses':
      return [...one(['organization'], 'organizations'), ...one(['superseded_by'], 'licenses')];
    default:
      return [];
  }
}

const NOUNS: Record<CollectionName, string> = { models: 'a model', tools: 'a tool', licenses: 'a license', organizations: 'an organization', categories: 'a category' };

export const references: Rule = {
  name: 'references',
  description: 'Ids name entries that exist, no entry names itself, and categories fit the kind of entry.',
  start(entries) {
    const ids = new Map<CollectionName, Map<string, CheckedEntry>>();
    for (const entry of entries) {
      const known = ids.get(entry.collection) ?? new Map<string, CheckedEntry>();
      ids.set(entry.collection, known.set(entry.id, entry));
    }
    return (entry) =>
      referencesOf(entry).flatMap(({ path, to }): Finding[] => {
        const id = textAt(entry.data, path);
        if (id === undefined) return [];
        const target = ids.get(to)?.get(id);
        if (!target) {
          return [
            {
              at: { path },
              message: `${quote(id)} is not the id of ${NOUNS[to]} in this catalog.${didYouMean(id, ids.get(to)?.keys() ?? [])}`,
              hint: `The ids are the names of the files in content/${to}/. Add a file there if yours is missing.`,
            },
          ];
        }
        if (target === entry) return [{ at: { path }, message: 'The entry names itself.', hint: 'Name another entry, or leave it out.' }];
        const kind = entry.collection === 'tools' ? 'tool' : 'model';
        if (to === 'categories' && textAt(target.data, ['kind']) !== kind) {
          return [{ at: { path }, message: `${quote(id)} is a category for ${kind === 'tool' ? 'models' : 'tools'}.`, hint: `Take one whose file in content/categories/ says “kind: ${kind}”.` }];
        }
        return [];
      });
  },
};
