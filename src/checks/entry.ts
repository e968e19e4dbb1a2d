/** An entry as the rules see it, and all of them together. Pure: also runs in a browser. */
import type { FieldPath } from '../content/parse.ts';
import type { CollectionName } from '../schema/index.ts';

export interface CheckedEntry {
  collection: CollectionName;
  /** File name without `.md`. */
  id: string;
  /** Path from the project's root. */
  file: string;
  /** Front matter as it was read; may break the schema in any way. */
  data: unknown;
  body: string;
  bodyLine: number;
  lineOf(path: FieldPath): number;
}

export interface Content {
  entries: readonly CheckedEntry[];
  /** Ids that exist, by collection. */
  ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
}
