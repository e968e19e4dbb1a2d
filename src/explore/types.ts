/** What the explorer works on: made at build time, read by the browser. */
import type { Shape } from '../memory/memory.ts';

/** A question that entries are sorted by, and the answers there are. */
export interface Facet {
  key: string;
  title: string;
  /** Several values chosen: `any` of them will do, or `all` have to hold. */
  match: 'any' | 'all';
  values: readonly { value: string; label: string; count: number }[];
}

/** A size, with what may differ between the sizes of one release. */
export interface ExploreSize extends Shape {
  name: string;
  parameters_active?: number;
  context_length?: number;
  /** Values of the facets that differ between sizes, by facet. */
  facets: Record<string, readonly string[]>;
}

export interface ExploreEntry {
  id: string;
  name: string;
  released?: string;
  facets: Record<string, readonly string[]>;
  /** Only models have sizes. */
  sizes?: readonly ExploreSize[];
}

/** Figures of a size that can be kept within a range: parameters in billions, context in tokens. */
export const RANGES = {
  parameters: { title: 'Parameters' },
  active: { title: 'Active parameters' },
  context: { title: 'Context length' },
} as const;

export type RangeKey = keyof typeof RANGES;

export interface Range {
  min?: number;
  max?: number;
}

/** What the reader has chosen. */
export interface Choice {
  /** Part of a name. */
  name: string;
  /** Chosen values by facet. */
  facets: Readonly<Record<string, readonly string[]>>;
  ranges: Readonly<Partial<Record<RangeKey, Range>>>;
  /** First and last year of release. */
  years: Range;
  fit: FitChoice;
  sort: SortKey;
  descending: boolean;
}

export interface FitChoice {
  /** Id of a device; wins over `memory`. */
  device: string;
  /** Gigabytes, where no device is chosen. */
  memory: number | undefined;
  context: number;
  quantization: string;
}

export const SORT_KEYS = ['released', 'name', 'size', 'context', 'memory'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
