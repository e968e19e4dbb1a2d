/** Which sizes fit in a given memory, and how much of them: the largest quantization, the longest context. */
import { memoryOf } from './memory.ts';
import type { Memory, Shape } from './memory.ts';
import { QUANTIZATIONS } from './quantizations.ts';
import type { Quantization } from './quantizations.ts';

/** Beyond what any model takes; bounds the search where a model’s own limit isn’t known. */
const LONGEST = 16 * 1024 ** 2;

/** The most precise GGUF quantization that fits in `available` bytes with `context` tokens, if any does. */
export const largestQuantization = (shape: Shape, context: number, available: number): Quantization | undefined =>
  QUANTIZATIONS.find((quantization) => !quantization.forServers && fits(memoryOf(shape, quantization, context), available));

/**
 * The most tokens that fit in `available` bytes, up to the model’s own limit; undefined if not one fits or the cache
 * can’t be computed.
 */
export function longestContext(shape: Shape, quantization: Quantization, available: number, limit: number | undefined): number | undefined {
  const fitting = (tokens: number) => {
    const memory = memoryOf(shape, quantization, tokens);
    return memory?.cache !== undefined && fits(memory, available);
  };
  if (!fitting(1)) return undefined;
  // The cache never shrinks as the context grows, so halving finds the last one that fits.
  let [low, high] = [1, limit ?? LONGEST];
  if (fitting(high)) return high;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fitting(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export const fits = (memory: Memory | undefined, available: number): boolean => memory !== undefined && memory.total <= available;
