/** A model: one release, with all the sizes that were announced together. */
import { z } from './zod.ts';
import { aliases, count, httpsUrl, id, line, list, partialDate, summary } from './fields.ts';
import { sourceSchema, sources, unpublished } from './sources.ts';
import { VARIANT_SOURCED, context, variantSchema } from './variant.ts';
import {
  ARCHITECTURES,
  CONTEXT_BASIS,
  MODALITIES,
  MODEL_STATUS,
  OPENNESS,
  RELATIONS,
  WEIGHT_FORMATS,
  WEIGHTS_ACCESS,
  keys,
} from './vocabulary.ts';

const baseModelSchema = z
  .strictObject({
    model: id().meta({ title: 'Model', description: 'Id of the model it was made from.', examples: ['llama'], refersTo: 'models' }),
    relation: z.enum(keys(RELATIONS)).meta({ title: 'Relation', description: 'How it was made from that model.', examples: ['fine-tune'] }),
    variants: list(line(60)).optional().meta({
      title: 'Sizes',
      description: 'Names of this entry’s sizes that come from it, if not all do.',
      examples: [['560M', '176B']],
    }),
    base_variants: list(line(60)).optional().meta({
      title: 'Sizes of the base',
      description: 'Names of the base’s sizes that they come from. Where the base’s sizes have different licenses, this says which one goes on to hold.',
      examples: [['7B']],
    }),
  })
  .meta({ title: 'Base model', description: 'A model this one was made from.', examples: [{ model: 'llama', relation: 'fine-tune' }] });

const runsWithSchema = z
  .strictObject({
    tool: id().meta({ title: 'Tool', description: 'Id of a tool.', examples: ['llama.cpp'], refersTo: 'tools' }),
    model: line(200).regex(/^[\w./:@+-]+$/, { error: 'may only have letters, digits and . / : @ + - _' }).optional().meta({
      title: 'What the tool calls it',
      description:
        'What goes in the place of {model} in the tool’s commands: a Hugging Face id, a tag, a file. Left out, it is the Hugging Face id of the smallest size.',
      examples: ['ggml-org/gemma-3-1b-it-GGUF'],
    }),
    source: sourceSchema,
  })
  .meta({
    title: 'Runs with',
    description: 'A tool whose makers, or this model’s makers, say that it runs this model.',
    examples: [{ tool: 'transformers', source: { url: 'https://huggingface.co/docs/transformers/model_doc/opt', checked: '2026-11-23' } }],
  });

const licensesSchema = z
  .strictObject({
    weights: id().optional().meta({ title: 'Weights', description: 'Id of the license of the weights.', examples: ['apache-2.0'], refersTo: 'licenses' }),
    code: id().optional().meta({ title: 'Code', description: 'Id of the license of the code that came with it.', examples: ['mit'], refersTo: 'licenses' }),
    data: id().optional().meta({ title: 'Training data', description: 'Id of the license of the training data, if published.', examples: ['cc-by-nc-4.0'], refersTo: 'licenses' }),
  })
  .meta({
    title: 'Licenses',
    description: 'Ids of licenses, for weights, code and training data apart: they often differ.',
    examples: [{ weights: 'apache-2.0', code: 'mit' }],
  });

const linksSchema = z
  .strictObject({
    website: httpsUrl().optional().meta({ title: 'Website', description: 'Home page of the model.', examples: ['https://allenai.org/olmo'] }),
    announcement: httpsUrl().optional().meta({ title: 'Announcement', description: 'The post in which it was announced.', examples: ['https://crfm.stanford.edu/2023/03/13/alpaca.html'] }),
    paper: httpsUrl().optional().meta({ title: 'Paper', description: 'Paper or technical report.', examples: ['https://arxiv.org/abs/2205.01068'] }),
    code: httpsUrl().optional().meta({ title: 'Code', description: 'Repository of the makers.', examples: ['https://github.com/facebookresearch/metaseq'] }),
    model_card: httpsUrl().optional().meta({ title: 'Model card', description: 'Model card of the makers.', examples: ['https://huggingface.co/EleutherAI/gpt-neox-20b'] }),
    collection: httpsUrl().optional().meta({ title: 'Collection', description: 'Page that lists all its weights.', examples: ['https://huggingface.co/collections/Qwen/qwen3'] }),
    documentation: httpsUrl().optional().meta({ title: 'Documentation', description: 'How to use it, by the makers.', examples: ['https://huggingface.co/docs/transformers/model_doc/opt'] }),
    dataset: httpsUrl().optional().meta({ title: 'Training data', description: 'Page of the published training data.', examples: ['https://huggingface.co/datasets/EleutherAI/pile'] }),
  })
  .meta({ title: 'Links', description: 'Where to read on.', examples: [{ paper: 'https://arxiv.org/abs/2205.01068' }] });

/** Fields that state facts: each needs an entry in `sources`, for itself or for what holds it. */
export const MODEL_SOURCED = [
  'released',
  'licenses',
  'licenses.weights',
  'licenses.code',
  'licenses.data',
  'weights_access',
  'weight_formats',
  'architecture',
  'context_length',
  'languages',
  'language_count',
  'input_modalities',
  'output_modalities',
  'training_tokens',
  'training_data',
  'training_code',
  'base_models',
  'status',
  'variants',
  ...VARIANT_SOURCED.map((field) => `variants.${field}` as const),
] as const;

export const modelSchema = z
  .strictObject({
    name: line(80).meta({ title: 'Name', description: 'As its makers write it, without sizes that the entry lists.', examples: ['Llama 3.1'] }),
    aliases: aliases('llama3.1'),
    summary: summary('Decoder-only language models of 125 million to 175 billion parameters, built to match GPT-3.'),
    organizations: list(id(), 20).meta({ title: 'Organizations', description: 'Ids of the organizations that published it, the leading one first.', examples: [['meta']], refersTo: 'organizations' }),
    categories: list(id(), 5).meta({ title: 'Categories', description: 'Ids of categories for models, the best fitting first.', examples: [['pre-trained']], refersTo: 'categories' }),
    released: partialDate().meta({
      title: 'Released',
      description: 'When the weights could first be had. YYYY, YYYY-MM or YYYY-MM-DD, as precisely as the source says.',
      examples: ['2023-02-24'],
    }),
    status: z.enum(keys(MODEL_STATUS)).meta({
      title: 'Status',
      description: 'current; superseded (then say by which); historic (of interest for what it started); withdrawn (no longer offered).',
      examples: ['current'],
    }),
    superseded_by: list(id(), 10).optional().meta({ title: 'Superseded by', description: 'Ids of the models that its makers or users take instead.', examples: [['llama-3.1']], refersTo: 'models' }),
    licenses: licensesSchema,
    weights_access: z.enum(keys(WEIGHTS_ACCESS)).optional().meta({ title: 'Access to the weights', description: 'How one gets the weights.', examples: ['download'] }),
    weight_formats: list(z.enum(keys(WEIGHT_FORMATS))).optional().meta({ title: 'Weight formats', description: 'Formats in which its makers publish the weights.', examples: [['safetensors']] }),
    architecture: z.enum(keys(ARCHITECTURES)).optional().meta({ title: 'Architecture', description: 'Kind of network.', examples: ['decoder'] }),
    context_length: context().optional().meta({ title: 'Context length', description: 'In tokens.', examples: [2048], unit: 'tokens' }),
    context_basis: z.enum(keys(CONTEXT_BASIS)).optional().meta({ title: 'Context length is', description: 'Where the context length comes from; the three often differ.', examples: ['trained'] }),
    context_unbounded: z.boolean().optional().meta({
      title: 'No fixed context',
      description: 'True for networks that have no limit by design; the context length is then the one used in training.',
      examples: [true],
    }),
    languages: list(z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/, { error: 'is not an ISO 639 language code such as “en” or “zh”' })).optional().meta({
      title: 'Languages',
      description: 'ISO 639 codes of the natural languages that its makers name.',
      examples: [['en', 'zh']],
    }),
    language_count: count(10000).optional().meta({ title: 'Number of languages', description: 'As its makers state it, where they do not list them all.', examples: [119] }),
    input_modalities: list(z.enum(keys(MODALITIES))).optional().meta({ title: 'Input', description: 'What it reads.', examples: [['text', 'image']] }),
    output_modalities: list(z.enum(keys(MODALITIES))).optional().meta({ title: 'Output', description: 'What it writes.', examples: [['text']] }),
    training_tokens: count(1e15).optional().meta({ title: 'Training tokens', description: 'Tokens seen in pre-training; of the largest size, if they differ.', examples: [15_000_000_000_000], unit: 'tokens' }),
    training_data: z.enum(keys(OPENNESS)).optional().meta({ title: 'Training data', description: 'Whether its training data can be had.', examples: ['open'] }),
    training_code: z.enum(keys(OPENNESS)).optional().meta({ title: 'Training code', description: 'Whether the code that trained it can be had.', examples: ['open'] }),
    base_models: list(baseModelSchema, 20).optional().meta({ title: 'Base models', description: 'Models in this catalog that it was made from.', examples: [[{ model: 'llama', relation: 'fine-tune' }]] }),
    variants: z.array(variantSchema).min(1).max(60).meta({ title: 'Sizes', description: 'The sizes released together, smallest first.', examples: [[{ name: '7B', parameters: 6_738_415_616 }]] }),
    runs_with: list(runsWithSchema, 40).optional().meta({ title: 'Runs with', description: 'Tools that run it, each with the page that says so. The one to try first comes first.', examples: [[{ tool: 'transformers', source: { url: 'https://huggingface.co/docs/transformers/model_doc/opt', checked: '2026-11-23' } }]] }),
    links: linksSchema,
    unpublished: unpublished(MODEL_SOURCED),
    sources: sources(MODEL_SOURCED),
  })
  .meta({ title: 'Model', description: 'One release of an open language model, with all its sizes.' });

export type Model = z.output<typeof modelSchema>;
