/** What the check reports, and how it is ordered. Pure: also runs in a browser. */

export interface Problem {
  /** Path of the file from the project's root, such as `content/models/opt.md`. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Title of the field and its name, such as `License (licenses.code)`; empty for the file as a whole. */
  field: string;
  /** What was found and why it can't stay. One or more full sentences. */
  message: string;
  /** What to do: the repair, the nearest allowed value, where to look. */
  hint: string;
}

/** By file, then line, then text: the same order on every machine. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.field, b.field) || compare(a.message, b.message);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
