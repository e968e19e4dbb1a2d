/** Ids that name another entry have to exist, and to make sense together. */
import type { FieldPath } from '../../content/parse.ts';
import type { CollectionName } from '../../schema/index.ts';
import type { JsonSchema } from '../../schema/describe.ts';
import { textAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { didYouMean, quote, schemaFor } from '../words.ts';

export interface Reference {
  path: FieldPath;
  to: CollectionName;
}

/** Every field of an entry that names another: the schema says which. */
export const referencesOf = ({ collection, data }: Pick<CheckedEntry, 'collection' | 'data'>): Reference[] => walk(data, schemaFor(collection), []);

function walk(value: unknown, schema: JsonSchema, path: FieldPath, to = schema.refersTo): Reference[] {
  if (typeof value === 'string') return to ? [{ path, to }] : [];
  if (Array.isArray(value)) return schema.items ? value.flatMap((item, index) => walk(item, schema.items as JsonSchema, [...path, index], schema.refersTo ?? schema.items?.refersTo)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const field = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    return field ? walk(inside, field, [...path, key]) : [];
  });
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
