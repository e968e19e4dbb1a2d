/** The reader's choice as the query of an address, and back. What the address says wrongly is left out. */
import { DEFAULT_CONTEXT } from '../memory/memory.ts';
import { deviceBytes } from '../memory/devices.ts';
import { DEFAULT_QUANTIZATION, QUANTIZATIONS } from '../memory/quantizations.ts';
import { RANGES, SORT_KEYS } from './types.ts';
import type { Choice, Facet, Range, RangeKey, SortKey } from './types.ts';

/** Nothing chosen: everything, newest first. */
export const NO_CHOICE: Choice = {
  name: '',
  facets: {},
  ranges: {},
  years: {},
  fit: { device: '', memory: undefined, context: DEFAULT_CONTEXT, quantization: DEFAULT_QUANTIZATION },
  sort: 'released',
  descending: true,
};

const rangeKeys = Object.keys(RANGES) as RangeKey[];

/** @example toQuery({ ...NO_CHOICE, facets: { category: ['chat', 'code'] } }) // 'category=chat,code' */
export function toQuery({ name, facets, ranges, years, fit, sort, descending }: Choice): string {
  const pairs: [string, string][] = [];
  if (name) pairs.push(['name', name]);
  for (const [key, values] of Object.entries(facets)) if (values.length > 0) pairs.push([key, values.join(',')]);
  for (const key of rangeKeys) pairs.push([key, rangeWords(ranges[key])]);
  pairs.push(['year', rangeWords(years)]);
  if (fit.device) pairs.push(['device', fit.device]);
  else if (fit.memory !== undefined) pairs.push(['memory', String(fit.memory)]);
  if (fit.context !== DEFAULT_CONTEXT) pairs.push(['tokens', String(fit.context)]);
  if (fit.quantization !== DEFAULT_QUANTIZATION) pairs.push(['quantization', fit.quantization]);
  const order = orderWords({ sort, descending });
  if (order !== '-released') pairs.push(['sort', order]);
  return pairs
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/** A choice as an address says it, and the names of what in it could not be taken. */
export interface Read {
  choice: Choice;
  ignored: string[];
}

/** Memory that a reader may type, in gigabytes. */
export const MEMORY_LIMITS = { min: 0.5, max: 9999 };

/** Reads a query that `toQuery` wrote, or that somebody typed. What it says wrongly is left out. */
export function fromQuery(query: string, facets: readonly Facet[]): Read {
  const asked = new URLSearchParams(query);
  const ignored = new Set<string>();
  const get = (key: string) => asked.get(key)?.slice(0, 1000) ?? '';
  /** The value that `read` makes of a part of the query; a part that it can make nothing of is noted. */
  const take = <T>(key: string, read: (words: string) => T | undefined): T | undefined => {
    const words = get(key);
    const value = words === '' ? undefined : read(words);
    if (words !== '' && value === undefined) ignored.add(key);
    return value;
  };
  const known = new Set([...facets.map(({ key }) => key), ...rangeKeys, 'name', 'year', 'device', 'memory', 'tokens', 'quantization', 'sort']);
  for (const key of asked.keys()) if (!known.has(key)) ignored.add(key);

  const chosen = facets.flatMap(({ key, values }) => {
    const wanted = get(key).split(',').filter(Boolean);
    const own = values.flatMap(({ value }) => (wanted.includes(value) ? [value] : []));
    if (own.length < new Set(wanted).size) ignored.add(key);
    return own.length > 0 ? [[key, own] as const] : [];
  });
  const ranges = rangeKeys.flatMap((key) => {
    const range = take(key, readRange);
    return range ? [[key, range] as const] : [];
  });
  const choice: Choice = {
    name: get('name').slice(0, 100),
    facets: Object.fromEntries(chosen),
    ranges: Object.fromEntries(ranges),
    years: take('year', readRange) ?? {},
    fit: {
      device: take('device', (id) => (deviceBytes(id) === undefined ? undefined : id)) ?? '',
      memory: take('memory', readMemory),
      context: take('tokens', readNumber) ?? DEFAULT_CONTEXT,
      quantization: take('quantization', (id) => (QUANTIZATIONS.some((known) => known.id === id) ? id : undefined)) ?? DEFAULT_QUANTIZATION,
    },
    ...(take('sort', readOrder) ?? { sort: NO_CHOICE.sort, descending: NO_CHOICE.descending }),
  };
  return { choice, ignored: [...ignored] };
}

/** Gigabytes within what there is, or undefined. */
export function readMemory(words: string): number | undefined {
  const value = readNumber(words);
  return value !== undefined && value >= MEMORY_LIMITS.min && value <= MEMORY_LIMITS.max ? value : undefined;
}

/** @example orderWords({ sort: 'name', descending: true }) // '-name' */
export const orderWords = ({ sort, descending }: Pick<Choice, 'sort' | 'descending'>): string => (descending ? '-' : '') + sort;

/** The order that words name. */
export function readOrder(words: string): Pick<Choice, 'sort' | 'descending'> | undefined {
  const sort = words.replace(/^-/, '');
  return isSortKey(sort) ? { sort, descending: words.startsWith('-') } : undefined;
}

const isSortKey = (word: string): word is SortKey => (SORT_KEYS as readonly string[]).includes(word);

const rangeWords = ({ min, max }: Range = {}): string => (min === undefined && max === undefined ? '' : `${min ?? ''}..${max ?? ''}`);

function readRange(words: string): Range | undefined {
  const [min, max] = words.split('..').map(readNumber);
  return min === undefined && max === undefined ? undefined : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A positive number, or undefined. */
export function readNumber(words: string): number | undefined {
  const value = Number(words);
  return words.trim() !== '' && Number.isFinite(value) && value > 0 ? value : undefined;
}
