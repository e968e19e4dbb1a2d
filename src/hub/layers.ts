/** The shape that memory is computed from, out of a model's config.json. */
import { isRecord } from '../content/record.ts';
import type { LayerGroup, Variant } from '../schema/variant.ts';
import type { HubConfig } from './client.ts';

export type Shape = Pick<Variant, 'hidden_size' | 'vocabulary_size' | 'experts' | 'experts_per_token' | 'layers'>;

/** Keys of networks with layers that keep a state instead of keys and values: their size is not in one key. */
const RECURRENT = /^(?:ssm|mamba|rwkv|linear_|conv_|attn_layer|attention_types|lru|wkv)/;

/** What a configuration says of a network; only what it says without doubt. */
export function shapeOf(config: HubConfig): Shape {
  const text = isRecord(config['text_config']) ? config['text_config'] : config;
  const number = (...keys: string[]) => keys.map((key) => text[key]).find((value): value is number => Number.isSafeInteger(value) && (value as number) > 0);
  const layers = layersOf(text, number);
  const fields: Shape = {
    hidden_size: number('hidden_size', 'd_model', 'n_embd'),
    vocabulary_size: number('vocab_size'),
    experts: number('n_routed_experts', 'num_local_experts', 'num_experts'),
    experts_per_token: number('num_experts_per_tok', 'num_experts_per_token'),
    layers,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

type NumberOf = (...keys: string[]) => number | undefined;

function layersOf(text: HubConfig, number: NumberOf): LayerGroup[] | undefined {
  const count = number('num_hidden_layers', 'n_layer', 'num_layers');
  const heads = number('num_attention_heads', 'n_head');
  const hidden = number('hidden_size', 'd_model', 'n_embd');
  if (!count || !heads || text['is_encoder_decoder'] === true || Object.keys(text).some((key) => RECURRENT.test(key))) return undefined;

  const rank = number('kv_lora_rank');
  const rope = number('qk_rope_head_dim');
  if (rank) return [{ count, attention: 'latent', query_heads: heads, latent_rank: rank, ...(rope && { rope_head_size: rope }) }];

  const own = text['multi_query'] === true ? 1 : number('num_key_value_heads', 'num_kv_heads');
  const keyValueHeads = own ?? heads;
  const headSize = number('head_dim') ?? (hidden && hidden % heads === 0 ? hidden / heads : undefined);
  if (!headSize) return undefined;
  const group: Omit<LayerGroup, 'count'> = {
    attention: keyValueHeads === heads ? 'multi-head' : keyValueHeads === 1 ? 'multi-query' : 'grouped-query',
    query_heads: heads,
    key_value_heads: keyValueHeads,
    head_size: headSize,
  };

  const window = text['use_sliding_window'] === false ? undefined : number('sliding_window');
  const types = text['layer_types'];
  if (!Array.isArray(types)) {
    // A window without word on which layers have it: some networks have it on every other layer.
    return window === undefined || text['model_type'] === 'mistral' ? [{ count, ...group, ...(window && { window }) }] : undefined;
  }
  const sliding = types.filter((type) => type === 'sliding_attention').length;
  const full = types.filter((type) => type === 'full_attention').length;
  if (sliding + full !== count || (sliding > 0 && window === undefined)) return undefined;
  return [...(sliding > 0 ? [{ count: sliding, ...group, window }] : []), ...(full > 0 ? [{ count: full, ...group }] : [])] as LayerGroup[];
}
