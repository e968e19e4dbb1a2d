/** Filters, counts and orders entries by the reader's choice. Pure; runs in the browser. */
import { fold } from '../content/fold.ts';
import { deviceBytes, gigabytes } from '../memory/devices.ts';
import { fits, largestQuantization, longestContext } from '../memory/fit.ts';
import { memoryOf } from '../memory/memory.ts';
import type { Memory } from '../memory/memory.ts';
import { quantization } from '../memory/quantizations.ts';
import type { Quantization } from '../memory/quantizations.ts';
import type { Choice, ExploreEntry, ExploreSize, Facet, FitChoice, Range, RangeKey, SortKey } from './types.ts';

/** An entry that matches, with the sizes that do. */
export interface Match {
  entry: ExploreEntry;
  sizes: readonly ExploreSize[];
}

export interface Result {
  matches: readonly Match[];
  /** Entries that would match with a value, by facet and value. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Everything that matches, in the order chosen, and what each value of each facet would leave. */
export function explore(entries: readonly ExploreEntry[], facets: readonly Facet[], choice: Choice): Result {
  const candidates = keepByFigures(entries, choice);
  const matches = candidates.flatMap((candidate) => keepByFacets(candidate, facets, choice, undefined) ?? []);
  const counts = Object.fromEntries(facets.map((facet) => [facet.key, countValues(candidates, facets, facet, choice)]));
  return { matches: sorted(matches, choice), counts };
}

/** Whether only some sizes of an entry are asked for. */
export const narrowsSizes = ({ fit, ranges, facets }: Choice): boolean =>
  available(fit) !== undefined || Object.keys(ranges).length > 0 || SIZE_FACETS.some((key) => facets[key]?.length);

/** Facets whose values differ between the sizes of a release. */
const SIZE_FACETS = ['license', 'terms', 'may'];

/** Names, years, ranges and hardware: what no facet counts. */
function keepByFigures(entries: readonly ExploreEntry[], choice: Choice): Match[] {
  const wanted = fold(choice.name);
  const memory = available(choice.fit);
  return entries.flatMap((entry) => {
    if (wanted && !fold(entry.name).includes(wanted)) return [];
    if (!within(entry.released === undefined ? undefined : Number(entry.released.slice(0, 4)), choice.years)) return [];
    if (!entry.sizes) return [{ entry, sizes: [] }];
    const sizes = entry.sizes.filter((size) => sizeWithin(size, choice) && (memory === undefined || fits(sizeMemory(size, choice.fit), memory)));
    return sizes.length > 0 ? [{ entry, sizes }] : [];
  });
}

function sizeWithin(size: ExploreSize, { ranges }: Choice): boolean {
  const figures: Record<RangeKey, number | undefined> = {
    parameters: billions(size.parameters),
    // A dense model uses all its parameters for each token.
    active: billions(size.parameters_active ?? size.parameters),
    context: size.context_length,
  };
  return (Object.keys(ranges) as RangeKey[]).every((key) => within(figures[key], ranges[key] ?? {}));
}

const billions = (count: number | undefined) => (count === undefined ? undefined : count / 1e9);

function within(value: number | undefined, { min, max }: Range): boolean {
  if (min === undefined && max === undefined) return true;
  return value !== undefined && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/** The entry with the sizes that have all chosen values, the facet `except` aside; undefined if it doesn't match. */
function keepByFacets({ entry, sizes }: Match, facets: readonly Facet[], { facets: chosen }: Choice, except: string | undefined): Match | undefined {
  let kept = sizes;
  for (const { key, match } of facets) {
    const wanted = key === except ? undefined : chosen[key];
    if (!wanted?.length) continue;
    if (entry.sizes && SIZE_FACETS.includes(key)) {
      kept = kept.filter((size) => has(size.facets[key], wanted, match));
      if (kept.length === 0) return undefined;
    } else if (!has(entry.facets[key], wanted, match)) return undefined;
  }
  return { entry, sizes: kept };
}

const has = (own: readonly string[] = [], wanted: readonly string[], match: Facet['match']): boolean =>
  match === 'all' ? wanted.every((value) => own.includes(value)) : wanted.some((value) => own.includes(value));

function countValues(candidates: readonly Match[], facets: readonly Facet[], facet: Facet, choice: Choice): Record<string, number> {
  const counts: Record<string, number> = {};
  // Of values that all have to hold, a further one narrows what is chosen; of others, it stands for itself.
  const except = facet.match === 'any' ? facet.key : undefined;
  for (const candidate of candidates) {
    const kept = keepByFacets(candidate, facets, choice, except);
    if (!kept) continue;
    const own = kept.entry.sizes && SIZE_FACETS.includes(facet.key) ? kept.sizes.flatMap((size) => size.facets[facet.key] ?? []) : (kept.entry.facets[facet.key] ?? []);
    for (const value of new Set(own)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** Bytes that the chosen hardware has for a model; undefined if none is chosen. */
export const available = ({ device, memory }: FitChoice): number | undefined =>
  deviceBytes(device) ?? (memory === undefined ? undefined : gigabytes(memory));

/** Memory of a size as chosen; with no more context than it takes. */
export const sizeMemory = (size: ExploreSize, { context, quantization: id }: FitChoice): Memory | undefined =>
  memoryOf(size, quantization(id), Math.min(context, size.context_length ?? context));

/** What a size that fits could have at most: another quantization at this context, more context at this quantization. */
export function headroom(size: ExploreSize, choice: FitChoice): { quantization: Quantization | undefined; context: number | undefined } {
  const memory = available(choice) ?? 0;
  const context = Math.min(choice.context, size.context_length ?? choice.context);
  return {
    quantization: largestQuantization(size, context, memory),
    context: longestContext(size, quantization(choice.quantization), memory, size.context_length),
  };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** In the order chosen; what has no figure to sort by comes last either way. Ties stay newest first. */
function sorted(matches: readonly Match[], { sort, descending, fit }: Choice): readonly Match[] {
  const key = sortKey(sort, fit, descending ? Math.max : Math.min);
  const direction = descending ? -1 : 1;
  return matches
    .map((match) => ({ match, value: key(match) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
      if (typeof a.value === 'string' || typeof b.value === 'string') return direction * collator.compare(String(a.value), String(b.value));
      return direction * (a.value - b.value);
    })
    .map(({ match }) => match);
}

/** Of the sizes of an entry the one that comes first counts: `pick` is the largest or the smallest. */
function sortKey(sort: SortKey, fit: FitChoice, pick: (...figures: number[]) => number): (match: Match) => string | number | undefined {
  const figure = (of: (size: ExploreSize) => number | undefined) => ({ sizes }: Match) => {
    const figures = sizes.flatMap((size) => of(size) ?? []);
    return figures.length > 0 ? pick(...figures) : undefined;
  };
  switch (sort) {
    case 'name':
      return ({ entry }) => entry.name;
    case 'released':
      return ({ entry }) => entry.released;
    case 'size':
      return figure(({ parameters }) => parameters);
    case 'context':
      return figure(({ context_length }) => context_length);
    case 'memory':
      return figure((size) => sizeMemory(size, fit)?.total);
    default:
      return sort satisfies never;
  }
}
