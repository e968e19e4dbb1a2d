/** Looking into front matter that may break the schema: everything is unknown until it is asked for. */
import type { FieldPath } from '../content/parse.ts';
import { isRecord } from '../content/record.ts';

type Step = string | number;

/** Value at a path, or undefined. Looks at own properties only. @example valueAt({ a: [1] }, ['a', 0]) // 1 */
export function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isRecord(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

export const textAt = (data: unknown, path: FieldPath): string | undefined => {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : undefined;
};

export const numberAt = (data: unknown, path: FieldPath): number | undefined => {
  const value = valueAt(data, path);
  return typeof value === 'number' ? value : undefined;
};

/** Paths of the items of a list; none if it is no list. @example itemPaths({ a: [5, 6] }, ['a']) // [['a', 0], ['a', 1]] */
export function itemPaths(data: unknown, path: FieldPath): Step[][] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
}

export const keysAt = (data: unknown, path: FieldPath): string[] => {
  const value = valueAt(data, path);
  return isRecord(value) ? Object.keys(value) : [];
};

/** Every text in front matter, names of fields included, with where it stands. */
export function* texts(data: unknown, path: Step[] = []): Generator<{ path: Step[]; text: string }> {
  if (typeof data === 'string') yield { path, text: data };
  else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* texts(item, [...path, index]);
  } else if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      yield { path: [...path, key], text: key };
      yield* texts(value, [...path, key]);
    }
  }
}
