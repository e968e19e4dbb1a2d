/** How much of what the schema asks for the entries state. Pure. */
import { describe } from '../schema/describe.ts';
import { sourcedFields } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import { itemPaths, valueAt } from './data.ts';
import type { CheckedEntry } from './entry.ts';

export interface FieldCoverage {
  /** Dotted name, as in `sources`; for sizes it counts sizes. */
  field: string;
  stated: number;
  /** The publisher does not say. */
  unpublished: number;
  /** Nobody has looked yet. */
  unchecked: number;
}

/** A part of an entry that states the same fields: the entry itself, or one of its sizes. */
interface Part {
  data: unknown;
  unpublished: ReadonlySet<unknown>;
  /** Where the part does not state a field, the other may: the entry for its sizes, or all of its sizes for the entry. */
  fallback: (field: string) => boolean;
}

/** A network without a limit by design has no context length to state. */
const unlimited = (data: unknown, field: string): boolean => field === 'context_length' && valueAt(data, ['context_unbounded']) === true;

/** Fields that a size takes from its entry, and where the entry has them. */
const SHARED: Readonly<Record<string, readonly string[]>> = { license: ['licenses', 'weights'], context_length: ['context_length'], released: ['released'] };

/** Coverage of every field of a collection that states a fact, in the order of the schema. */
export function coverage(collection: CollectionName, entries: readonly CheckedEntry[]): FieldCoverage[] {
  const own = entries.filter((entry) => entry.collection === collection);
  const order = describe(collection).map(({ path }) => path.replaceAll('[]', ''));
  const fields = sourcedFields[collection].filter((field, _index, all) => !all.some((other) => other.startsWith(`${field}.`)));
  return fields
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((field) => (field.startsWith('variants.') ? count(field, field.slice('variants.'.length), own.flatMap(sizes)) : count(field, field, own.map(whole))));
}

const unpublishedIn = (data: unknown, at: (string | number)[]) => new Set(itemPaths(data, [...at, 'unpublished']).map((path) => valueAt(data, path)));

function whole({ data }: CheckedEntry): Part {
  const own = itemPaths(data, ['variants']).map((path) => valueAt(data, path));
  const ofSizes = new Map(Object.entries(SHARED).map(([field, path]) => [path.join('.'), field]));
  return {
    data,
    unpublished: unpublishedIn(data, []),
    fallback(field) {
      const ofSize = ofSizes.get(field);
      return unlimited(data, field) || (ofSize !== undefined && own.length > 0 && own.every((size) => valueAt(size, [ofSize]) !== undefined));
    },
  };
}

function sizes({ data }: CheckedEntry): Part[] {
  const ofEntry = [...unpublishedIn(data, [])].map((field) => String(field).replace(/^variants\./, ''));
  return itemPaths(data, ['variants']).map((path) => ({
    data: valueAt(data, path),
    unpublished: new Set([...ofEntry, ...unpublishedIn(data, path)]),
    fallback: (field) => unlimited(data, field) || (SHARED[field] !== undefined && valueAt(data, [...SHARED[field]]) !== undefined),
  }));
}

function count(name: string, field: string, parts: readonly Part[]): FieldCoverage {
  const result = { field: name, stated: 0, unpublished: 0, unchecked: 0 };
  for (const { data, unpublished, fallback } of parts) {
    if (valueAt(data, field.split('.')) !== undefined || fallback(field)) result.stated += 1;
    else if (unpublished.has(field)) result.unpublished += 1;
    else result.unchecked += 1;
  }
  return result;
}
