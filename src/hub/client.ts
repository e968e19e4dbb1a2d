/** Asks the Hugging Face Hub about a model: its card and its config.json. Runs in Node and in browsers. */
import { isRecord } from '../content/record.ts';
import { z } from '../schema/zod.ts';

/** What may be missing; what has another form than documented counts as missing. */
const known = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const oneOrMore = z.union([z.string(), z.array(z.string())]);

/** https://huggingface.co/docs/hub/api, as far as it is used here. */
const hubModelSchema = z.object({
  id: z.string(),
  sha: known(z.string()),
  createdAt: known(z.string()),
  gated: known(z.union([z.boolean(), z.string()])),
  pipeline_tag: known(z.string()),
  tags: known(z.array(z.string())),
  cardData: known(z.object({ license: known(z.string()), license_name: known(z.string()), base_model: known(oneOrMore), language: known(oneOrMore) })),
  safetensors: known(z.object({ total: known(z.int().positive()) })),
  siblings: known(z.array(z.object({ rfilename: z.string() }))),
});

export type HubModel = z.infer<typeof hubModelSchema>;

export type HubConfig = Record<string, unknown>;

export interface HubAnswer {
  model: HubModel;
  /** Undefined if it can't be read; `configProblem` says why. */
  config: HubConfig | undefined;
  configProblem: HubProblem | undefined;
}

export type HubProblem = 'not-found' | 'gated' | 'rate-limited' | 'offline' | 'odd-answer';

const WORDS: Record<HubProblem, string> = {
  'not-found': 'Hugging Face has no such model, or it is private. Check the spelling: organization/name.',
  gated: 'The publisher asks readers to accept terms first, so this can’t be read without an account.',
  'rate-limited': 'Hugging Face asks to wait before more questions. Try again in a few minutes.',
  offline: 'Hugging Face could not be reached. Check the connection and try again.',
  'odd-answer': 'Hugging Face answered with something that can’t be read. Try again later, or fill in by hand.',
};

/** What went wrong, in words for people. */
export class HubError extends Error {
  readonly problem: HubProblem;
  constructor(problem: HubProblem) {
    super(WORDS[problem]);
    this.problem = problem;
  }
}

export interface HubOptions {
  /** Address of the hub. */
  endpoint?: string;
  timeoutMs?: number;
  /** How often a question is put again that failed for a passing reason. */
  retries?: number;
  pauseMs?: number;
}

export const HUB = 'https://huggingface.co';

/** The id in what somebody pasted: an id, or the address of a model's page. @example hubId('https://huggingface.co/facebook/opt-125m/tree/main') // 'facebook/opt-125m' */
export function hubId(pasted: string): string | undefined {
  const path = pasted.trim().replace(/^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\//, '');
  return /^([A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95})(?:[/?#].*)?$/.exec(path)?.[1];
}

/** What the hub knows of a model. Throws a HubError; a config that can't be read is said in the answer. */
export async function askHub(id: string, options: HubOptions = {}): Promise<HubAnswer> {
  const endpoint = options.endpoint ?? HUB;
  const answer = hubModelSchema.safeParse(await getJson(`${endpoint}/api/models/${id}`, options));
  if (!answer.success) throw new HubError('odd-answer');
  const model = answer.data;
  try {
    const config = await getJson(`${endpoint}/${model.id}/resolve/${model.sha ?? 'main'}/config.json`, options);
    if (!isRecord(config)) throw new HubError('odd-answer');
    return { model, config, configProblem: undefined };
  } catch (error) {
    return { model, config: undefined, configProblem: error instanceof HubError ? error.problem : 'offline' };
  }
}

/** Reads an address, with a limit of time, and again where the reason passes. */
async function getJson(url: string, { timeoutMs = 10_000, retries = 2, pauseMs = 800 }: HubOptions): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    const problem = await tryJson(url, timeoutMs);
    if ('value' in problem) return problem.value;
    const passing = problem.error === 'offline' || problem.error === 'rate-limited';
    if (!passing || attempt >= retries) throw new HubError(problem.error);
    await new Promise((done) => setTimeout(done, pauseMs * 2 ** attempt));
  }
}

async function tryJson(url: string, timeoutMs: number): Promise<{ value: unknown } | { error: HubProblem }> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'application/json' }, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    return { error: 'offline' };
  }
  if (response.status === 404) return { error: 'not-found' };
  // The hub answers 401 for what doesn't exist as well as for what is closed; only files of known models are closed.
  if (response.status === 401 || response.status === 403) return { error: url.includes('/api/models/') ? 'not-found' : 'gated' };
  if (response.status === 429) return { error: 'rate-limited' };
  if (response.status >= 500) return { error: 'offline' };
  if (!response.ok) return { error: 'odd-answer' };
  try {
    return { value: await response.json() };
  } catch {
    return { error: 'odd-answer' };
  }
}
