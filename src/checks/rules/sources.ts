/** Every stated fact names the page where it was read, and every source speaks of a stated fact. */
import type { FieldPath } from '../../content/parse.ts';
import { sourcedFields } from '../../schema/index.ts';
import { itemPaths, keysAt, textAt, valueAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { quote } from '../words.ts';

const FIRST_DAY = '2019-01-01';

/** Paths at which a sourced field such as `variants.parameters` is stated. */
function statedAt(data: unknown, field: string): FieldPath[] {
  const [first = '', second] = field.split('.');
  if (valueAt(data, [first]) === undefined) return [];
  if (second === undefined) return [[first]];
  if (first !== 'variants') return valueAt(data, [first, second]) === undefined ? [] : [[first, second]];
  return itemPaths(data, ['variants']).flatMap((path) => (valueAt(data, [...path, second]) === undefined ? [] : [[...path, second]]));
}

const hasSource = (data: unknown, path: FieldPath): boolean => valueAt(data, path) !== undefined;

/** Fields that only hold others: what is inside them needs the source. */
const isGroup = (field: string, all: readonly string[]): boolean => all.some((other) => other.startsWith(`${field}.`));

function unsourced(entry: CheckedEntry): Finding[] {
  const { data } = entry;
  const fields = sourcedFields[entry.collection];
  return fields.flatMap((field) => {
    if (isGroup(field, fields)) return [];
    const [first = '', second] = field.split('.');
    if (hasSource(data, ['sources', field]) || (second !== undefined && hasSource(data, ['sources', first]))) return [];
    const without = statedAt(data, field).filter((path) => !(second !== undefined && path.length > 2 && hasSource(data, [...path.slice(0, 2), 'sources', second])));
    // One finding for a field, however many sizes state it.
    return without.slice(0, 1).map((path) => ({
      at: { path },
      message: 'This fact has no source.',
      hint: `Add “${field}: { url: https://…, checked: YYYY-MM-DD }” under “sources”: the page where you read it, and the day.`,
    }));
  });
}

function idle(entry: CheckedEntry, at: FieldPath): Finding[] {
  const { data } = entry;
  const unpublished = new Set(itemPaths(data, [...at, 'unpublished']).map((path) => valueAt(data, path)));
  const isStated = (field: string) => (at.length > 0 ? valueAt(data, [...at, field]) !== undefined : statedAt(data, field).length > 0);
  const both = itemPaths(data, [...at, 'unpublished']).flatMap((path): Finding[] => {
    const field = textAt(data, path) ?? '';
    return isStated(field) ? [{ at: { path }, message: `${quote(field)} is stated in this entry, so it can’t be unpublished.`, hint: 'Keep one of the two.' }] : [];
  });
  const unused = keysAt(data, [...at, 'sources']).flatMap((field): Finding[] =>
    isStated(field) || unpublished.has(field) || !sourcedFields[entry.collection].includes(at.length > 0 ? `variants.${field}` : field)
      ? []
      : [{ at: { path: [...at, 'sources', field] }, message: `There is a source for ${quote(field)}, but the entry does not state it.`, hint: 'State the fact, add it to “unpublished” if the source does not say, or leave the source out.' }],
  );
  return [...both, ...unused];
}

/** A file on GitHub, at a branch or tag that can move. */
const UNPINNED = /^https:\/\/(?:github\.com\/[^/]+\/[^/]+\/(?:blob|tree|raw|blame)\/(?![0-9a-f]{40}(?:\/|$))|raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?![0-9a-f]{40}\/))/;
const REPOSITORY = /^https:\/\/github\.com\/[^/]+\/[^/]+\/?(?:#.*)?$/;

function sourceItself(entry: CheckedEntry, path: FieldPath, today: string): Finding[] {
  const url = textAt(entry.data, [...path, 'url']) ?? '';
  const checked = textAt(entry.data, [...path, 'checked']) ?? '';
  const findings: Finding[] = [];
  if (UNPINNED.test(url) || REPOSITORY.test(url)) {
    findings.push({ at: { path: [...path, 'url'] }, message: 'A source on GitHub has to be pinned: a file at a commit, which can’t change later.', hint: 'Open the file on GitHub, press “y”, and copy the address: https://github.com/<owner>/<name>/blob/<40 hexadecimal digits>/<file>' });
  }
  if (checked > today) findings.push({ at: { path: [...path, 'checked'] }, message: `${quote(checked)} is in the future.`, hint: `Write the day on which you read it, at the latest ${today}.` });
  else if (checked && checked < FIRST_DAY && /^\d{4}-/.test(checked)) findings.push({ at: { path: [...path, 'checked'] }, message: `${quote(checked)} is before the first model of this catalog.`, hint: 'Write the day on which you read it.' });
  return findings;
}

export const sources: Rule = {
  name: 'sources',
  description: 'Every stated fact has a source, pinned and dated; no source is idle.',
  start: (_entries, today) => (entry) => {
    const variants = itemPaths(entry.data, ['variants']);
    const places = [[], ...variants].flatMap((at) => keysAt(entry.data, [...at, 'sources']).map((field) => [...at, 'sources', field]));
    const inside = itemPaths(entry.data, ['runs_with']).map((path) => [...path, 'source']);
    return [...unsourced(entry), ...[[], ...variants].flatMap((at) => idle(entry, at)), ...[...places, ...inside].flatMap((path) => sourceItself(entry, path, today))];
  },
};
