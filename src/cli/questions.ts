/** Asks for the fields that an entry can't do without, by the words of the schema. */
import { textAt } from '../checks/data.ts';
import type { CheckedEntry } from '../checks/entry.ts';
import { didYouMean } from '../checks/words.ts';
import { jsonSchema } from '../schema/describe.ts';
import type { JsonSchema } from '../schema/describe.ts';
import { sourcedFields } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';

/** Puts a question; undefined when nobody answers any more, '' for “leave it out”. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Groups that are asked for although the schema asks for nothing inside them. */
const INSIDE: Record<string, readonly string[]> = { licenses: ['weights'], variants: ['name', 'parameters', 'weights'] };

/** The same data with what the answers add, and the text. Stops asking when nobody answers. */
export async function complete(collection: CollectionName, begun: Record<string, unknown>, entries: readonly CheckedEntry[], today: string, ask: Ask) {
  const data = { ...begun };
  const schema = jsonSchema(collection);
  const answered: string[] = [];
  for (const name of schema.required ?? []) {
    if (data[name] !== undefined || name === 'sources') continue;
    const value = await askField(name, schema.properties?.[name], idsFor(collection, entries), ask);
    if (value === undefined) continue;
    data[name] = value;
    answered.push(name);
  }
  if (schema.required?.includes('links')) data['links'] ??= {};
  if (schema.required?.includes('sources')) data['sources'] ??= {};
  const facts = answered.filter((name) => sourcedFields[collection].includes(name));
  if (facts.length > 0) {
    const usual = textAt(data, ['links', 'model_card']);
    const url = (await ask(`Address of the page where you read this (${facts.join(', ')})${usual ? `; Enter for ${usual}` : ''}:`)) || usual;
    if (url) data['sources'] = { ...(data['sources'] as object), ...Object.fromEntries(facts.map((name) => [name, { url, checked: today }])) };
  }
  const body = (await ask('What it is good for, and what to watch out for (a sentence or two; more later in the file):')) ?? '';
  return { data, body };
}

/** Ids to choose from, where they are few: the categories of this kind of entry. */
const idsFor = (collection: CollectionName, entries: readonly CheckedEntry[]): readonly string[] =>
  entries.filter((entry) => entry.collection === 'categories' && textAt(entry.data, ['kind']) === collection.slice(0, -1)).map(({ id }) => id);

async function askField(name: string, field: JsonSchema | undefined, categories: readonly string[], ask: Ask): Promise<unknown> {
  if (!field || name === 'links') return undefined;
  const inside = INSIDE[name];
  if (inside) {
    const group = field.items ?? field;
    const values: Record<string, unknown> = {};
    for (const part of inside) {
      const value = await askField(part, group.properties?.[part], categories, ask);
      if (value !== undefined) values[part] = value;
    }
    if (Object.keys(values).length === 0) return undefined;
    return field.items ? [values] : values;
  }
  const words = field.enum ?? field.items?.enum ?? (field.refersTo === 'categories' ? categories : undefined);
  const example = field.examples?.[0];
  const question = `${field.title ?? name}: ${field.description ?? ''}${words ? ` One of: ${words.join(', ')}.` : ''}${example === undefined ? '' : ` For example: ${Array.isArray(example) ? example.join(', ') : String(example)}`}\n>`;
  for (;;) {
    const answer = await ask(question);
    if (!answer) return undefined;
    const values = field.type === 'array' ? answer.split(',').map((part) => part.trim()).filter(Boolean) : [answer];
    const wrong = words ? values.find((value) => !words.includes(value)) : undefined;
    if (wrong === undefined) return field.type === 'array' ? values : field.type === 'integer' || field.type === 'number' ? Number(answer.replaceAll('_', '')) || answer : answer;
    const again = await ask(`“${wrong}” is not one of the words.${didYouMean(wrong, words ?? [])} Press Enter to try again.`);
    if (again === undefined) return undefined;
  }
}
