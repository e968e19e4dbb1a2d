/** An entry to copy: every field with what it says and an example; those that may be left out are comments. */
import { stringify } from 'yaml';
import { jsonSchema } from './describe.ts';
import type { JsonSchema } from './describe.ts';
import { sourcedFields } from './index.ts';
import type { CollectionName } from './index.ts';

const TEXT = 'What it is, what it is good for, and what to watch out for, in your own words.';

/** Long enough for most descriptions, short enough to read beside an editor. */
const WIDTH = 110;

/** Fields inside a group or a list of groups that a first entry does not need. */
const SHOWN_INSIDE = new Set(['licenses', 'variants', 'links', 'permissions', 'conditions']);

export function template(collection: CollectionName): string {
  const schema = jsonSchema(collection);
  const names = Object.keys(schema.properties ?? {});
  const present = names.filter((name) => schema.required?.includes(name) && name !== 'sources');
  const fields = names.flatMap((name) => (name === 'sources' ? [] : fieldLines(name, schema.properties?.[name] ?? {}, schema.required?.includes(name) ?? false)));
  const sources = sourceLines(collection, present, schema.properties?.['sources'], schema.required?.includes('sources') ?? false);
  return ['---', ...fields, ...sources, '---', '', TEXT, ''].join('\n');
}

function fieldLines(name: string, field: JsonSchema, required: boolean): string[] {
  const words = field.enum ?? field.items?.enum;
  const about = `${field.description ?? field.title ?? ''}${words && words.length < 40 ? ` One of: ${words.join(', ')}.` : ''}`;
  const example = yaml({ [name]: exampleOf(name, field) });
  return [...wrap(`${required ? '' : 'Optional. '}${about}`), ...(required ? example : example.map((line) => `# ${line}`))];
}

/** The example of the schema; of groups whose example is short, every field that is asked for. */
function exampleOf(name: string, field: JsonSchema): unknown {
  const example = field.examples?.[0];
  if (example !== undefined || !SHOWN_INSIDE.has(name)) return example ?? {};
  return Object.fromEntries(Object.entries(field.properties ?? {}).map(([key, inside]) => [key, inside.examples?.[0]]));
}

function sourceLines(collection: CollectionName, present: readonly string[], field: JsonSchema | undefined, required: boolean): string[] {
  if (!field) return [];
  const facts = present.filter((name) => sourcedFields[collection].includes(name));
  const source = (field.additionalProperties as JsonSchema | undefined)?.examples?.[0] ?? Object.values(field.examples?.[0] as Record<string, unknown>)[0];
  const named = facts.length > 0 ? facts : sourcedFields[collection].slice(0, 1);
  const lines = ['sources:', ...named.map((name) => `  ${name}: ${stringify(source, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim()}`)];
  return [...wrap(`${required ? '' : 'Optional. '}${field.description ?? ''}`), ...(facts.length > 0 ? lines : lines.map((line) => `# ${line}`))];
}

const yaml = (value: unknown): string[] => stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd().split('\n').map((line) => line.replace(/^( *(?:- )?parameters: )(\d+)$/, (_, before: string, digits: string) => before + digits.replace(/\B(?=(?:\d{3})+$)/g, '_')));

/** Comment lines of at most `WIDTH` characters. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}
