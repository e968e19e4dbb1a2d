/** What lists show of a model, worked out once per model. */
import type { Model } from '../schema/model.ts';
import { MODEL_STATUS } from '../schema/vocabulary.ts';
import { linkTo } from './facts.ts';
import { formatBytes, formatContext, formatParameters, formatRange } from './format.ts';
import { effectiveLicense } from './license.ts';
import { contextOf, memoryAt4Bits } from './model-memory.ts';
import { oncePerEntry } from './once.ts';
import type { Catalog, ModelEntry } from './types.ts';

/** What figures are worked out from. */
export type Figures = Pick<Model, 'variants' | 'context_length' | 'context_unbounded'>;

/** @example contextRange(opt.data) // '2K' */
export function contextRange(model: Figures): string | undefined {
  const lengths = model.variants.flatMap((variant) => contextOf(model, variant) ?? []);
  return formatRange(lengths, formatContext) ?? (model.context_unbounded ? 'No fixed limit' : undefined);
}

/** @example sizeRange(opt.data) // '125M–175B' */
export const sizeRange = ({ variants }: Figures): string | undefined =>
  formatRange(variants.flatMap(({ parameters }) => parameters ?? []), formatParameters);

/** Of the smallest to the largest size. @example memoryRange(opt.data) // '0.5–112.4 GB' */
export function memoryRange(model: Figures): string | undefined {
  return formatRange(model.variants.flatMap((variant) => memoryAt4Bits(model, variant)?.total ?? []), formatBytes);
}

/** One line of a list of models. A model stands in many lists, so its line is made once. */
export const modelRow = oncePerEntry((catalog: Catalog, model: ModelEntry) => {
  const { data } = model;
  return {
    ...linkTo(model),
    id: model.id,
    organizations: data.organizations.map((id) => catalog.get('organizations', id).data.name).join(', '),
    sizes: sizeRange(data),
    context: contextRange(data),
    memory: memoryRange(data),
    verdict: effectiveLicense(catalog, model).verdict,
    released: data.released,
    status: data.status === 'current' ? undefined : MODEL_STATUS[data.status],
  };
});

export type ModelRow = ReturnType<typeof modelRow>;

/** @example huggingFaceId('https://huggingface.co/facebook/opt-125m') // 'facebook/opt-125m' */
export function huggingFaceId(weights: string | undefined): string | undefined {
  return /^https:\/\/huggingface\.co\/([\w.-]+\/[\w.-]+)\/?$/.exec(weights ?? '')?.[1];
}
