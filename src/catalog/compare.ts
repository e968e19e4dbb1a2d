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
  TOOL_STATUS,
  WEIGHTS_ACCESS,
  WEIGHT_FORMATS,
  keys,
} from '../schema/vocabulary.ts';
import { GAP_LABELS, gapOf, words } from './facts.ts';
import { formatBytes, formatContext, formatDate, formatParameters, languageName } from './format.ts';
import { effectiveLicense } from './license.ts';
import type { EffectiveLicense, Tone } from './license.ts';
import { basesOf } from './lineage.ts';
import { contextOf, memoryAt4Bits } from './model-memory.ts';
import { contextRange, memoryRange, sizeRange } from './model-row.ts';
import type { Catalog, LicenseEntry, ModelEntry, ToolEntry } from './types.ts';

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
  const { data } = model;
  const fact = comparedFactMaker(data.unpublished);
  const license = effectiveLicense(catalog, model);
  const names = (collection: 'organizations' | 'tools' | 'models', ids: readonly string[] | undefined) => ids?.map((entry) => catalog.get(collection, entry).data.name);
  return {
    ...head(model),
    facts: [
      fact('Organization', 'organizations', names('organizations', data.organizations)),
      fact('Released', 'released', formatDate(data.released)),
      fact('Status', 'status', data.superseded_by ? `${MODEL_STATUS[data.status]} by ${names('models', data.superseded_by)?.join(', ')}` : MODEL_STATUS[data.status]),
      fact('Parameters', 'variants.parameters', sizeRange(data)),
      fact('Sizes', 'variants', data.variants.map((variant) => sizeWords(model, variant))),
      fact('Context length', 'context_length', contextRange(data)),
      fact('Memory at 4 bits', 'variants.parameters', memoryRange(data)),
      { ...fact('Commercial use', 'licenses.weights', license.own.length > 0 ? license.verdict.label : undefined), tone: license.verdict.tone },
      fact('License of the weights', 'licenses.weights', licenseWords(license)),
      fact('License of the code', 'licenses.code', data.licenses.code && catalog.get('licenses', data.licenses.code).data.name),
      ...answers(license),
      fact('Access to the weights', 'weights_access', data.weights_access && WEIGHTS_ACCESS[data.weights_access]),
      fact('Weight formats', 'weight_formats', words(data.weight_formats, WEIGHT_FORMATS)),
      fact('Architecture', 'architecture', data.architecture && ARCHITECTURES[data.architecture]),
      fact('Reads', 'input_modalities', words(data.input_modalities, MODALITIES)),
      fact('Writes', 'output_modalities', words(data.output_modalities, MODALITIES)),
      fact('Languages', 'languages', data.languages?.map(languageName).join(', ')),
      fact('Training tokens', 'training_tokens', data.training_tokens === undefined ? undefined : formatParameters(data.training_tokens)),
      fact('Training data', 'training_data', data.training_data && OPENNESS[data.training_data]),
      fact('Training code', 'training_code', data.training_code && OPENNESS[data.training_code]),
      fact('Made from', 'base_models', basesOf(catalog, model).map(({ relation, label, sizes }) => `${relation} ${label}${sizes && ` (${sizes})`}`)),
      fact('Runs with', 'runs_with', names('tools', data.runs_with?.map(({ tool }) => tool))?.join(', ')),
    ],
  };
}

const head = ({ id, data: { name, summary }, url }: ModelEntry | ToolEntry) => ({ id, name, url, summary });

const shortName = ({ data: { short_name, name } }: LicenseEntry): string => short_name ?? name;

const licenseWords = ({ own, stricter }: EffectiveLicense): string[] => [
  ...own.map(({ license, variants }) => shortName(license) + (variants ? ` (${variants.join(', ')})` : '')),
  ...stricter.flatMap(({ base, sizes, licenses, variants }) => {
    const from = `from ${licenses.length > 1 ? 'sizes of ' : ''}${[base.data.name, sizes?.join(', ')].filter(Boolean).join(' ')}`;
    return licenses.map(({ license }) => `${shortName(license)}, ${from}${variants ? ` (${variants.join(', ')})` : ''}`);
  }),
];

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

/** The answers of all licenses that bind the weights; where they differ, one line each. */
function answers({ own, stricter }: EffectiveLicense): ComparedFact[] {
  const licenses = [...own, ...stricter.flatMap((base) => base.licenses)].map(({ license }) => license.data);
  const line = (label: string, of: (license: (typeof licenses)[number]) => keyof typeof ANSWERS | undefined): ComparedFact => {
    const values = [...new Set(licenses.flatMap((license) => of(license) ?? []))].map((answer) => ANSWERS[answer]);
    return values.length > 0 ? { label, values } : { label, values, gap: GAP_LABELS.unchecked };
  };
  return [
    ...keys(PERMISSIONS).map((key) => line(PERMISSIONS[key], ({ permissions }) => permissions[key]?.answer)),
    ...keys(CONDITIONS).map((key) => line(CONDITIONS[key], ({ conditions }) => conditions[key]?.answer)),
  ];
}

export function comparedTool(catalog: Catalog, tool: ToolEntry): Compared {
  const { data } = tool;
  const fact = comparedFactMaker(data.unpublished);
  return {
    ...head(tool),
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

/** Unlike the facts of an entry's page these carry no sources: the page is a click away. */
const comparedFactMaker =
  (unpublished: readonly string[] | undefined) =>
  (label: string, field: string, value: string | readonly string[] | undefined): ComparedFact => {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    return values.length > 0 ? { label, values } : { label, values, gap: GAP_LABELS[gapOf(field, unpublished)] };
  };
