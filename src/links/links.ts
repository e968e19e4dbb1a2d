/** Whether the outside addresses that entries name still lead somewhere. Asks politely, and never calls a closed door dead. */
import { texts } from '../checks/data.ts';
import type { CheckedEntry } from '../checks/entry.ts';

/** `unknown`: the host does not let programs in (401, 403, 429), is out of order (5xx), or did not answer in time. */
export type LinkState = 'alive' | 'dead' | 'unknown';

export interface LinkResult {
  url: string;
  state: LinkState;
  /** What was seen, such as “404”. */
  seen: string;
}

export interface LinkOptions {
  timeoutMs?: number;
  /** Between two questions to one host. */
  pauseMs?: number;
  /** Between the first time that an address seems dead and the second. */
  againMs?: number;
}

/** Outside addresses with the files that name them, in the order of the files. */
export function outsideLinks(entries: readonly CheckedEntry[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, data, body } of entries) {
    const urls = [...[...texts(data)].map(({ text }) => text).filter((text) => /^https:\/\/\S+$/.test(text)), ...(body.match(/https:\/\/[^\s<>)\]"'`]+/g) ?? [])];
    for (const url of new Set(urls.map((text) => text.replace(/#.*$/, '')))) found.set(url, [...(found.get(url) ?? []), file]);
  }
  return found;
}

/** Asks for every address, one at a time at each host. What seems dead is asked for again later: once may be an accident. */
export async function checkLinks(urls: readonly string[], options: LinkOptions = {}): Promise<LinkResult[]> {
  const first = await askAll(urls, options);
  const doubtful = first.filter(({ state }) => state === 'dead').map(({ url }) => url);
  if (doubtful.length === 0) return first;
  await pause(options.againMs ?? 300_000);
  const second = new Map((await askAll(doubtful, options)).map((result) => [result.url, result]));
  return first.map((result) => second.get(result.url) ?? result);
}

async function askAll(urls: readonly string[], { timeoutMs = 20_000, pauseMs = 1000 }: LinkOptions): Promise<LinkResult[]> {
  const results = new Map<string, LinkResult>();
  const hosts = Map.groupBy(urls, (url) => new URL(url).host);
  await Promise.all(
    [...hosts.values()].map(async (list) => {
      for (const [index, url] of list.entries()) {
        if (index > 0) await pause(pauseMs);
        results.set(url, await ask(url, timeoutMs));
      }
    }),
  );
  return urls.flatMap((url) => results.get(url) ?? []);
}

async function ask(url: string, timeoutMs: number): Promise<LinkResult> {
  // Some hosts know no HEAD.
  for (const method of ['HEAD', 'GET'] as const) {
    try {
      const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeoutMs), headers: { 'user-agent': 'open-llm-catalog link check' } });
      await response.body?.cancel();
      const state = stateOf(response.status);
      if (state === 'alive' || method === 'GET') return { url, state, seen: String(response.status) };
    } catch (error) {
      if (method === 'GET') return { url, ...failure(error) };
    }
  }
  return { url, state: 'unknown', seen: 'no answer' };
}

/** @example stateOf(404) // 'dead' */
export const stateOf = (status: number): LinkState => (status < 400 ? 'alive' : status === 404 || status === 410 ? 'dead' : 'unknown');

/** A host without a name is gone; everything else may pass. */
function failure(error: unknown): Pick<LinkResult, 'state' | 'seen'> {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return { state: code === 'ENOTFOUND' ? 'dead' : 'unknown', seen: code ?? (error as Error).name };
}

/** An issue holds 65,536 characters. */
const MOST_LISTED = 200;

/** Markdown for an issue; empty if nothing is dead. Addresses are contributors' text: they stand in code. */
export function linkReport(results: readonly LinkResult[], named: ReadonlyMap<string, readonly string[]>): string {
  const dead = results.filter(({ state }) => state === 'dead');
  if (dead.length === 0) return '';
  const count = (state: LinkState) => results.filter((result) => result.state === state).length;
  const rest = dead.length > MOST_LISTED ? `\n\nAnd ${dead.length - MOST_LISTED} more.` : '';
  const lines = dead.slice(0, MOST_LISTED).map(({ url, seen }) => `- \`${url.replaceAll('`', '%60')}\` (${seen}), named in ${(named.get(url) ?? []).map((file) => `\`${file}\``).join(', ')}`);
  return `${dead.length} of ${results.length} outside addresses answered twice that they are gone. Replace each with one that says the same, or take the fact out.\n\n${lines.join('\n')}${rest}\n\n${count('alive')} lead somewhere; of ${count('unknown')} it can’t be said, since the host does not let programs in or did not answer.\n`;
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
