/** Closed lists of words, each with the label that readers see. One place, used by the schema, the pages and the form. */

export const MODEL_STATUS = {
  current: 'Current',
  superseded: 'Superseded',
  historic: 'Historic',
  withdrawn: 'Withdrawn',
} as const;

export const TOOL_STATUS = {
  active: 'Active',
  maintenance: 'Maintenance only',
  archived: 'Archived',
} as const;

export const ARCHITECTURES = {
  decoder: 'Decoder-only transformer',
  'encoder-decoder': 'Encoder-decoder transformer',
  'prefix-decoder': 'Decoder with a bidirectional prefix',
  'state-space': 'State-space model',
  recurrent: 'Recurrent network',
  hybrid: 'Hybrid of attention and recurrent layers',
  diffusion: 'Diffusion language model',
} as const;

export const ATTENTION = {
  'multi-head': 'Multi-head',
  'grouped-query': 'Grouped-query',
  'multi-query': 'Multi-query',
  latent: 'Multi-head latent',
  none: 'None (constant state)',
} as const;

export const WEIGHTS_ACCESS = {
  download: 'Free download',
  gated: 'Download after accepting terms',
  request: 'On request',
  delta: 'Only as a difference to another model',
  none: 'Not available',
} as const;

export const CONTEXT_BASIS = {
  trained: 'length used in training',
  configured: 'limit in the published configuration',
  advertised: 'stated by the publisher',
} as const;

export const OPENNESS = {
  open: 'Published',
  partial: 'Partly published',
  closed: 'Not published',
} as const;

export const MODALITIES = {
  text: 'Text',
  image: 'Image',
  audio: 'Audio',
  video: 'Video',
} as const;

export const RELATIONS = {
  'fine-tune': 'Fine-tune of',
  adapter: 'Adapter for',
  'continued-pretraining': 'Continued pre-training of',
  distillation: 'Distilled from',
  merge: 'Merge of',
  quantization: 'Quantization of',
  port: 'Port of',
} as const;

/** The same relations, read from the base's side. */
export const RELATIONS_INVERSE: Record<keyof typeof RELATIONS, string> = {
  'fine-tune': 'Fine-tunes',
  adapter: 'Adapters',
  'continued-pretraining': 'Continued pre-training',
  distillation: 'Distilled models',
  merge: 'Merges',
  quantization: 'Quantizations',
  port: 'Ports',
};

export const WEIGHT_FORMATS = {
  safetensors: 'Safetensors',
  gguf: 'GGUF',
  ggml: 'GGML (before GGUF)',
  pytorch: 'PyTorch checkpoint',
  jax: 'JAX / Flax / T5X checkpoint',
  tensorflow: 'TensorFlow checkpoint',
  onnx: 'ONNX',
  mlx: 'MLX',
  coreml: 'Core ML',
  openvino: 'OpenVINO IR',
  tensorrt: 'TensorRT engine',
  gptq: 'GPTQ',
  awq: 'AWQ',
  exl2: 'EXL2',
  exl3: 'EXL3',
  bitsandbytes: 'bitsandbytes',
  fp8: 'FP8',
  litert: 'LiteRT / TFLite',
  mlc: 'MLC',
} as const;

export const PLATFORMS = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  android: 'Android',
  ios: 'iOS',
  browser: 'Web browser',
  docker: 'Container',
} as const;

export const ACCELERATORS = {
  cpu: 'CPU',
  cuda: 'NVIDIA CUDA',
  rocm: 'AMD ROCm',
  metal: 'Apple Metal',
  vulkan: 'Vulkan',
  sycl: 'Intel SYCL',
  opencl: 'OpenCL',
  webgpu: 'WebGPU',
  directml: 'DirectML',
  tpu: 'Google TPU',
  npu: 'NPU',
  gaudi: 'Intel Gaudi',
  ascend: 'Huawei Ascend',
  musa: 'Moore Threads MUSA',
  neuron: 'AWS Neuron',
} as const;

export const INTERFACES = {
  'command-line': 'Command line',
  library: 'Library',
  'openai-server': 'OpenAI-compatible server',
  server: 'Server with an API of its own',
  desktop: 'Desktop application',
  web: 'Web interface',
  mobile: 'Mobile application',
} as const;

export const ORGANIZATION_KINDS = {
  company: 'Company',
  university: 'University',
  institute: 'Research institute',
  nonprofit: 'Non-profit',
  community: 'Open community',
  government: 'Public body',
  person: 'Individual',
} as const;

export const LICENSE_KINDS = {
  permissive: 'Permissive open-source license',
  copyleft: 'Copyleft open-source license',
  'creative-commons': 'Creative Commons license',
  'responsible-use': 'License with use restrictions (RAIL)',
  community: 'Publisher’s own license for open weights',
  research: 'Non-commercial or research license',
} as const;

export const ANSWERS = {
  yes: 'Yes',
  conditional: 'With conditions',
  no: 'No',
  silent: 'Not mentioned',
} as const;

/** What a license lets people do. */
export const PERMISSIONS = {
  commercial_use: 'May I use it commercially?',
  modification: 'May I modify or fine-tune it?',
  redistribution: 'May I pass it on?',
  hosting: 'May I host it as a service for others?',
  output_training: 'May I train other models on its outputs?',
} as const;

/** What a license asks in return. */
export const CONDITIONS = {
  attribution: 'Must I keep notices or give credit?',
  naming: 'Must I name it, or name my model after it?',
  share_alike: 'Must I pass it on under the same terms?',
  source_disclosure: 'Must I publish my source code?',
  use_restrictions: 'Are some uses banned?',
  user_or_revenue_cap: 'Is there a limit of users or revenue?',
  registration: 'Must I register or ask first?',
} as const;

/** The words of a vocabulary as zod's `enum` takes them. */
export const keys = <K extends string>(vocabulary: Record<K, string>): [K, ...K[]] =>
  Object.keys(vocabulary) as [K, ...K[]];
