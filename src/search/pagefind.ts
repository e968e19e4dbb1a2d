/** Pagefind's JavaScript API, as far as this site uses it. https://pagefind.app/docs/api/ */
import { foldWords } from '../content/fold.ts';

interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number; noWorker?: boolean; ranking?: Record<string, unknown> }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: { filters?: Record<string, string[]> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  /** The page's whole text. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface TextHit {
  url: string;
  title: string;
  kind: string;
  detail: string;
  /** Parts of the sentence around the words found; the words themselves are marked. */
  excerpt: { text: string; marked: boolean }[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once; a failed load may be tried again. `base` begins and ends with “/”. */
function load(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)
    .then(async (pagefind: Pagefind) => {
      // Without a worker Pagefind loads a tenth less, and the index is small enough to search at once.
      await pagefind.options({ noWorker: true, excerptLength: 24, ranking: { termSimilarity: 9, metaWeights: { title: 5, alias: 5 } } });
      await pagefind.init();
      return pagefind;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Pages whose text has all words of the query, best first. Rejects if the index can't be loaded. */
export async function searchText(base: string, query: string, limit: number, filters: Record<string, string[]> = {}): Promise<TextHit[]> {
  const pagefind = await load(base);
  const words = tellingWords(query);
  const { results } = await pagefind.search(words.join(' '), { filters });
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return pages.filter(({ content }) => hasWords(content, words)).map(({ url, excerpt, meta, filters }) => ({
    url,
    title: meta['title'] ?? url,
    kind: filters['kind']?.[0] ?? '',
    detail: meta['detail'] ?? '',
    excerpt: marks(excerpt),
  }));
}

const EVERYWHERE = new Set(
  'a also an and are as at be by can for from has have in is it its license licenses model models not of on or that the this to trained use used uses was which with'.split(' '),
);

/** The words of a query without those that stand on most pages: each is up to 10 kB of the index to load, and tells nothing. */
export function tellingWords(query: string): string[] {
  const words = foldWords(query).split(' ');
  const telling = words.filter((word) => !EVERYWHERE.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Whether a text has every word of a query, endings aside. Pagefind leaves out words that it knows nowhere, so a name
 * that is not in the catalog would find whatever shares its other words.
 */
export function hasWords(content: string, words: readonly string[]): boolean {
  const text = ` ${foldWords(content)}`;
  return words.every((word) => text.includes(` ${word.length > 5 ? word.slice(0, Math.max(4, word.length - 3)) : word}`));
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'" };

/** Excerpts come as encoded text with `<mark>` around the words found; taken apart here, so that no HTML is ever parsed. */
export const marks = (excerpt: string): TextHit['excerpt'] =>
  excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => ({
      marked: part.startsWith('<mark>'),
      text: part.replace(/<\/?mark>/g, '').replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
    }));
