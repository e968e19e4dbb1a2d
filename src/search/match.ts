/** Finds names as people type them: spelling, spacing and decoration aside. Runs in the browser; pure. */
import { fold, nameWords } from '../content/fold.ts';
import { slips } from './slips.ts';
import type { NameRecord } from './names.ts';

/** Address of an entry’s page below the base path. @example addressOf({ k: 'model', i: 'opt' }) // 'models/opt/' */
export const addressOf = ({ k, i }: Pick<NameRecord, 'k' | 'i'>): string => `${k}s/${i}/`;

interface Key {
  /** Letters and digits only. */
  text: string;
  /** Where words begin, and the end. */
  bounds: ReadonlySet<number>;
}

export interface Prepared {
  record: NameRecord;
  /** The name first, then the aliases. */
  keys: readonly Key[];
  /** Words of the name, of the aliases and sizes, and of the detail. */
  words: readonly (readonly string[])[];
}

/** Folds every name once, so that each key press only compares. */
export const prepare = (records: readonly NameRecord[]): Prepared[] =>
  records.map((record) => {
    const name = nameWords(record.n);
    const aliases = record.a.map(nameWords);
    return {
      record,
      keys: [name, ...aliases].map(keyOf).filter(({ text }) => text),
      words: [name, distinct([...aliases.flat(), ...nameWords(record.s ?? '')]), distinct(nameWords(record.d))],
    };
  });

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

function keyOf(words: readonly string[]): Key {
  const bounds = new Set<number>();
  let text = '';
  for (const word of words) {
    bounds.add(text.length);
    text += word;
  }
  return { text, bounds: bounds.add(text.length) };
}

/** Ranks, best first. Within a rank the order of the records stands: models newest first. */
const EXACT_NAME = 0;
const EXACT_ALIAS = 1;
/** The whole name and words of the sizes: “qwen2.5 7b”. More words of a name are better than fewer. */
const WHOLE_NAME = 2;
const NAME_PREFIX = 3;
const ALIAS_PREFIX = 4;
const ALL_WORDS = 5;
const INSIDE = 6;
/** A name begins so, but only across the end of a word: a slip of the fingers is as likely. */
const WEAK = 7;

/** Names that a query may mean: those called so, or else those spelled nearly so. */
export interface Found {
  names: NameRecord[];
  near: NameRecord[];
}

/** Best first. @example find(prepared, 'gpt neo x').names[0]?.n // 'GPT-NeoX-20B' */
export function find(prepared: readonly Prepared[], query: string, limit = 8): Found {
  const names = search(prepared, query, limit);
  return { names, near: names.length > 0 ? [] : ranked(prepared, nearRank, query, limit) };
}

function search(prepared: readonly Prepared[], query: string, limit: number): NameRecord[] {
  const strong = (entry: Prepared, wanted: string, words: readonly string[]) => {
    const rank = rankOf(entry, wanted, words);
    return rank === undefined || rank >= WEAK ? undefined : rank;
  };
  const found = ranked(prepared, strong, query, limit);
  if (found.length > 0) return found;
  // An id of somebody’s copy of the weights: its owner and its format say nothing about the model.
  const core = query.replace(/^.*\//, '').replace(/[\s_-](?:gguf|awq|gptq|exl\d|mlx|fp8|bnb|hf|\d?-?bit|q\d\w*)(?![a-z])/gi, ' ');
  return core === query ? [] : ranked(prepared, strong, core, limit);
}

function ranked(
  prepared: readonly Prepared[],
  rank: (entry: Prepared, wanted: string, words: readonly string[]) => number | undefined,
  query: string,
  limit: number,
): NameRecord[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const words = nameWords(query);
  return prepared
    .flatMap((entry) => {
      const its = rank(entry, wanted, words);
      return its === undefined ? [] : [{ record: entry.record, rank: its }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ record }) => record);
}

function rankOf({ record: { k: kind }, keys, words: [name = [], aliasWords = [], detail = []] }: Prepared, wanted: string, words: readonly string[]): number | undefined {
  const [key] = keys;
  // Who types an organization’s name more often means its models; they come first where they begin with it.
  if (keys.some(({ text }) => text === wanted)) return kind === 'organization' ? NAME_PREFIX + 0.5 : key?.text === wanted ? EXACT_NAME : EXACT_ALIAS;
  const all = [...name, ...aliasWords, ...detail];
  const last = words.length - 1;
  const allWords = words.every((word, index) => all.some((candidate) => begins(candidate, word, index === last)));
  const rest = without(words, name) ?? afterJoined(words, key?.text);
  if (rest && rest.length > 0 && rest.every((word) => all.includes(word))) return WHOLE_NAME + 1 / (1 + name.length);
  // Licenses are named after models; the model is meant.
  const later = kind === 'license' ? 0.9 : 0;
  const places = keys.map(({ text, bounds }, index) => placeOf(text, bounds, wanted, words.length, index === 0));
  const best = Math.min(...places);
  if (best < ALL_WORDS) return best + later;
  // The more of the words stand in the name itself, the better.
  if (allWords) return INSIDE - words.filter((word) => name.some((candidate) => candidate.startsWith(word))).length / words.length;
  return best <= WEAK ? best + later : undefined;
}

/** The words that are left when those of a name are taken away; undefined if one of them is not there. */
function without(words: readonly string[], name: readonly string[]): string[] | undefined {
  const rest = [...words];
  for (const word of name) {
    const at = rest.indexOf(word);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/** The words after those that, written as one, make the name: “gptoss 20b” goes on after “gpt-oss”. */
function afterJoined(words: readonly string[], name: string | undefined): string[] | undefined {
  let joined = '';
  for (const [index, word] of words.entries()) {
    joined += word;
    if (joined === name) return words.slice(index + 1);
  }
  return undefined;
}

/** A word is found by its beginning; a number only whole, unless it is still being typed. */
const begins = (candidate: string, word: string, last: boolean): boolean => (/^\d+$/.test(word) && !last ? candidate === word : candidate.startsWith(word));

/** How well a query stands in a name without spaces; Infinity if it doesn't. */
function placeOf(text: string, bounds: ReadonlySet<number>, wanted: string, words: number, isName: boolean): number {
  const start = text.indexOf(wanted);
  // Two letters stand inside nearly every name.
  if (start < 0 || (start > 0 && wanted.length < 3)) return Infinity;
  const end = start + wanted.length;
  const crossed = [...bounds].filter((bound) => bound > start && bound < end);
  const rest = end - (crossed.at(-1) ?? start);
  const whole = crossed.length === 0 || bounds.has(end) || rest >= 3 || words > 1;
  if (whole && start === 0) return isName ? NAME_PREFIX : ALIAS_PREFIX;
  if (whole && bounds.has(start)) return INSIDE;
  return start === 0 ? WEAK : Infinity;
}

/** Where the word that was meant stands: in the name, among aliases and sizes, in the detail. */
const FARTHER = [0, 0.1, 0.6];

/** How far a name is from a query, in slips; undefined if it is too far. Numbers have to be right. */
function nearRank(entry: Prepared, wanted: string, words: readonly string[]): number | undefined {
  const { record, keys, words: own } = entry;
  const whole = Math.min(...keys.map(({ text }) => slipsOfKey(text, wanted)));
  // Licenses have too many everyday words in their names.
  const byWord = record.k === 'license' ? Infinity : words.reduce((sum, word) => sum + Math.min(...own.map((list, where) => slipsOfWord(list, word, where, words.length === 1))), 0) + 0.4;
  const weak = rankOf(entry, wanted, words) === WEAK ? 1.5 : Infinity;
  const best = Math.min(whole, byWord < 1 ? Infinity : byWord, weak);
  if (best === Infinity) return undefined;
  // Between equally near ones, a model before who made it.
  return best + (record.k === 'organization' ? 0.5 : 0);
}

/** Two slips only in a long word of the name or an alias; a lone word is never meant to be one of the detail. */
function slipsOfWord(list: readonly string[], word: string, where: number, alone: boolean): number {
  if (alone && where === 2) return Infinity;
  let fewest = Infinity;
  for (const candidate of list) {
    const count = begins(candidate, word, false) ? 0 : slips(candidate, word);
    if (count < fewest && (count < 2 || (where < 2 && word.length >= 7))) fewest = count;
  }
  return fewest === 0 ? 0 : fewest + (FARTHER[where] ?? 0);
}

/** Slips between a query and a name, or the beginning of a longer one, which counts as a little further away. */
function slipsOfKey(key: string, wanted: string): number {
  const exact = slips(key, wanted);
  if (exact !== Infinity || wanted.length < 6 || key.length <= wanted.length) return exact;
  const beginning = key.slice(0, wanted.length);
  const count = beginning === wanted ? Infinity : slips(beginning, wanted);
  return count < 2 || wanted.length >= 8 ? count + 0.5 : Infinity;
}
