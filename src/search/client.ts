/** Answers a query in two steps: names at once, then the text of all pages. */
import { nearNames, prepare, search } from './match.ts';
import type { NameRecord } from './names.ts';
import { searchText } from './pagefind.ts';
import type { TextHit } from './pagefind.ts';

let loading: Promise<ReturnType<typeof prepare>> | undefined;

/** The prepared names. Rejects if they can't be loaded; the next call tries again. */
function names(base: string) {
  loading ??= fetch(`${base}names.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`names.json: ${response.status}`);
      return response.json() as Promise<NameRecord[]>;
    })
    .then(prepare)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

export interface Answer {
  names: NameRecord[];
  /** Pages that have the words in their text and are not among the names. */
  text: TextHit[];
  /** Names spelled nearly so; only where nothing else was found. */
  near: NameRecord[];
  /** Parts of the index that could not be loaded. */
  failed: ('names' | 'text')[];
}

/** Answers a query; `early` gets the names before the text has been searched. Never rejects. */
export async function answer(base: string, query: string, limit: number, early: (names: NameRecord[]) => void): Promise<Answer> {
  const failed: Answer['failed'] = [];
  const prepared = await names(base).catch(() => {
    failed.push('names');
    return [];
  });
  const found = search(prepared, query, limit);
  if (found.length > 0) early(found);

  const urls = new Set(found.map(({ u }) => u));
  const text = await searchText(base, query, limit).catch(() => {
    failed.push('text');
    return [];
  });
  const others = text.filter(({ url }) => !urls.has(url));
  const near = found.length + others.length === 0 ? nearNames(prepared, query) : [];
  return { names: found, text: others, near, failed };
}
