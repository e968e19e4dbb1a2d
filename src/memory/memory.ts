/**
 * Memory that a size needs while it runs: weights, cache and what the program itself takes. Pure, for pages and browsers
 * alike.
 */
import type { LayerGroup, Variant } from '../schema/variant.ts';
import type { Quantization } from './quantizations.ts';

/** Tokens for which the cache is computed unless the reader says otherwise. */
export const DEFAULT_CONTEXT = 8192;

/** Keys and values are kept in 16 bits unless the program is told otherwise. */
const CACHE_BYTES = 2;

const EMBEDDING_BITS = 16;

/** What memory is computed from. */
export type Shape = Pick<Variant, 'parameters' | 'layers' | 'hidden_size' | 'vocabulary_size'>;

/**
 * Bytes of the weights, or undefined if the parameters aren’t known. Every expert of a mixture counts, since each token
 * may need another one. Embeddings that stay in 16 bits are counted for input and output.
 */
export function weightBytes({ parameters, hidden_size = 0, vocabulary_size = 0 }: Shape, { bits, keepsEmbeddings }: Quantization): number | undefined {
  if (!parameters) return undefined;
  const kept = keepsEmbeddings ? Math.min(parameters, 2 * hidden_size * vocabulary_size) : 0;
  return ((parameters - kept) * bits + kept * EMBEDDING_BITS) / 8;
}

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
      const perToken = heads * (group.head_size + (group.value_head_size ?? group.head_size));
      return perToken * tokens + (group.cross_attention ? perToken * context : 0);
    }
    default:
      return group.attention satisfies never;
  }
}

/**
 * Bytes that the program takes besides: a tenth of the model’s, at most 1 GiB. llama.cpp leaves 1,024 MiB of a device
 * free by default (`--fit-target`); for small models that would be more than they take.
 * https://raw.githubusercontent.com/ggml-org/llama.cpp/master/tools/fit-params/README.md
 */
const overheadBytes = (model: number): number => Math.min(model / 10, 1024 ** 3);

/** In bytes. */
export interface Memory {
  weights: number;
  /** Undefined if the layers aren’t known; then it is missing in the total. */
  cache: number | undefined;
  overhead: number;
  total: number;
  /** Tokens that the cache is computed for. */
  context: number;
}

/** Memory of a size at a quantization and `context` tokens, or undefined if its parameters aren’t known. */
export function memoryOf(shape: Shape, quantization: Quantization, context: number): Memory | undefined {
  const weights = weightBytes(shape, quantization);
  if (weights === undefined) return undefined;
  const cache = cacheBytes(shape.layers, context);
  const model = weights + (cache ?? 0);
  const overhead = overheadBytes(model);
  return { weights, cache, overhead, total: model + overhead, context };
}
