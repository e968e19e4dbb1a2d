/** Entries as files: the reverse of `parse.ts`. What is written is read back as the same data. Pure. */
import { Document, Scalar, isMap, isScalar, isSeq } from 'yaml';
import type { Node, ScalarTag, YAMLMap } from 'yaml';
import { jsonSchema } from '../schema/describe.ts';
import type { JsonSchema } from '../schema/describe.ts';
import type { CollectionName } from '../schema/index.ts';
import { separatedInteger } from './parse.ts';

/** Lists and groups that fit on a line of this length stand on one. */
const LINE = 100;

/** Counts from a million on can't be read without their digits in groups. */
const GROUPED_FROM = 1_000_000;

const groupedInteger: ScalarTag = {
  ...separatedInteger,
  identify: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= GROUPED_FROM,
  stringify: ({ value }) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '_'),
};

/**
 * The file of an entry: front matter with the keys in the order of the schema, then the text.
 *
 * @example writeEntry('models', { name: 'OPT' }, 'Text.') // '---\nname: OPT\n---\n\nText.\n'
 */
export function writeEntry(collection: CollectionName, data: object, body: string): string {
  const document = new Document(ordered(data, jsonSchema(collection)), { version: '1.2', schema: 'core', customTags: (tags) => [groupedInteger, ...tags], aliasDuplicateObjects: false });
  if (isMap(document.contents)) for (const { value } of document.contents.items) compact(value as Node | null, 1);
  const front = tightLists(document.toString({ lineWidth: 0, blockQuote: 'literal', singleQuote: true }));
  const text = body.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  return `---\n${front}---\n${text && `\n${text}\n`}`;
}

/** The same data with keys in the order of the schema; keys that it doesn't know come last, as they stood. */
function ordered(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, schema?.items));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.keys(schema?.properties ?? {});
  const names = schema?.propertyNames?.enum ?? known;
  const keys = Object.keys(value).toSorted((a, b) => rank(names, a) - rank(names, b));
  const inside = (key: string) => schema?.properties?.[key] ?? (typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  return Object.fromEntries(keys.map((key) => [key, ordered((value as Record<string, unknown>)[key], inside(key))]));
}

const rank = (names: readonly string[], name: string): number => {
  const index = names.indexOf(name);
  return index < 0 ? names.length : index;
};

/** Puts what is short and holds no groups of groups on one line. */
function compact(node: Node | null, depth: number): void {
  if (isSeq(node)) {
    const items = node.items as (Node | null)[];
    if (items.every(isScalar)) node.flow = width(items.map((item) => item.value)) <= LINE;
    else for (const item of items) compact(item, depth + 1);
  } else if (isMap(node)) {
    const values = (node as YAMLMap<Scalar, Node | null>).items.map(({ value }) => value);
    // A source stands on one line however long its address is: field and page belong together.
    if (depth > 1 && values.every(isScalar) && node.has('url')) node.flow = true;
    else for (const value of values) compact(value, depth + 1);
  }
}

/** Lists without space inside their brackets. Lines of a text of several lines stay as they are. */
function tightLists(yaml: string): string {
  let block = Infinity;
  return yaml
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (indent > block || (indent < 0 && block < Infinity)) return line;
      block = /[|>][-+\d]*$/.test(line) ? indent : Infinity;
      return line.replace(/^( *(?:- )?[\w.]+: )\[ (.*) \]$/, '$1[$2]');
    })
    .join('\n');
}

const width = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + String(value).length + 2, 0);
