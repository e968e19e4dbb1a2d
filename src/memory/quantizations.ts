/** Ways of storing weights, and the bits that one weight takes in each. */

export interface Quantization {
  id: string;
  label: string;
  /** Bits of one weight on average, scales included. */
  bits: number;
  /** Token embeddings and the output layer stay in 16 bits. */
  keepsEmbeddings?: true;
  /** For programs on servers’ GPUs; the rest are what llama.cpp and its kin load. */
  forServers?: true;
}

/**
 * Most precise first. Bits per weight differ a little from model to model.
 *
 * GGUF: measured by llama.cpp’s makers on Llama 3.1 8B,
 * https://github.com/ggml-org/llama.cpp/blob/311c2c9f0ebd6e08f5b20e8827c654cebb7a41d6/tools/quantize/README.md
 * FP8: 8 bits instead of 16, https://docs.vllm.ai/en/v0.32.0/features/quantization/llm_compressor/fp8/
 * AWQ and GPTQ: 4 bits, and for each group of 128 weights a scale of 16 and a zero point of 4 bits,
 * https://dev.to/multigrid/group-size-in-gptq-and-awq-quantization-1525
 */
export const QUANTIZATIONS: readonly Quantization[] = [
  { id: 'bf16', label: 'BF16', bits: 16 },
  { id: 'q8_0', label: 'Q8_0', bits: 8.5008 },
  { id: 'fp8', label: 'FP8', bits: 8, forServers: true },
  { id: 'q6_k', label: 'Q6_K', bits: 6.5633 },
  { id: 'q5_k_m', label: 'Q5_K_M', bits: 5.7036 },
  { id: 'q5_k_s', label: 'Q5_K_S', bits: 5.5704 },
  { id: 'q4_k_m', label: 'Q4_K_M', bits: 4.8944 },
  { id: 'q4_k_s', label: 'Q4_K_S', bits: 4.6672 },
  { id: 'iq4_xs', label: 'IQ4_XS', bits: 4.4597 },
  { id: 'awq', label: 'AWQ / GPTQ 4-bit', bits: 4 + (16 + 4) / 128, keepsEmbeddings: true, forServers: true },
  { id: 'q3_k_l', label: 'Q3_K_L', bits: 4.2979 },
  { id: 'q3_k_s', label: 'Q3_K_S', bits: 3.6429 },
  { id: 'iq3_xxs', label: 'IQ3_XXS', bits: 3.2548 },
  { id: 'q2_k', label: 'Q2_K', bits: 3.1593 },
  { id: 'iq2_xs', label: 'IQ2_XS', bits: 2.5882 },
];

/** What is assumed until the reader says otherwise: the usual choice for running at home. */
export const DEFAULT_QUANTIZATION = 'q4_k_m';

const byId = new Map(QUANTIZATIONS.map((quantization) => [quantization.id, quantization]));

/** @example quantization('q4_k_m').bits // 4.8944 */
export function quantization(id: string): Quantization {
  return byId.get(id) ?? quantization(DEFAULT_QUANTIZATION);
}
