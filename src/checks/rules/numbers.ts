/** Figures that contradict each other. */
import type { FieldPath } from '../../content/parse.ts';
import { itemPaths, numberAt, textAt, valueAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';

export const numbers: Rule = {
  name: 'numbers',
  description: 'Active parameters, experts, heads and windows fit what they are part of.',
  start: () => (entry) => {
    if (entry.collection !== 'models') return [];
    const variants = itemPaths(entry.data, ['variants']);
    return [...context(entry), ...order(entry, variants), ...variants.flatMap((path) => [...parts(entry, path), ...itemPaths(entry.data, [...path, 'layers']).flatMap((group) => layers(entry, group))])];
  },
};

function parts({ data }: CheckedEntry, path: FieldPath): Finding[] {
  const findings: Finding[] = [];
  const smaller = (part: string, whole: string, message: string) => {
    const [partValue, wholeValue] = [numberAt(data, [...path, part]), numberAt(data, [...path, whole])];
    if (partValue !== undefined && wholeValue !== undefined && partValue > wholeValue) {
      findings.push({ at: { path: [...path, part] }, message: `${message}: ${partValue} of ${wholeValue}.`, hint: 'Compare both with the source; digits are easily lost.' });
    }
  };
  smaller('parameters_active', 'parameters', 'More parameters are active than there are');
  smaller('experts_per_token', 'experts', 'More experts work on a token than there are');
  return findings;
}

/** The page shows sizes in the order of the file: smallest first. Sizes without a count may stand anywhere. */
function order({ data }: CheckedEntry, variants: readonly FieldPath[]): Finding[] {
  let largest = 0;
  for (const path of variants) {
    const parameters = numberAt(data, [...path, 'parameters']);
    if (parameters === undefined) continue;
    if (parameters < largest) return [{ at: { path }, message: 'This size is smaller than the one before it.', hint: 'List the sizes from the smallest to the largest.' }];
    largest = parameters;
  }
  return [];
}

function context({ data }: CheckedEntry): Finding[] {
  if (valueAt(data, ['context_basis']) === undefined || numberAt(data, ['context_length']) !== undefined) return [];
  if (itemPaths(data, ['variants']).some((path) => numberAt(data, [...path, 'context_length']) !== undefined)) return [];
  return [{ at: { path: ['context_basis'] }, message: 'This says where the context length comes from, but there is no context length.', hint: 'Add “context_length”, or leave this out.' }];
}

function layers({ data }: CheckedEntry, path: FieldPath): Finding[] {
  const attention = textAt(data, [...path, 'attention']);
  const [query, keys] = [numberAt(data, [...path, 'query_heads']), numberAt(data, [...path, 'key_value_heads'])];
  const has = (field: string) => valueAt(data, [...path, field]) !== undefined;
  const say = (field: string, message: string, hint: string): Finding[] => [{ at: { path: [...path, field] }, message, hint }];
  const counts = `${keys} of ${query}`;

  switch (attention) {
    case 'none':
      return ['key_value_heads', 'latent_rank', 'window'].flatMap((field) => (has(field) ? say(field, 'Layers without attention keep no keys and values.', 'Leave this out, or name the kind of attention.') : []));
    case 'latent':
      return has('latent_rank') ? [] : say('attention', 'Latent attention needs “latent_rank”.', 'Take kv_lora_rank from config.json, and “rope_head_size” from qk_rope_head_dim.');
    case 'multi-query':
      return keys === undefined || keys === 1 ? [] : say('key_value_heads', `Multi-query attention has one key/value head, not ${keys}.`, 'With more than one it is “grouped-query”.');
    case 'multi-head':
      return query === undefined || keys === undefined || query === keys ? [] : say('key_value_heads', `Multi-head attention has as many key/value heads as query heads, not ${counts}.`, 'With fewer it is “grouped-query”; with one, “multi-query”.');
    case 'grouped-query':
      if (query === undefined || keys === undefined) return [];
      if (query % keys !== 0) return say('key_value_heads', `Query heads are shared evenly by the key/value heads; ${counts} is not even.`, 'Compare with num_attention_heads and num_key_value_heads in config.json.');
      return keys < query ? [] : say('key_value_heads', `Grouped-query attention has fewer key/value heads than query heads, not ${counts}.`, 'With as many it is “multi-head”.');
    default:
      return [];
  }
}
