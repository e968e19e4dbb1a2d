/** For tests of rules: entries from text, findings as lines. */
import { parseEntry } from '../content/parse.ts';
import type { CollectionName } from '../schema/index.ts';
import type { CheckedEntry, Rule } from './entry.ts';
import { fieldName } from './words.ts';

export const TODAY = '2026-11-23';

/** An entry as the check would read it; throws if the text is no entry. */
export function entryOf(collection: CollectionName, id: string, frontMatter: string, body = 'Text.\n'): CheckedEntry {
  const { data, bodyLine, lineOf, problems } = parseEntry(`---\n${frontMatter.trim()}\n---\n${body}`);
  if (problems[0]) throw new Error(problems[0].message);
  return { collection, id, file: `content/${collection}/${id}.md`, data, body, bodyLine, lineOf };
}

/** Findings of a rule for the first of the entries, as “line field: message | hint”. */
export function found(rule: Rule, ...entries: readonly [CheckedEntry, ...CheckedEntry[]]): string[] {
  const [entry] = entries;
  return rule.start(entries, TODAY)(entry).map(({ at, message, hint }) => {
    const place = 'path' in at ? `${entry.lineOf(at.path)} ${fieldName(entry.collection, at.path)}` : `${entry.bodyLine + at.bodyLine} Text`;
    return `${place}: ${message} | ${hint}`;
  });
}

/** The same without the hints, for what only the words of the finding matter. */
export const foundBriefly = (...args: Parameters<typeof found>): string[] => found(...args).map((line) => line.split(' | ')[0] ?? '');
