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

/** Reads a query that `toQuery` wrote, or that somebody typed. */
export function fromQuery(query: string, facets: readonly Facet[]): Choice {
  const asked = new URLSearchParams(query);
  const get = (key: string) => asked.get(key)?.slice(0, 1000) ?? '';
  const quantization = get('quantization');
  return {
    name: get('name').slice(0, 100),
    facets: Object.fromEntries(
      facets.flatMap(({ key, values }) => {
        const wanted = new Set(get(key).split(','));
        const known = values.flatMap(({ value }) => (wanted.has(value) ? [value] : []));
        return known.length > 0 ? [[key, known]] : [];
      }),
    ),
    ranges: Object.fromEntries(rangeKeys.flatMap((key) => (get(key) ? [[key, readRange(get(key))]] : []))),
    years: readRange(get('year')),
    fit: {
      device: deviceBytes(get('device')) === undefined ? '' : get('device'),
      memory: readNumber(get('memory')),
      context: readNumber(get('tokens')) ?? DEFAULT_CONTEXT,
      quantization: QUANTIZATIONS.some(({ id }) => id === quantization) ? quantization : DEFAULT_QUANTIZATION,
    },
    ...readOrder(get('sort')),
  };
}

/** @example orderWords({ sort: 'name', descending: true }) // '-name' */
export const orderWords = ({ sort, descending }: Pick<Choice, 'sort' | 'descending'>): string => (descending ? '-' : '') + sort;

/** The order that words name; newest first if they name none. */
export function readOrder(words: string): Pick<Choice, 'sort' | 'descending'> {
  const sort = words.replace(/^-/, '');
  return isSortKey(sort) ? { sort, descending: words.startsWith('-') } : { sort: NO_CHOICE.sort, descending: NO_CHOICE.descending };
}

const isSortKey = (word: string): word is SortKey => (SORT_KEYS as readonly string[]).includes(word);

const rangeWords = ({ min, max }: Range = {}): string => (min === undefined && max === undefined ? '' : `${min ?? ''}..${max ?? ''}`);

function readRange(words: string): Range {
  const [min, max] = words.split('..').map(readNumber);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A positive number, or undefined. */
export function readNumber(words: string): number | undefined {
  const value = Number(words);
  return words.trim() !== '' && Number.isFinite(value) && value > 0 ? value : undefined;
}
