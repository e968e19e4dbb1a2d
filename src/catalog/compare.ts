/** What stands side by side when entries are compared: the same questions for each, in the same order. */
import {
  ACCELERATORS,
  ARCHITECTURES,
  CONDITIONS,
  ANSWERS,
  INTERFACES,
  MODALITIES,
  MODEL_STATUS,
  OPENNESS,
  PERMISSIONS,
  PLATFORMS,
  RELATIONS,
  TOOL_STATUS,
  WEIGHTS_ACCESS,
  WEIGHT_FORMATS,
  keys,
} from '../schema/vocabulary.ts';
import { GAP_LABELS, gapOf, words } from './facts.ts';
import { formatBytes, formatContext, formatDate, formatParameters, languageName } from './format.ts';
import { effectiveLicense } from './license.ts';
import type { Tone } from './license.ts';
import { contextOf, memoryAt4Bits } from './model-memory.ts';
import { contextRange, memoryRange, sizeRange } from './model-row.ts';
import type { Catalog, ModelEntry, ToolEntry } from './types.ts';

export interface ComparedFact {
  label: string;
  /** One line each. */
  values: readonly string[];
  /** Nothing is stated: which of the gaps it is. */
  gap?: string;
  tone?: Tone;
}

export interface Compared {
  id: string;
  name: string;
  url: string;
  summary: string;
  facts: readonly ComparedFact[];
}

export function comparedModel(catalog: Catalog, model: ModelEntry): Compared {
  const { id, data, url } = model;
  const fact = factMaker(data.unpublished);
  const license = effectiveLicense(catalog, model);
  const own = license.own.map(({ license: { data: its }, variants }) => (its.short_name ?? its.name) + (variants ? ` (${variants.join(', ')})` : ''));
  const names = (collection: 'organizations' | 'tools' | 'models', ids: readonly string[] | undefined) => ids?.map((entry) => catalog.get(collection, entry).data.name);
  return {
    id,
    name: data.name,
    url,
    summary: data.summary,
    facts: [
      fact('Organization', 'organizations', names('organizations', data.organizations)),
      fact('Released', 'released', formatDate(data.released)),
      fact('Status', 'status', data.superseded_by ? `${MODEL_STATUS[data.status]} by ${names('models', data.superseded_by)?.join(', ')}` : MODEL_STATUS[data.status]),
      fact('Parameters', 'variants.parameters', sizeRange(data)),
      fact('Sizes', 'variants', data.variants.map((variant) => sizeWords(model, variant))),
      fact('Context length', 'context_length', contextRange(data)),
      fact('Memory at 4 bits', 'variants.parameters', memoryRange(data)),
      { ...fact('Commercial use', 'licenses.weights', license.own.length > 0 ? license.verdict.label : undefined), tone: license.verdict.tone },
      fact('License of the weights', 'licenses.weights', own),
      fact('License of the code', 'licenses.code', data.licenses.code && catalog.get('licenses', data.licenses.code).data.name),
      ...answers(catalog, model),
      fact('Access to the weights', 'weights_access', data.weights_access && WEIGHTS_ACCESS[data.weights_access]),
      fact('Weight formats', 'weight_formats', words(data.weight_formats, WEIGHT_FORMATS)),
      fact('Architecture', 'architecture', data.architecture && ARCHITECTURES[data.architecture]),
      fact('Reads', 'input_modalities', words(data.input_modalities, MODALITIES)),
      fact('Writes', 'output_modalities', words(data.output_modalities, MODALITIES)),
      fact('Languages', 'languages', data.languages?.map(languageName).join(', ')),
      fact('Training tokens', 'training_tokens', data.training_tokens && formatParameters(data.training_tokens)),
      fact('Training data', 'training_data', data.training_data && OPENNESS[data.training_data]),
      fact('Training code', 'training_code', data.training_code && OPENNESS[data.training_code]),
      fact('Made from', 'base_models', data.base_models?.map(({ model: base, relation }) => `${RELATIONS[relation]} ${catalog.get('models', base).data.name}`)),
      fact('Runs with', 'runs_with', names('tools', data.runs_with?.map(({ tool }) => tool))?.join(', ')),
    ],
  };
}

function sizeWords({ data }: ModelEntry, variant: ModelEntry['data']['variants'][number]): string {
  const { name, parameters, parameters_active } = variant;
  const context = contextOf(data, variant);
  const memory = memoryAt4Bits(data, variant);
  const details = [
    parameters && formatParameters(parameters) + (parameters_active ? `, ${formatParameters(parameters_active)} active` : ''),
    context && `${formatContext(context)} context`,
    memory && `${formatBytes(memory.total)} at 4 bits`,
  ].filter(Boolean);
  return details.length > 0 ? `${name}: ${details.join('; ')}` : name;
}

/** The answers of the licenses of the weights; several licenses give several lines where they differ. */
function answers(catalog: Catalog, model: ModelEntry): ComparedFact[] {
  const licenses = effectiveLicense(catalog, model).own.map(({ license }) => license.data);
  const line = (label: string, of: (license: (typeof licenses)[number]) => keyof typeof ANSWERS | undefined): ComparedFact => {
    const values = [...new Set(licenses.flatMap((license) => of(license) ?? []))].map((answer) => ANSWERS[answer]);
    return values.length > 0 ? { label, values } : { label, values, gap: GAP_LABELS.unchecked };
  };
  return [
    ...keys(PERMISSIONS).map((key) => line(PERMISSIONS[key], ({ permissions }) => permissions[key]?.answer)),
    ...keys(CONDITIONS).map((key) => line(CONDITIONS[key], ({ conditions }) => conditions[key]?.answer)),
  ];
}

export function comparedTool(catalog: Catalog, { id, data, url }: ToolEntry): Compared {
  const fact = factMaker(data.unpublished);
  return {
    id,
    name: data.name,
    url,
    summary: data.summary,
    facts: [
      fact('Use', 'categories', data.categories.map((category) => catalog.get('categories', category).data.title).join(', ')),
      fact('Organization', 'organizations', data.organizations?.map((organization) => catalog.get('organizations', organization).data.name)),
      fact('Status', 'status', TOOL_STATUS[data.status]),
      fact('First released', 'released', data.released && formatDate(data.released)),
      fact('License', 'license', data.license && catalog.get('licenses', data.license).data.name),
      fact('Used through', 'interfaces', data.interfaces?.map((key) => INTERFACES[key])),
      fact('Runs on', 'platforms', words(data.platforms, PLATFORMS)),
      fact('Computes on', 'accelerators', words(data.accelerators, ACCELERATORS)),
      fact('Loads', 'formats', words(data.formats, WEIGHT_FORMATS)),
      fact('Install', 'install', data.install?.map(({ command }) => command)),
    ],
  };
}

const factMaker =
  (unpublished: readonly string[] | undefined) =>
  (label: string, field: string, value: string | readonly string[] | number | undefined): ComparedFact => {
    const values = value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : typeof value === 'number' ? [String(value)] : value;
    return values.length > 0 ? { label, values } : { label, values, gap: GAP_LABELS[gapOf(field, unpublished)] };
  };
