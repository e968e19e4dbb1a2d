/** A size of a model, and the shape that memory is computed from. */
import { z } from './zod.ts';
import { count, httpsUrl, id, line, partialDate } from './fields.ts';
import { sources, unpublished } from './sources.ts';
import { ATTENTION, WEIGHTS_ACCESS, keys } from './vocabulary.ts';

/** More than any published model has; stops a slip of three digits. */
const MAX_PARAMETERS = 20e12;
const MAX_CONTEXT = 100e6;

const parameters = () => count(MAX_PARAMETERS);

/** Context length in tokens. */
export const context = () => count(MAX_CONTEXT);

/** Layers that keep the same kind and size of cache. Most models have one such group, hybrids two or three. */
const layerGroupSchema = z
  .strictObject({
    count: count(1000).meta({ title: 'Layers', description: 'How many layers this group has.', examples: [32] }),
    stack: z.enum(['decoder', 'encoder']).optional().meta({
      title: 'Stack',
      description: 'Only for the encoder of encoder-decoder models; layers are in the decoder otherwise.',
      examples: ['encoder'],
    }),
    attention: z.enum(keys(ATTENTION)).meta({
      title: 'Attention',
      description: 'Kind of attention. “none” for state-space, recurrent and linear-attention layers.',
      examples: ['grouped-query'],
    }),
    query_heads: count(1024).optional().meta({ title: 'Query heads', description: 'Attention heads of one layer.', examples: [32] }),
    key_value_heads: count(1024).optional().meta({
      title: 'Key/value heads',
      description: 'Heads whose keys and values are kept in the cache. The same as query heads for multi-head attention, 1 for multi-query.',
      examples: [8],
    }),
    head_size: count(4096).optional().meta({ title: 'Head size', description: 'Elements of one key head, and of one value head unless that is given.', examples: [128] }),
    value_head_size: count(4096).optional().meta({ title: 'Value head size', description: 'Elements of one value head, where values are of another size than keys.', examples: [128] }),
    latent_rank: count(16384).optional().meta({
      title: 'Latent rank',
      description: 'Latent attention only: elements of the compressed key/value vector kept per token (kv_lora_rank).',
      examples: [512],
    }),
    rope_head_size: count(4096).optional().meta({
      title: 'Positional key size',
      description: 'Latent attention only: elements of the positional key kept beside it (qk_rope_head_dim).',
      examples: [64],
    }),
    window: count(MAX_CONTEXT).optional().meta({
      title: 'Sliding window',
      description: 'Tokens these layers look back on, where they do not see the whole context.',
      examples: [4096],
    }),
    cross_attention: z.boolean().optional().meta({
      title: 'Cross-attention',
      description: 'True if these layers also keep keys and values of an encoder’s output.',
      examples: [true],
    }),
    state_size: count(1e9).optional().meta({
      title: 'State size',
      description: 'For layers without attention: elements of the constant state that one layer keeps per sequence; for Mamba, the convolution’s state included.',
      examples: [102400],
    }),
  })
  .meta({
    title: 'Layer group',
    description: 'Layers of the same kind. What is needed to compute the memory of the cache.',
    examples: [{ count: 32, attention: 'grouped-query', query_heads: 32, key_value_heads: 8, head_size: 128 }],
  });

/** Fields of a size that state facts. */
export const VARIANT_SOURCED = ['parameters', 'parameters_active', 'weights', 'license', 'context_length', 'released', 'layers', 'experts'] as const;

export const variantSchema = z
  .strictObject({
    name: line(60).meta({ title: 'Name', description: 'What tells this size from the others.', examples: ['7B'] }),
    parameters: parameters().optional().meta({
      title: 'Parameters',
      description: 'All parameters that have to be loaded to run it, as a count; for an adapter, with those of its base.',
      examples: [6_738_415_616],
      unit: 'parameters',
    }),
    parameters_active: parameters().optional().meta({
      title: 'Active parameters',
      description: 'Mixture of experts: parameters used for one token. Leave it out for dense models.',
      examples: [37_000_000_000],
      unit: 'parameters',
    }),
    weights: httpsUrl().optional().meta({
      title: 'Weights',
      description: 'Address of exactly these weights; on Hugging Face the page of the repository.',
      examples: ['https://huggingface.co/facebook/opt-125m'],
    }),
    weights_access: z.enum(keys(WEIGHTS_ACCESS)).optional().meta({
      title: 'Access to the weights',
      description: 'Only if it differs from the other sizes.',
      examples: ['request'],
    }),
    license: id().optional().meta({
      title: 'License of the weights',
      description: 'Id of a license. Only if it differs from the other sizes.',
      examples: ['apache-2.0'],
      refersTo: 'licenses',
    }),
    released: partialDate().optional().meta({
      title: 'Released',
      description: 'Only if this size came on another day than the rest.',
      examples: ['2022-06-23'],
    }),
    context_length: context().optional().meta({
      title: 'Context length',
      description: 'In tokens. Only if it differs from the other sizes.',
      examples: [131072],
      unit: 'tokens',
    }),
    hidden_size: count(1e6).optional().meta({ title: 'Hidden size', description: 'Elements of a token’s vector between layers (hidden_size, d_model).', examples: [4096] }),
    vocabulary_size: count(1e7).optional().meta({ title: 'Vocabulary', description: 'Entries of the token embedding (vocab_size).', examples: [32000] }),
    experts: count(10000).optional().meta({ title: 'Experts', description: 'Mixture of experts: routed experts per layer.', examples: [256] }),
    experts_per_token: count(1000).optional().meta({ title: 'Experts per token', description: 'Mixture of experts: routed experts chosen for one token.', examples: [8] }),
    layers: z.array(layerGroupSchema).min(1).max(20).optional().meta({
      title: 'Layers',
      description: 'Groups of equal layers: what is needed to compute memory. From config.json or reference code.',
      examples: [[{ count: 32, attention: 'multi-head', query_heads: 32, key_value_heads: 32, head_size: 128 }]],
    }),
    unpublished: unpublished(VARIANT_SOURCED),
    sources: sources(VARIANT_SOURCED).optional(),
  })
  .meta({
    title: 'Size',
    description: 'One of the sizes that were released together.',
    examples: [{ name: '7B', parameters: 6_738_415_616, weights: 'https://huggingface.co/meta-llama/Llama-2-7b' }],
  });

export type Variant = z.output<typeof variantSchema>;
export type LayerGroup = z.output<typeof layerGroupSchema>;
