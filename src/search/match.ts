/** Finds names as people type them: spelling, spacing and decoration aside. Runs in the browser; pure. */
import { distance } from 'fastest-levenshtein';
import { fold, foldWords } from '../content/fold.ts';
import type { NameRecord } from './names.ts';

interface Prepared {
  record: NameRecord;
  /** Folded name first, then folded aliases. */
  keys: readonly string[];
  words: readonly string[];
}

/** Folds every name once, so that each key press only compares. */
export const prepare = (records: readonly NameRecord[]): Prepared[] =>
  records.map((record) => ({
    record,
    keys: [record.n, ...record.a].map(fold).filter(Boolean),
    words: [...new Set(foldWords([record.n, ...record.a, record.d].join(' ')).split(' '))],
  }));

/** Ranks, best first. Within a rank the order of the records stands: models newest first. */
const EXACT_NAME = 0;
const EXACT_ALIAS = 1;
const NAME_PREFIX = 2;
const ALIAS_PREFIX = 3;
const ALL_WORDS = 4;
const INSIDE = 5;

/** Records that match, best first. @example search(prepared, 'gpt neo x')[0]?.n // 'GPT-NeoX-20B' */
export function search(prepared: readonly Prepared[], query: string, limit = 8): NameRecord[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const words = foldWords(query).split(' ');
  return prepared
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted, words);
      return rank === undefined ? [] : [{ record: entry.record, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ record }) => record);
}

function rankOf({ keys, words: own }: Prepared, wanted: string, words: readonly string[]): number | undefined {
  const [name = '', ...aliases] = keys;
  if (name === wanted) return EXACT_NAME;
  if (aliases.includes(wanted)) return EXACT_ALIAS;
  if (name.startsWith(wanted)) return NAME_PREFIX;
  if (aliases.some((alias) => alias.startsWith(wanted))) return ALIAS_PREFIX;
  if (words.every((word) => own.some((candidate) => candidate.startsWith(word)))) return ALL_WORDS;
  // Two letters stand inside nearly every name.
  if (wanted.length > 2 && keys.some((key) => key.includes(wanted))) return INSIDE;
  return undefined;
}

/** Names that are spelled nearly so, nearest first: one slip from four letters on, two from seven. */
export function nearNames(prepared: readonly Prepared[], query: string, limit = 5): NameRecord[] {
  const wanted = fold(query);
  const slips = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  if (slips === 0) return [];
  return prepared
    .flatMap(({ record, keys }) => {
      // A beginning is enough: “mistrall” is near “Mistral 7B”.
      const nearest = Math.min(...keys.flatMap((key) => [distance(wanted, key), distance(wanted, key.slice(0, wanted.length))]));
      return nearest <= slips ? [{ record, nearest }] : [];
    })
    .sort((a, b) => a.nearest - b.nearest)
    .slice(0, limit)
    .map(({ record }) => record);
}
