/** Memory that the catalog computes for its own entries, against figures that others published or measured. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseEntry } from '../src/content/parse.ts';
import { cacheBytes, weightBytes } from '../src/memory/memory.ts';
import { quantization } from '../src/memory/quantizations.ts';
import { modelSchema } from '../src/schema/model.ts';

const GB = 1e9;
const GIB = 1024 ** 3;
const MIB = 1024 ** 2;
const KIB = 1024;

/** A size of an entry as it stands in the catalog. */
function size(model: string, name: string) {
  const { variants } = modelSchema.parse(parseEntry(readFileSync(`content/models/${model}.md`, 'utf8')).data);
  const found = variants.find((variant) => variant.name === name);
  assert.ok(found, `${model} has no size “${name}”`);
  return found;
}

/**
 * Model, size, quantization, bytes of the file. IQ4_XS of Mistral 7B is not among them: 3.3 % too much are computed, since
 * its makers round 7.24 billion up to 7.3; nor is Llama 2 70B, which has 69. Below 4 bits, files of some models are up to 7 % smaller than computed.
 */
type Weights = readonly [model: string, size: string, quantization: string, bytes: number];

const QUANTIZE_README = 'https://github.com/ggml-org/llama.cpp/blob/311c2c9f0ebd6e08f5b20e8827c654cebb7a41d6/tools/quantize/README.md';
const MISTRAL_FILES = 'https://huggingface.co/mradermacher/Mistral-7B-v0.1-GGUF/tree/main';
const MIXTRAL_FILES = 'https://hf-proxy.robus.us.kg/bartowski/Mixtral-8x22B-v0.1-GGUF';

const WEIGHTS: Record<string, readonly Weights[]> = {
  [QUANTIZE_README]: [
    ['llama-3.1', '8B', 'q4_k_m', 4.9 * GB],
    ['llama-3.1', '8B', 'q8_0', 7.95 * GIB],
    ['llama-3.1', '70B', 'q4_k_m', 43.1 * GB],
    ['llama-3.1', '405B', 'q4_k_m', 249.1 * GB],
  ],
  [MISTRAL_FILES]: [
    ['mistral-7b', 'v0.1 Base', 'q4_k_m', 4.37 * GB],
    ['mistral-7b', 'v0.1 Base', 'q5_k_m', 5.13 * GB],
    ['mistral-7b', 'v0.1 Base', 'q6_k', 5.94 * GB],
    ['mistral-7b', 'v0.1 Base', 'q8_0', 7.7 * GB],
  ],
  [MIXTRAL_FILES]: [
    ['mixtral-8x22b', 'Base', 'q5_k_m', 99.96 * GB],
    ['mixtral-8x22b', 'Base', 'q4_k_m', 85.58 * GB],
    ['mixtral-8x22b', 'Base', 'q4_k_s', 80.47 * GB],
  ],
  // The file is without the image encoder, which the entry counts.
  'https://github.com/ggml-org/llama.cpp/pull/13194': [['gemma-3', '12B Instruct', 'q4_k_m', 6.79 * GIB]],
  'https://github.com/containers/ramalama/issues/616': [['deepseek-r1-distill', 'Qwen 7B', 'q4_k_m', 4.36 * GIB]],
};

test('weights come within 3 % of the files that others made', () => {
  for (const [source, cases] of Object.entries(WEIGHTS)) {
    for (const [model, name, id, expected] of cases) {
      near(weightBytes(size(model, name), quantization(id)), expected, 0.03, `${model} ${name} ${id}, ${source}`);
    }
  }
});

/** Model, size, tokens, bytes of the cache in 16 bits. */
type Cache = readonly [model: string, size: string, tokens: number, bytes: number];

const CACHE: Record<string, readonly Cache[]> = {
  // The table of the makers' announcement as quoted there, and checked by the sum below it.
  'http://gitmemories.com/huggingface/blog/issues/2345': [
    ['llama-3.1', '8B', 1024, 0.125 * GIB],
    ['llama-3.1', '8B', 16_000, 1.953 * GIB],
    ['llama-3.1', '8B', 128_000, 15.625 * GIB],
    ['llama-3.1', '70B', 1024, 0.3125 * GIB],
    ['llama-3.1', '70B', 128_000, 39.06 * GIB],
  ],
  // Read in llama.cpp while it ran; the same network in all of DeepSeek V3.
  'https://provide.ai/the-exact-kv-cache-usage-of-deepseek-v4/': [
    ['deepseek-v3', 'Chat', 128 * KIB, 8.58 * GIB],
    ['deepseek-v3.2', 'V3.2', 160 * KIB, 10.72 * GIB],
    ['deepseek-v3', 'Base', MIB, 68.625 * GIB],
  ],
  // Printed by llama.cpp for 8.5 bits an element; here in 16.
  'https://github.com/ikawrakow/ik_llama.cpp/pull/259': [['deepseek-r1', 'R1', 32_768, (1166.62 * MIB * 16) / 8.5]],
  // Printed for 32 bits an element; here in 16.
  'https://github.com/abetlen/llama-cpp-python/issues/66': [['llama', '33B', 512, (1560 * MIB) / 2]],
  'https://ai-paper-delta.vercel.app/en/papers/hn_47558733': [
    ['gpt-2', '1.5B', 1, 300 * KIB],
    ['llama-3', '8B', 1, 128 * KIB],
  ],
  // “4GB at 256K tokens”; the state of the other layers is under 1 % of it.
  'https://app.argminai.com/arxiv-dashboard/papers/2403.19887v2': [['jamba', 'v0.1', 256 * KIB, 4 * GIB]],
};

test('the cache comes within 1 % of what others state or saw', () => {
  for (const [source, cases] of Object.entries(CACHE)) {
    for (const [model, name, tokens, expected] of cases) {
      near(cacheBytes(size(model, name).layers, tokens), expected, 0.01, `${model} ${name} at ${tokens} tokens, ${source}`);
    }
  }
});

test('at least 15 sizes are checked', () => {
  const checked = [...Object.values(WEIGHTS), ...Object.values(CACHE)].flat().map(([model, name]) => `${model} ${name}`);
  assert.ok(new Set(checked).size >= 15, [...new Set(checked)].join(', '));
});

function near(actual: number | undefined, expected: number, share: number, what: string): void {
  assert.ok(actual !== undefined && Math.abs(actual / expected - 1) <= share, `${what}: ${actual} is not within ${share * 100} % of ${expected}`);
}
