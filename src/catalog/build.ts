/** Entries → catalog. Pure: takes what the loader read, sorts each list once and fills the look-ups. */
import type { CollectionName } from '../schema/index.ts';
import { byName, newestFirst } from './order.ts';
import type { Catalog, Derivative, Entries, Index, Lists, ModelEntry } from './types.ts';

/** Throws if an entry names one that doesn't exist; the check reports such a name with its line. */
export function buildCatalog(unsorted: Lists): Catalog {
  const lists: Lists = {
    models: unsorted.models.toSorted((a, b) => newestFirst(a.data, b.data)),
    tools: unsorted.tools.toSorted((a, b) => newestFirst(a.data, b.data)),
    licenses: unsorted.licenses.toSorted((a, b) => byName(a.data.name, b.data.name)),
    organizations: unsorted.organizations.toSorted((a, b) => byName(a.data.name, b.data.name)),
    categories: unsorted.categories.toSorted((a, b) => a.data.order - b.data.order),
  };
  const byId: { [Name in CollectionName]: ReadonlyMap<string, Entries[Name]> } = {
    models: mapOf(lists.models),
    tools: mapOf(lists.tools),
    licenses: mapOf(lists.licenses),
    organizations: mapOf(lists.organizations),
    categories: mapOf(lists.categories),
  };

  const get = <Name extends CollectionName>(collection: Name, id: string): Entries[Name] => {
    const entry = byId[collection].get(id);
    if (!entry) throw new Error(`content/${collection}/${id}.md does not exist. Run “npm run check”.`);
    return entry;
  };

  const derivatives = groupBy<ModelEntry, Derivative>(lists.models, (model) => {
    // A base is listed once for each group of sizes that come from it.
    const relations = new Map((model.data.base_models ?? []).map(({ model: base, relation }) => [`${base} ${relation}`, [base, { model, relation }] as const]));
    return [...relations.values()];
  });
  const none = () => [];

  return {
    ...lists,
    get,
    derivatives,
    modelsOf: {
      organization: index(lists.models, ({ data }) => data.organizations),
      category: index(lists.models, ({ data }) => data.categories),
      license: index(lists.models, ({ data }) => [data.licenses.weights, ...data.variants.map(({ license }) => license)]),
      codeLicense: index(lists.models, ({ data }) => [data.licenses.code]),
      dataLicense: index(lists.models, ({ data }) => [data.licenses.data]),
      tool: index(lists.models, ({ data }) => (data.runs_with ?? []).map(({ tool }) => tool)),
    },
    toolsOf: {
      organization: index(lists.tools, ({ data }) => data.organizations ?? []),
      category: index(lists.tools, ({ data }) => data.categories),
      license: index(lists.tools, ({ data }) => [data.license]),
      codeLicense: none,
      dataLicense: none,
      tool: none,
    },
    superseded: {
      models: index(lists.models, ({ data }) => data.superseded_by ?? []),
      tools: index(lists.tools, ({ data }) => data.superseded_by ?? []),
    },
  } satisfies Catalog;
}

const mapOf = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((entry) => [entry.id, entry]));

/** Look-up of the entries that name an id; each entry once, in the list's order. */
function index<T>(list: readonly T[], idsOf: (entry: T) => readonly (string | undefined)[]): Index<T>['tool'] {
  return groupBy<T, T>(list, (entry) =>
    [...new Set(idsOf(entry))].flatMap((id) => (id === undefined ? [] : [[id, entry]])),
  );
}

function groupBy<T, Value>(list: readonly T[], pairsOf: (entry: T) => readonly (readonly [string, Value])[]) {
  const groups = new Map<string, Value[]>();
  for (const entry of list) {
    for (const [key, value] of pairsOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return (key: string): readonly Value[] => groups.get(key) ?? [];
}
