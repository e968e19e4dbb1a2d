/** A tool: software that runs, serves, converts or trains models. */
import { z } from './zod.ts';
import { aliases, httpsUrl, id, line, list, partialDate, summary } from './fields.ts';
import { sources, unpublished } from './sources.ts';
import { ACCELERATORS, ARCHITECTURES, INTERFACES, PLATFORMS, TOOL_STATUS, WEIGHT_FORMATS, keys } from './vocabulary.ts';

const command = () => z.string().trim().min(1).max(1000);

const installSchema = z
  .strictObject({
    title: line(60).meta({ title: 'Title', description: 'How, or on what system.', examples: ['pip', 'Homebrew (macOS, Linux)'] }),
    command: command().meta({ title: 'Command', description: 'As its makers give it; several lines are fine.', examples: ['pip install vllm'], multiline: true }),
  })
  .meta({ title: 'Install command', description: 'A way to install it.', examples: [{ title: 'pip', command: 'pip install vllm' }] });

const runSchema = z
  .strictObject({
    title: line(60).meta({ title: 'Title', description: 'What the command does.', examples: ['Serve an OpenAI-compatible API'] }),
    command: command().meta({
      title: 'Command',
      description: 'As its makers give it, with {model} in the place of the model. Model pages fill it in.',
      examples: ['vllm serve {model}'],
      multiline: true,
    }),
    architectures: list(z.enum(keys(ARCHITECTURES))).optional().meta({
      title: 'Architectures',
      description: 'Only if the command works for models of these architectures alone.',
      examples: [['decoder']],
    }),
  })
  .meta({ title: 'Run command', description: 'A first command to run a model.', examples: [{ title: 'Serve', command: 'vllm serve {model}' }] });

const linksSchema = z
  .strictObject({
    website: httpsUrl().optional().meta({ title: 'Website', description: 'Home page.', examples: ['https://ollama.com'] }),
    documentation: httpsUrl().optional().meta({ title: 'Documentation', description: 'Manual.', examples: ['https://docs.vllm.ai'] }),
    paper: httpsUrl().optional().meta({ title: 'Paper', description: 'Paper.', examples: ['https://arxiv.org/abs/2309.06180'] }),
    package: httpsUrl().optional().meta({ title: 'Package', description: 'Page of the published package.', examples: ['https://pypi.org/project/vllm/'] }),
    announcement: httpsUrl().optional().meta({ title: 'Announcement', description: 'The post in which it was announced.', examples: ['https://blog.vllm.ai/2023/06/20/vllm.html'] }),
  })
  .meta({ title: 'Links', description: 'Where to read on.', examples: [{ website: 'https://ollama.com' }] });

/** Fields that state facts: each needs an entry in `sources`. */
export const TOOL_SOURCED = [
  'released',
  'license',
  'status',
  'platforms',
  'accelerators',
  'formats',
  'interfaces',
  'install',
  'run',
] as const;

export const toolSchema = z
  .strictObject({
    name: line(80).meta({ title: 'Name', description: 'As its makers write it.', examples: ['llama.cpp'] }),
    aliases: aliases('llamacpp'),
    summary: summary('Runs language models in C and C++ on ordinary computers, from laptops to servers.'),
    organizations: list(id(), 20).optional().meta({ title: 'Organizations', description: 'Ids of the organizations or people that make it.', examples: [['ggml-org']], refersTo: 'organizations' }),
    categories: list(id(), 5).meta({ title: 'Categories', description: 'Ids of categories for tools, the best fitting first.', examples: [['inference']], refersTo: 'categories' }),
    repository: httpsUrl().meta({ title: 'Repository', description: 'Where its source code is.', examples: ['https://github.com/ggml-org/llama.cpp'] }),
    license: id().optional().meta({ title: 'License', description: 'Id of the license of its code.', examples: ['mit'], refersTo: 'licenses' }),
    released: partialDate().optional().meta({ title: 'First released', description: 'When it could first be had: YYYY, YYYY-MM or YYYY-MM-DD.', examples: ['2023-03-10'] }),
    status: z.enum(keys(TOOL_STATUS)).meta({ title: 'Status', description: 'Whether it is still worked on. Where its makers don’t say: “maintenance” after a year without a change, “archived” after two.', examples: ['active'] }),
    superseded_by: list(id(), 10).optional().meta({ title: 'Replaced by', description: 'Ids of the tools to take instead.', examples: [['llama.cpp']], refersTo: 'tools' }),
    platforms: list(z.enum(keys(PLATFORMS))).optional().meta({ title: 'Platforms', description: 'Where it runs.', examples: [['linux', 'macos', 'windows']] }),
    accelerators: list(z.enum(keys(ACCELERATORS))).optional().meta({ title: 'Accelerators', description: 'What it computes on.', examples: [['cpu', 'cuda', 'metal']] }),
    formats: list(z.enum(keys(WEIGHT_FORMATS))).optional().meta({ title: 'Weight formats', description: 'Formats of weights that it loads.', examples: [['gguf']] }),
    interfaces: list(z.enum(keys(INTERFACES))).optional().meta({ title: 'Interfaces', description: 'How one talks to it.', examples: [['command-line', 'openai-server']] }),
    install: list(installSchema, 12).optional().meta({ title: 'Install', description: 'Ways to install it, the simplest first.', examples: [[{ title: 'Homebrew', command: 'brew install llama.cpp' }]] }),
    run: list(runSchema, 12).optional().meta({ title: 'Run', description: 'First commands, the simplest first; {model} stands for the model.', examples: [[{ title: 'Chat', command: 'llama-cli -hf {model}' }]] }),
    links: linksSchema.optional(),
    unpublished: unpublished(TOOL_SOURCED),
    sources: sources(TOOL_SOURCED),
  })
  .meta({ title: 'Tool', description: 'Software that runs, serves, converts or trains open language models.' });

export type Tool = z.output<typeof toolSchema>;
