/** What the page of a model shows, in the order of the page. */
import type { Model } from '../schema/model.ts';
import { modelSchema } from '../schema/model.ts';
import {
  ARCHITECTURES,
  CONTEXT_BASIS,
  MODALITIES,
  MODEL_STATUS,
  OPENNESS,
  WEIGHTS_ACCESS,
  WEIGHT_FORMATS,
} from '../schema/vocabulary.ts';
import { citations } from './citations.ts';
import type { Citations } from './citations.ts';
import type { Fact } from './facts.ts';
import { factMaker, gapOf, linkTo, references, words } from './facts.ts';
import { formatBytes, formatContext, formatDate, formatInteger, formatParameters, formatRange, languageName } from './format.ts';
import { effectiveLicense } from './license.ts';
import { lineage } from './lineage.ts';
import { contextOf, memoryAt4Bits, memoryRows } from './model-memory.ts';
import { contextRange, huggingFaceId, memoryRange, sizeRange } from './model-row.ts';
import type { Catalog, ModelEntry } from './types.ts';

/** Everything that the page of a model shows. */
export function modelPage(catalog: Catalog, model: ModelEntry) {
  const { data } = model;
  const cited = citations(data.sources, [
    ...data.variants.flatMap(({ name, sources = {} }) =>
      Object.entries(sources).flatMap(([field, source]) => (source ? [[`${field} of ${name}`, source] as const] : [])),
    ),
    ...(data.runs_with ?? []).map(({ tool, source }) => [`runs_with ${tool}`, source] as const),
  ]);
  const license = effectiveLicense(catalog, model);
  return {
    organizations: data.organizations.map((id) => linkTo(catalog.get('organizations', id))),
    released: formatDate(data.released),
    strip: factStrip(catalog, model, cited),
    sizes: sizeRows(data, cited),
    memory: memoryRows(data),
    license,
    codeLicense: licenseLink(catalog, data.licenses.code),
    dataLicense: licenseLink(catalog, data.licenses.data),
    run: runBlocks(catalog, data, cited),
    lineage: lineage(catalog, model),
    facts: specSheet(data, cited),
    references: references(data.links, modelSchema.shape.links.shape),
    citations: cited,
    aliases: data.aliases ?? [],
  };
}

export type ModelPage = ReturnType<typeof modelPage>;

const licenseLink = (catalog: Catalog, id: string | undefined) => (id === undefined ? undefined : linkTo(catalog.get('licenses', id)));

/** The five facts that people compare. The license's verdict is shown by its own component. */
function factStrip(catalog: Catalog, { data }: ModelEntry, cited: Citations): Fact[] {
  const fact = factMaker(cited, data.unpublished);
  const active = formatRange(data.variants.flatMap(({ parameters_active }) => parameters_active ?? []), formatParameters);
  const replacements = (data.superseded_by ?? []).map((id) => linkTo(catalog.get('models', id)));
  return [
    fact('Parameters', 'variants.parameters', sizeRange(data), active && `${active} active`),
    fact('Context length', 'context_length', contextRange(data), data.context_unbounded ? 'no fixed limit' : data.context_basis && CONTEXT_BASIS[data.context_basis]),
    {
      ...fact('Memory at 4 bits', 'variants.parameters', memoryRange(data)),
      note: memoryNote(data),
      cite: undefined,
    },
    replacements.length > 0
      ? { label: 'Superseded by', value: replacements, cite: cited.of('status') }
      : fact('Status', 'status', MODEL_STATUS[data.status]),
  ];
}

/** What the range of memory counts: the cache is left out where a size's layers aren't known. */
function memoryNote(data: Model): string | undefined {
  const memory = data.variants.flatMap((variant) => memoryAt4Bits(data, variant) ?? []);
  if (memory.length === 0) return undefined;
  const known = memory.filter(({ cache }) => cache !== undefined);
  if (known.length === 0) return 'weights only';
  const context = formatContext(Math.max(...known.map((size) => size.context)));
  return known.length === memory.length ? `with ${context} of context` : `with ${context} of context where the layers are known`;
}

function sizeRows(data: Model, cited: Citations) {
  return data.variants.map((variant) => {
    const context = contextOf(data, variant);
    const memory = memoryAt4Bits(data, variant);
    const access = variant.weights_access ?? data.weights_access;
    return {
      name: variant.name,
      parameters: variant.parameters ? formatParameters(variant.parameters) : undefined,
      exact: variant.parameters,
      active: variant.parameters_active ? formatParameters(variant.parameters_active) : undefined,
      context: context ? formatContext(context) : undefined,
      memory: memory && formatBytes(memory.total),
      weights: variant.weights,
      weightsId: huggingFaceId(variant.weights),
      // Said only where it is not simply a download.
      access: access && access !== 'download' ? WEIGHTS_ACCESS[access] : undefined,
      gap: gapOf('parameters', variant.unpublished),
      cite: (['parameters', 'weights'] as const).flatMap((field) => {
        const source = variant.sources?.[field];
        return source ? (cited.ofSource(source) ?? []) : [];
      })[0],
    };
  });
}

/** One block per tool, with its commands filled in for the smallest size that has weights the tool can load. */
function runBlocks(catalog: Catalog, data: Model, cited: Citations) {
  const smallest = data.variants.map(({ weights }) => huggingFaceId(weights)).find((id) => id !== undefined);
  return (data.runs_with ?? []).map(({ tool: id, model: named, source }) => {
    const tool = catalog.get('tools', id);
    const loads = !data.weight_formats || !tool.data.formats || data.weight_formats.some((format) => tool.data.formats?.includes(format));
    const model = named ?? (loads ? smallest : undefined);
    return {
      ...linkTo(tool),
      cite: cited.ofSource(source),
      commands: (tool.data.run ?? [])
        .filter(({ command }) => model !== undefined || !command.includes('{model}'))
        .filter(({ architectures }) => !architectures || !data.architecture || architectures.includes(data.architecture))
        .map(({ title, command }) => ({ title, command: command.replaceAll('{model}', model ?? '') })),
    };
  });
}

function specSheet(data: Model, cited: Citations): Fact[] {
  const fact = factMaker(cited, data.unpublished);
  const languages = data.languages?.map(languageName).join(', ');
  const count = data.language_count ?? data.languages?.length;
  return [
    fact('Released', 'released', formatDate(data.released)),
    fact('Architecture', 'architecture', data.architecture && ARCHITECTURES[data.architecture]),
    fact('Context length', 'context_length', data.context_length ? `${formatInteger(data.context_length)} tokens` : undefined, data.context_basis && CONTEXT_BASIS[data.context_basis]),
    fact('Input', 'input_modalities', words(data.input_modalities, MODALITIES)),
    fact('Output', 'output_modalities', words(data.output_modalities, MODALITIES)),
    fact('Languages', data.languages ? 'languages' : 'language_count', languages ?? (count ? `${count} languages` : undefined), languages && count && count > 3 ? `${count} languages` : undefined),
    fact('Training tokens', 'training_tokens', data.training_tokens ? formatParameters(data.training_tokens) : undefined),
    fact('Training data', 'training_data', data.training_data && OPENNESS[data.training_data]),
    fact('Training code', 'training_code', data.training_code && OPENNESS[data.training_code]),
    fact('Weights', 'weights_access', data.weights_access && WEIGHTS_ACCESS[data.weights_access]),
    fact('Weight formats', 'weight_formats', words(data.weight_formats, WEIGHT_FORMATS)),
  ];
}
