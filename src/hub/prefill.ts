/** The hub's answer as the beginning of an entry, each field with its source, and what a person has to say. Pure. */
import { fold } from '../content/fold.ts';
import { isRecord } from '../content/record.ts';
import type { Model } from '../schema/model.ts';
import type { RELATIONS } from '../schema/vocabulary.ts';
import { HUB } from './client.ts';
import type { HubAnswer, HubModel } from './client.ts';
import { shapeOf } from './layers.ts';

/** What is in the catalog already, to name it by its id. */
export interface Known {
  licenses: readonly { id: string; names: readonly string[] }[];
  organizations: readonly { id: string; names: readonly string[] }[];
  models: readonly { id: string; names: readonly string[] }[];
  /** By their Hugging Face id in lower case. */
  weights: ReadonlyMap<string, { model: string; size: string }>;
}

export interface Prefilled {
  /** Proposed name of the file. */
  id: string;
  data: Partial<Model>;
  /** What could not be filled in, in full sentences. */
  open: string[];
}

/** Repositories from before this moment carry it instead of their own date. https://huggingface.co/docs/hub/api */
const DATES_BEGIN = '2022-03-02';

/** `today` is YYYY-MM-DD. */
export function prefill({ model, config, configProblem }: HubAnswer, known: Known, today: string): Prefilled {
  const open: string[] = [];
  const [owner = '', repository = ''] = model.id.split('/');
  const page = `${HUB}/${model.id}`;
  const pinned = model.sha ? `/blob/${model.sha}/config.json` : '/blob/main/config.json';
  const card = { url: page, checked: today };
  const sources: NonNullable<Model['sources']> = {};
  const data: Partial<Model> = { name: repository.replace(/[-_]+/g, ' '), aliases: [model.id] };

  const organization = find(known.organizations, owner);
  if (organization) data.organizations = [organization];
  else open.push(`No organization of the catalog has the name “${owner}” on Hugging Face. Add a file for it in content/organizations/.`);

  const created = model.createdAt?.slice(0, 10);
  if (created && /^\d{4}-\d{2}-\d{2}$/.test(created) && created !== DATES_BEGIN) {
    data.released = created;
    sources.released = { ...card, note: 'Day on which the repository was made' };
  } else open.push('When it was released: Hugging Face does not say.');

  const license = licenseOf(model);
  const licenseId = license === undefined ? undefined : find(known.licenses, license);
  if (licenseId) {
    data.licenses = { weights: licenseId };
    sources['licenses.weights'] = card;
  } else open.push(license === undefined ? 'The license of the weights: the model card names none.' : `The license of the weights is called “${license}”; no license of the catalog is. Add a file for it in content/licenses/.`);

  data.weights_access = model.gated ? 'gated' : 'download';
  sources.weights_access = card;
  const formats = formatsOf(model);
  if (formats) {
    data.weight_formats = formats;
    sources.weight_formats = card;
  }
  const modalities = modalitiesOf(model);
  if (modalities) {
    Object.assign(data, modalities);
    sources.input_modalities = card;
    sources.output_modalities = card;
  } else open.push('What it reads and writes (input_modalities, output_modalities).');
  const languages = list(model.cardData?.language).filter((code) => /^[a-z]{2,3}$/.test(code));
  if (languages.length > 0) {
    data.languages = [...new Set(languages)];
    sources.languages = card;
  }

  const bases = basesOf(model, known, open);
  if (bases.length > 0) {
    data.base_models = bases;
    sources.base_models = card;
  }

  const text = config && (isRecord(config['text_config']) ? config['text_config'] : config);
  const context = text?.['max_position_embeddings'];
  const configSource = { url: `${page}${pinned}`, checked: today };
  if (typeof context === 'number' && Number.isSafeInteger(context) && context > 0) {
    data.context_length = context;
    data.context_basis = 'configured';
    sources.context_length = configSource;
  } else open.push('The context length.');
  if (configProblem === 'gated') open.push('The shape of its layers: config.json can be read only after accepting terms.');

  const total = model.safetensors?.total;
  data.variants = [{ name: sizeName(repository, total), ...(total && { parameters: total }), weights: page, ...(config && shapeOf(config)) }];
  sources.variants = card;
  if (config && data.variants[0]?.layers) sources['variants.layers'] = configSource;
  if (!total) open.push('The number of parameters.');

  data.links = { model_card: page };
  data.sources = sources;
  open.push('A summary in one sentence, the categories, the status, and the text: they can’t be read from a page.');
  return { id: idOf(repository), data, open };
}

const find = (list: readonly { id: string; names: readonly string[] }[], name: string): string | undefined => {
  const wanted = fold(name);
  return wanted ? list.find(({ id, names }) => fold(id) === wanted || names.some((own) => fold(own) === wanted))?.id : undefined;
};

const licenseOf = ({ cardData, tags = [] }: HubModel): string | undefined => {
  const stated = cardData?.license ?? tags.find((tag) => tag.startsWith('license:'))?.slice('license:'.length);
  return stated === 'other' || stated === undefined ? cardData?.license_name : stated;
};

function formatsOf({ siblings = [] }: HubModel): Model['weight_formats'] {
  const has = (ending: string) => siblings.some(({ rfilename }) => rfilename.endsWith(ending));
  const formats = [...(has('.safetensors') ? (['safetensors'] as const) : []), ...(has('.gguf') ? (['gguf'] as const) : []), ...(has('.bin') && !has('.safetensors') ? (['pytorch'] as const) : [])];
  return formats.length > 0 ? formats : undefined;
}

/** https://huggingface.co/tasks: only those that say it without doubt. */
const TASKS: Record<string, Pick<Model, 'input_modalities' | 'output_modalities'>> = {
  'text-generation': { input_modalities: ['text'], output_modalities: ['text'] },
  'text2text-generation': { input_modalities: ['text'], output_modalities: ['text'] },
  'image-text-to-text': { input_modalities: ['text', 'image'], output_modalities: ['text'] },
  'video-text-to-text': { input_modalities: ['text', 'video'], output_modalities: ['text'] },
  'audio-text-to-text': { input_modalities: ['text', 'audio'], output_modalities: ['text'] },
};

const modalitiesOf = ({ pipeline_tag = '' }: HubModel) => (Object.hasOwn(TASKS, pipeline_tag) ? TASKS[pipeline_tag] : undefined);

const TAGGED_RELATIONS: Record<string, keyof typeof RELATIONS> = { finetune: 'fine-tune', adapter: 'adapter', merge: 'merge', quantized: 'quantization' };

function basesOf({ cardData, tags = [] }: HubModel, known: Known, open: string[]): NonNullable<Model['base_models']> {
  return list(cardData?.base_model).flatMap((base) => {
    const weights = known.weights.get(base.toLowerCase());
    const id = weights?.model ?? find(known.models, base);
    const relation = Object.keys(TAGGED_RELATIONS).find((word) => tags.includes(`base_model:${word}:${base}`));
    if (id === undefined) {
      open.push(`It was made from ${base}, which is not in the catalog yet.`);
      return [];
    }
    if (relation === undefined) open.push(`How it was made from ${base} (base_models): the card does not say; “fine-tune” is a guess.`);
    return [{ model: id, relation: TAGGED_RELATIONS[relation ?? ''] ?? 'fine-tune', ...(weights && { base_variants: [weights.size] }) }];
  });
}

const list = (value: string | string[] | undefined): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

const KINDS: Record<string, string> = { instruct: 'Instruct', chat: 'Chat', base: 'Base', it: 'Instruct', pt: 'Base' };

/** @example sizeName('Qwen2.5-7B-Instruct', 7_615_616_512) // '7B Instruct' */
function sizeName(repository: string, total: number | undefined): string {
  const size = /(?:^|[-_ ])((?:\d+x)?\d+(?:\.\d+)?[bBmM](?:-[aA]\d+(?:\.\d+)?[bB])?)(?=$|[-_ ])/.exec(repository)?.[1];
  const kind = /(?:^|[-_ ])(instruct|chat|base|it|pt)(?=$|[-_ ])/i.exec(repository)?.[1];
  const words = [size?.toUpperCase(), kind && KINDS[kind.toLowerCase()]].filter(Boolean);
  if (words.length > 0) return words.join(' ');
  return total === undefined ? 'One size' : `${Number((total / 1e9).toPrecision(2))}B`;
}

const idOf = (repository: string): string =>
  repository
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60) || 'new-model';
