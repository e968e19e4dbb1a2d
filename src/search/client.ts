/** Answers a query in two steps: names at once, then the text of all pages. */
import { addressOf, find, prepare } from './match.ts';
import type { Prepared } from './match.ts';
import type { NameRecord } from './names.ts';
import { unpack } from './names-file.ts';
import type { NameFile } from './names-file.ts';
import { searchText } from './pagefind.ts';
import type { TextHit } from './pagefind.ts';

let loading: Promise<Prepared[]> | undefined;

/** The prepared names. Rejects if they can't be loaded; the next call tries again. */
function names(base: string) {
  loading ??= fetch(`${base}names.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`names.json: ${response.status}`);
      return response.json() as Promise<NameFile>;
    })
    .then((file) => prepareInSteps(unpack(file)))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Names that are prepared at a time, in some 10 ms on a slow phone. */
const STEP = 150;

/** Prepares names with time between for the browser to paint and to answer the reader. */
async function prepareInSteps(records: readonly NameRecord[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (let at = 0; at < records.length; at += STEP) {
    prepared.push(...prepare(records.slice(at, at + STEP)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return prepared;
}

export interface Answer {
  names: NameRecord[];
  /** Names spelled nearly so; only where nothing is called what was asked for. */
  near: NameRecord[];
  /** Pages that have the words in their text and are not among the names. */
  text: TextHit[];
  /** Parts of the index that could not be loaded. */
  failed: ('names' | 'text')[];
}

/** What the answers have to be; each may be left open. */
export interface Narrow {
  kind?: string;
  category?: string;
  /** Verdict of the license. */
  license?: string;
}

export interface Limits {
  names: number;
  /** Pages to find by their text, by the number of names found; each page costs a request. */
  text: (names: number) => number;
}

/** Answers a query; `early` gets the names before the text has been searched. Never rejects. */
export async function answer(base: string, query: string, { names: mostNames, text: mostText }: Limits, early: (answer: Answer) => void, narrow: Narrow = {}): Promise<Answer> {
  const failed: Answer['failed'] = [];
  const prepared = await names(base).catch(() => {
    failed.push('names');
    return [];
  });
  const allowed = prepared.filter(({ record }) => passes(record, narrow));
  const { names: found, near } = find(allowed, query, mostNames);
  if (found.length + near.length > 0) early({ names: found, near, text: [], failed });

  const urls = new Set([...found, ...near].map((record) => base + addressOf(record)));
  // Where names fill the list, the full text isn’t loaded.
  const wanted = mostText(found.length + near.length);
  const text = await (wanted === 0 ? [] : searchText(base, query, wanted, filtersOf(narrow)).catch(() => {
    failed.push('text');
    return [];
  }));
  return { names: found, near, text: text.filter(({ url }) => !urls.has(url)), failed };
}

const passes = ({ k, c, v }: NameRecord, { kind, category, license }: Narrow): boolean =>
  (!kind || k === kind) && (!category || c?.includes(category) === true) && (!license || v?.t === license);

const filtersOf = (narrow: Narrow): Record<string, string[]> =>
  Object.fromEntries(Object.entries(narrow).flatMap(([key, value]) => (value ? [[key, [value]]] : [])));
