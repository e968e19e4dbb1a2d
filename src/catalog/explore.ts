/** What the explorer of models and of tools starts from: facets with their values, and entries with theirs. */
import type { ExploreEntry, ExploreSize, Facet } from '../explore/types.ts';
import type { License } from '../schema/license.ts';
import {
  ACCELERATORS,
  ARCHITECTURES,
  INTERFACES,
  MODALITIES,
  MODEL_STATUS,
  PLATFORMS,
  TOOL_STATUS,
  WEIGHT_FORMATS,
  keys,
} from '../schema/vocabulary.ts';
import { countryName, languageName } from './format.ts';
import { VERDICTS, licensesOfSize } from './license.ts';
import { contextOf } from './model-memory.ts';
import { byName } from './order.ts';
import { oncePerCatalog } from './once.ts';
import type { Catalog, ModelEntry, ToolEntry } from './types.ts';

export interface Explorer {
  facets: readonly Facet[];
  entries: readonly ExploreEntry[];
}

type Labels = Record<string, string> | ((value: string) => string);
type FacetTitles = Record<string, { title: string; match?: Facet['match']; labels: Labels; byCount?: true }>;

/** Short words for what a license answers with a plain yes, or for limits that it doesn’t have. */
const FREEDOMS: Record<string, { label: string; holds: (license: License) => boolean }> = {
  'commercial-use': { label: 'Use it commercially', holds: ({ permissions }) => permissions.commercial_use?.answer === 'yes' },
  modification: { label: 'Modify it', holds: ({ permissions }) => permissions.modification?.answer === 'yes' },
  redistribution: { label: 'Pass it on', holds: ({ permissions }) => permissions.redistribution?.answer === 'yes' },
  hosting: { label: 'Host it as a service', holds: ({ permissions }) => permissions.hosting?.answer === 'yes' },
  'output-training': { label: 'Train other models on its outputs', holds: ({ permissions }) => permissions.output_training?.answer === 'yes' },
  'any-use': { label: 'For any use: none banned', holds: ({ conditions }) => isFree(conditions.use_restrictions) },
  'any-scale': { label: 'At any scale: no limit of users or revenue', holds: ({ conditions }) => isFree(conditions.user_or_revenue_cap) },
  unregistered: { label: 'Without registering or asking', holds: ({ conditions }) => isFree(conditions.registration) },
};

const isFree = (condition: { answer: string } | undefined): boolean => condition?.answer === 'no' || condition?.answer === 'silent';

const freedomLabels = Object.fromEntries(Object.entries(FREEDOMS).map(([key, { label }]) => [key, label]));

/** Facets of models in the order they are shown. */
export const modelExplorer = oncePerCatalog((catalog: Catalog): Explorer => {
  const entries = catalog.models.map((model) => exploreModel(catalog, model));
  return {
    entries,
    facets: facetsOf(entries, {
      category: { title: 'Category', labels: titlesOf(catalog.categories) },
      license: { title: 'License', labels: VERDICTS },
      may: { title: 'I may', match: 'all', labels: freedomLabels },
      organization: { title: 'Organization', labels: namesOf(catalog.organizations), byCount: true },
      terms: { title: 'License text', labels: namesOf(catalog.licenses), byCount: true },
      country: { title: 'Country', labels: countryName, byCount: true },
      input: { title: 'Reads', match: 'all', labels: MODALITIES },
      output: { title: 'Writes', match: 'all', labels: MODALITIES },
      language: { title: 'Language', match: 'all', labels: languageName, byCount: true },
      open: { title: 'Openness', match: 'all', labels: { weights: 'Weights, free to download', data: 'Training data', code: 'Training code' } },
      tool: { title: 'Runs with', labels: namesOf(catalog.tools), byCount: true },
      format: { title: 'Format', labels: WEIGHT_FORMATS, byCount: true },
      architecture: { title: 'Architecture', labels: ARCHITECTURES },
      status: { title: 'Status', labels: MODEL_STATUS },
    }),
  };
});

function exploreModel(catalog: Catalog, model: ModelEntry): ExploreEntry {
  const { id, data } = model;
  const sizes = data.variants.map((variant): ExploreSize => {
    const { own, inherited, verdict } = licensesOfSize(catalog, model, variant);
    const binding = own ? [own, ...inherited.flatMap(({ licenses }) => licenses)].map(({ license }) => license.data) : [];
    const { name, parameters, parameters_active, hidden_size, vocabulary_size, layers } = variant;
    const context_length = contextOf(data, variant);
    return withoutUndefined({
      name,
      parameters,
      parameters_active,
      context_length,
      hidden_size,
      vocabulary_size,
      layers,
      facets: {
        license: [verdict.tone],
        terms: own ? [own.license.id] : [],
        may: own ? Object.keys(FREEDOMS).filter((key) => binding.every((license) => FREEDOMS[key]?.holds(license))) : [],
      },
    });
  });
  const open = [
    ...(data.weights_access === 'download' ? ['weights'] : []),
    ...(data.training_data === 'open' ? ['data'] : []),
    ...(data.training_code === 'open' ? ['code'] : []),
  ];
  return {
    id,
    name: data.name,
    released: data.released,
    sizes,
    facets: stated({
      category: data.categories,
      organization: data.organizations,
      country: countriesOf(catalog, data.organizations),
      input: data.input_modalities,
      output: data.output_modalities,
      language: data.languages,
      open,
      tool: data.runs_with?.map(({ tool }) => tool),
      format: data.weight_formats,
      architecture: data.architecture && [data.architecture],
      status: [data.status],
    }),
  };
}

/** Facets of tools in the order they are shown. */
export const toolExplorer = oncePerCatalog((catalog: Catalog): Explorer => {
  const entries = catalog.tools.map(exploreTool);
  return {
    entries,
    facets: facetsOf(entries, {
      category: { title: 'Use', labels: titlesOf(catalog.categories) },
      interface: { title: 'Used through', labels: INTERFACES },
      platform: { title: 'Runs on', match: 'all', labels: PLATFORMS },
      accelerator: { title: 'Computes on', match: 'all', labels: ACCELERATORS },
      format: { title: 'Loads', match: 'all', labels: WEIGHT_FORMATS, byCount: true },
      license: { title: 'License', labels: namesOf(catalog.licenses), byCount: true },
      organization: { title: 'Organization', labels: namesOf(catalog.organizations), byCount: true },
      status: { title: 'Status', labels: TOOL_STATUS },
    }),
  };
});

function exploreTool({ id, data }: ToolEntry): ExploreEntry {
  return withoutUndefined({
    id,
    name: data.name,
    released: data.released,
    facets: stated({
      category: data.categories,
      interface: data.interfaces,
      platform: data.platforms,
      accelerator: data.accelerators,
      format: data.formats,
      license: data.license === undefined ? undefined : [data.license],
      organization: data.organizations,
      status: [data.status],
    }),
  });
}

const countriesOf = (catalog: Catalog, organizations: readonly string[]): string[] => [
  ...new Set(organizations.flatMap((id) => catalog.get('organizations', id).data.countries ?? [])),
];

/** Only values that some entry has, each with the number of entries that have it. */
function facetsOf(entries: readonly ExploreEntry[], titles: FacetTitles): Facet[] {
  return Object.entries(titles).flatMap(([key, { title, match = 'any', labels, byCount }]) => {
    const counts = new Map<string, number>();
    for (const { facets, sizes = [] } of entries) {
      const own = new Set([...(facets[key] ?? []), ...sizes.flatMap((size) => size.facets[key] ?? [])]);
      for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const label = (value: string) => (typeof labels === 'function' ? labels(value) : (labels[value] ?? value));
    const values = [...counts].map(([value, count]) => ({ value, label: label(value), count }));
    if (byCount) values.sort((a, b) => b.count - a.count || byName(a.label, b.label));
    else if (typeof labels !== 'function') values.sort((a, b) => keys(labels).indexOf(a.value) - keys(labels).indexOf(b.value));
    return values.length > 1 ? [{ key, title, match, values }] : [];
  });
}

const namesOf = (list: readonly { id: string; data: { name: string; short_name?: string | undefined } }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, data }) => [id, data.short_name ?? data.name]));

const titlesOf = (list: Catalog['categories']): Record<string, string> => Object.fromEntries(list.map(({ id, data }) => [id, data.title]));

/** Only what is stated: fields without a value are left out, so that the file stays small. */
const stated = (facets: Record<string, readonly string[] | undefined>): ExploreEntry['facets'] =>
  Object.fromEntries(Object.entries(facets).flatMap(([key, values]) => (values?.length ? [[key, values]] : [])));

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
