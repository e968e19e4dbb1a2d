/**
 * Memory that a size needs: weights and cache. Overhead of the program that runs it (buffers, graph) comes on top
 * and differs between programs, so it is not in these figures.
 */
import type { LayerGroup, Variant } from '../schema/variant.ts';

/** Tokens for which the cache is shown unless the reader says otherwise. */
export const DEFAULT_CONTEXT = 8192;

/**
 * Bits per weight of Q4_K_M, measured by llama.cpp's makers on Llama 3.1 8B:
 * https://github.com/ggml-org/llama.cpp/blob/311c2c9f0ebd6e08f5b20e8827c654cebb7a41d6/tools/quantize/README.md
 */
export const BITS_Q4_K_M = 4.8944;

/** Keys and values are kept in 16 bits unless the program is told otherwise. */
const CACHE_BYTES = 2;

/** Bytes of the weights at a number of bits per weight; every expert of a mixture counts. */
export const weightBytes = (parameters: number, bitsPerWeight: number): number => (parameters * bitsPerWeight) / 8;

/**
 * Bytes of one sequence's cache at `context` tokens, in 16-bit elements; undefined if the shape isn't known.
 *
 * Attention keeps a key and a value of `key_value_heads × head_size` elements per layer and token. Latent attention
 * keeps one compressed vector and one positional key instead (DeepSeek-V2, arXiv 2405.04434, section 2.1). A sliding
 * window keeps no more tokens than the window. Layers without attention keep a constant state.
 */
export function cacheBytes(layers: readonly LayerGroup[] | undefined, context: number): number | undefined {
  if (!layers) return undefined;
  let elements = 0;
  for (const group of layers) {
    const perLayer = layerElements(group, context);
    if (perLayer === undefined) return undefined;
    elements += group.count * perLayer;
  }
  return elements * CACHE_BYTES;
}

function layerElements(group: LayerGroup, context: number): number | undefined {
  // An encoder reads its input once and keeps nothing; the decoder's cross-attention keeps it.
  if (group.stack === 'encoder') return 0;
  const tokens = Math.min(context, group.window ?? context);
  switch (group.attention) {
    case 'none':
      return group.state_size;
    case 'latent':
      return group.latent_rank && tokens * (group.latent_rank + (group.rope_head_size ?? 0));
    case 'multi-head':
    case 'grouped-query':
    case 'multi-query': {
      const heads = group.key_value_heads ?? (group.attention === 'multi-query' ? 1 : undefined);
      if (!heads || !group.head_size) return undefined;
      const perToken = 2 * heads * group.head_size;
      return perToken * tokens + (group.cross_attention ? perToken * context : 0);
    }
    default:
      return group.attention satisfies never;
  }
}

export interface Memory {
  /** Bytes of the weights. */
  weights: number;
  /** Bytes of the cache; undefined if the shape isn't known. */
  cache: number | undefined;
  /** Tokens that the cache is computed for. */
  context: number;
}

/** Weights at 4 bits (Q4_K_M) and the cache at 8,192 tokens, or at the model's own limit if that is less. */
export function memoryAt4Bit(variant: Variant, contextLength: number | undefined): Memory | undefined {
  if (!variant.parameters) return undefined;
  const context = Math.min(DEFAULT_CONTEXT, contextLength ?? DEFAULT_CONTEXT);
  return { weights: weightBytes(variant.parameters, BITS_Q4_K_M), cache: cacheBytes(variant.layers, context), context };
}
