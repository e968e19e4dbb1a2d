/** What the page of a model says about the memory that its sizes need. */
import { largestQuantization } from '../memory/fit.ts';
import { gigabytes } from '../memory/devices.ts';
import { DEFAULT_CONTEXT, memoryOf } from '../memory/memory.ts';
import type { Memory } from '../memory/memory.ts';
import { DEFAULT_QUANTIZATION, quantization } from '../memory/quantizations.ts';
import type { Model } from '../schema/model.ts';
import type { LayerGroup, Variant } from '../schema/variant.ts';
import { formatBytes, formatContext, formatInteger } from './format.ts';

const FOUR_BITS = quantization(DEFAULT_QUANTIZATION);

/** Memory of common devices, in gigabytes. */
export const COMMON_MEMORY = [8, 12, 16, 24, 48, 80] as const;

/** Context length of a size: its own, or that of the release. */
export const contextOf = (model: Pick<Model, 'context_length'>, variant: Variant): number | undefined => variant.context_length ?? model.context_length;

/** Memory of a size at 4 bits and 8,192 tokens, or its own limit if that is less. */
export const memoryAt4Bits = (model: Pick<Model, 'context_length'>, variant: Variant): Memory | undefined =>
  memoryOf(variant, FOUR_BITS, Math.min(DEFAULT_CONTEXT, contextOf(model, variant) ?? DEFAULT_CONTEXT));

/** One line for each size whose parameters are known. */
export function memoryRows(model: Model) {
  return model.variants.flatMap((variant) => {
    const memory = memoryAt4Bits(model, variant);
    if (!memory) return [];
    const { weights, cache, overhead, total, context } = memory;
    return [
      {
        name: variant.name,
        total: formatBytes(total),
        parts: [
          { title: 'weights', words: formatBytes(weights), share: weights / total },
          { title: 'cache', words: cache === undefined ? undefined : formatBytes(cache), share: (cache ?? 0) / total },
          { title: 'overhead', words: formatBytes(overhead), share: overhead / total },
        ],
        context: formatContext(context),
        largest: COMMON_MEMORY.map((size) => largestQuantization(variant, context, gigabytes(size))?.label),
        arithmetic: arithmetic(variant, memory),
      },
    ];
  });
}

export type MemoryRow = ReturnType<typeof memoryRows>[number];

/** The sums behind the figures, in words. */
function arithmetic({ parameters, layers }: Variant, { weights, cache, context }: Memory): string[] {
  return [
    `Weights: ${formatInteger(parameters ?? 0)} parameters × ${FOUR_BITS.bits} bits ÷ 8 = ${formatBytes(weights)}`,
    cache === undefined
      ? layers
        ? 'Cache: not computed, since the state of some layers is not known'
        : 'Cache: not computed, since the shape of the layers has not been read yet'
      : `Cache at ${formatInteger(context)} tokens: ${(layers ?? []).flatMap((group) => groupWords(group, context) ?? []).join(' + ')}, 2 bytes each = ${formatBytes(cache)}`,
  ];
}

function groupWords({ count, stack, attention, key_value_heads, head_size, value_head_size, latent_rank, rope_head_size, window, state_size, cross_attention }: LayerGroup, context: number) {
  if (stack === 'encoder') return undefined;
  const tokens = window !== undefined && window < context ? `window of ${formatInteger(window)}` : formatInteger(context);
  if (attention === 'none') return `${count} layers × state of ${formatInteger(state_size ?? 0)}`;
  if (attention === 'latent') return `${count} layers × (${latent_rank} + ${rope_head_size ?? 0}) × ${tokens}`;
  return `${count} layers × ${value_head_size === undefined ? `2 × ${key_value_heads ?? 1} heads × ${head_size}` : `${key_value_heads ?? 1} heads × (${head_size} + ${value_head_size})`} × ${tokens}${cross_attention ? ', twice for cross-attention' : ''}`;
}
