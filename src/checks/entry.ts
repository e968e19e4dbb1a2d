/** An entry as the rules see it, all of them together, and what a rule is. Pure: also runs in a browser. */
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
  /** Line of the file on which the body starts. */
  bodyLine: number;
  lineOf(path: FieldPath): number;
}

/** Something that can't stay, at a field or at a line of the body. */
export interface Finding {
  at: { path: FieldPath } | { bodyLine: number };
  /** What was found; full sentences. */
  message: string;
  /** How to repair it. */
  hint: string;
}

export interface Rule {
  name: string;
  /** One sentence for contributors. */
  description: string;
  /** Looks at all entries once, then gives what checks a single one. `today` is YYYY-MM-DD. */
  start(entries: readonly CheckedEntry[], today: string): (entry: CheckedEntry) => Finding[];
}
