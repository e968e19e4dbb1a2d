/** Entries → problems: every rule over every entry. Pure: also runs in a browser. */
import type { CheckedEntry, Finding } from './entry.ts';
import { byPlace } from './problem.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules/index.ts';
import { fieldName } from './words.ts';

/** All problems of all entries, in the order of their places. `today` is YYYY-MM-DD. */
export function check(entries: readonly CheckedEntry[], today: string): Problem[] {
  const started = rules.map((rule) => rule.start(entries, today));
  return entries.flatMap((entry) => once(started.flatMap((checkEntry) => checkEntry(entry)).map((finding) => problem(entry, finding)))).toSorted(byPlace);
}

/** Findings of one entry among all: for a form, which shows them at its fields. */
export const findingsOf = (entries: readonly CheckedEntry[], entry: CheckedEntry, today: string): Finding[] =>
  rules.flatMap((rule) => rule.start(entries, today)(entry));

function problem(entry: CheckedEntry, { at, message, hint }: Finding): Problem {
  const place = 'path' in at ? { line: entry.lineOf(at.path), field: fieldName(entry.collection, at.path) } : { line: entry.bodyLine + at.bodyLine, field: 'Text' };
  return { file: entry.file, ...place, message, hint };
}

/** Two rules may find the same at one place: the first one's words stand. */
function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ line, field, message }) => {
    const key = JSON.stringify([line, field, message]);
    return seen.size !== seen.add(key).size;
  });
}
