/** The file of names that search loads first. Every byte counts there, so it leaves out what follows from the rest. */
import { slug } from '../catalog/urls.ts';
import type { NameRecord } from './names.ts';

/** Records by their kind, in their order; without an id where the name makes it, and without aliases where there are none. */
export type NameFile = Partial<Record<NameRecord['k'], (Omit<NameRecord, 'k' | 'i' | 'a'> & { i?: string; a?: string[] })[]>>;

export function pack(records: readonly NameRecord[]): NameFile {
  const file: NameFile = {};
  for (const { k, i, a, n, ...rest } of records) (file[k] ??= []).push({ n, ...(i !== slug(n) && { i }), ...(a.length > 0 && { a }), ...rest });
  return file;
}

/** The records again, kind by kind. */
export const unpack = (file: NameFile): NameRecord[] =>
  (Object.keys(file) as NameRecord['k'][]).flatMap((k) => (file[k] ?? []).map(({ n, i = slug(n) ?? '', a = [], ...rest }): NameRecord => ({ n, k, i, a, ...rest })));
