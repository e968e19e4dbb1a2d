/** Repairs that change nothing an entry says: spelling of dates and licenses, order of fields, space. Pure. */
import { fold } from '../content/fold.ts';
import { parseEntry } from '../content/parse.ts';
import { writeEntry } from '../content/write.ts';
import { jsonSchema } from '../schema/describe.ts';
import type { JsonSchema } from '../schema/describe.ts';
import type { CollectionName } from '../schema/index.ts';

export interface Fixed {
  text: string;
  /** What was done, in words; empty if nothing. */
  done: string[];
}

/** Names of licenses, folded, and their ids. */
export type LicenseIds = ReadonlyMap<string, string>;

/** An entry's file with what is safe repaired. What it says stays the same. */
export function fix(collection: CollectionName, source: string, licenses: LicenseIds): Fixed {
  const done: string[] = [];
  let text = source;
  const apply = (next: string, words: string) => {
    if (next === text) return;
    text = next;
    done.push(words);
  };
  apply(text.replace(/^\ufeff/, ''), 'removed the byte order mark');
  apply(text.replace(/\r\n?/g, '\n'), 'made line endings those of Unix');
  apply(withoutTrailingSpace(text), 'removed space at the ends of lines');
  apply(text.replace(/\s*$/, '\n'), 'ended the file with one line break');

  const { data, body, problems } = parseEntry(text);
  if (problems.length > 0 || typeof data !== 'object' || data === null) return { text, done };
  const repairs: string[] = [];
  const repaired = repair(data, [], licenses, repairs);
  if (!inOrder(data, jsonSchema(collection))) repairs.push('put the fields in the order of the schema');
  if (repairs.length === 0) return { text, done };
  // Writing the fields anew would lose what somebody noted beside them.
  if (/^\s*#/m.test(text.split('\n---')[0] ?? '')) return { text, done: [...done, `left as it is, for the sake of its comments: ${repairs.join('; ')}`] };
  return { text: writeEntry(collection, repaired as object, body), done: [...done, ...repairs] };
}

/** Only in front matter: in the text, two spaces at the end of a line mean something. */
function withoutTrailingSpace(text: string): string {
  const end = text.indexOf('\n---', 3);
  return end < 0 ? text : text.slice(0, end).replace(/[ \t]+$/gm, '') + text.slice(end);
}

function repair(value: unknown, path: readonly string[], licenses: LicenseIds, repairs: string[]): unknown {
  const name = path.at(-1) ?? '';
  if (Array.isArray(value)) {
    const items = value.map((item) => repair(item, path, licenses, repairs));
    if (name !== 'languages' || !items.every((item) => typeof item === 'string')) return items;
    const sorted = items.toSorted();
    if (sorted.join() !== items.join()) repairs.push('sorted the languages');
    return sorted;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, repair(inside, [...path, key], licenses, repairs)]));
  }
  if (typeof value !== 'string') return value;
  const right = name === 'released' || name === 'checked' ? date(value) : name === 'license' || path[0] === 'licenses' ? (licenses.get(fold(value)) ?? value) : value;
  if (right !== value) repairs.push(`wrote “${value}” as “${right}”`);
  return right;
}

/** @example date('2023/2/4') // '2023-02-04' */
function date(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text.trim()) ?? [];
  return year && month ? [year, month.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') : text;
}

function inOrder(value: unknown, schema: JsonSchema | undefined): boolean {
  if (Array.isArray(value)) return value.every((item) => inOrder(item, schema?.items));
  if (typeof value !== 'object' || value === null || !schema?.properties) return true;
  const names = Object.keys(schema.properties);
  const places = Object.keys(value).map((key) => names.indexOf(key)).filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) && Object.entries(value).every(([key, inside]) => inOrder(inside, schema.properties?.[key]));
}
