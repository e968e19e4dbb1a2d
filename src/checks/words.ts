/** How messages speak: quoting what was found, naming fields, guessing what was meant. */
import { distance } from 'fastest-levenshtein';
import type { FieldPath } from '../content/parse.ts';
import { jsonSchema } from '../schema/describe.ts';
import type { JsonSchema } from '../schema/describe.ts';
import type { CollectionName } from '../schema/index.ts';

const LONGEST_QUOTE = 80;

/** Characters that change how a line is shown or read, beyond those that JSON escapes. */
const UNSAFE = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff\u{e0000}-\u{e0fff}\ud800-\udfff]/gu;

/** A value as it may stand in a message: on one line, cut, with nothing that could act on a terminal or a log. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner)) ?? String(value);
  const cut = text.length > LONGEST_QUOTE ? `${[...text].slice(0, LONGEST_QUOTE).join('')}…` : text;
  return cut.replace(UNSAFE, escapeCharacter);
}

/** @example escapeCharacter('\u202e') // '\\u202E' */
export const escapeCharacter = (character: string): string => `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The nearest of the allowed words, if it is near enough to have been meant. @example nearest('licnese', ['license']) // 'license' */
export function nearest(word: string, allowed: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of allowed) {
    const name = plain(candidate);
    // “apache” was meant for “apache-2.0”; a single letter was meant for nothing.
    const steps = wanted.length > 2 && name.startsWith(wanted) ? Math.min(1, distance(wanted, name)) : distance(wanted, name);
    if (steps < fewest) [best, fewest] = [candidate, steps];
  }
  return best;
}

const plain = (word: string): string => word.slice(0, 100).normalize('NFKC').toLowerCase().replace(/[\s_.,-]+/g, '');

/** “Did you mean …?” with a space before it, or nothing. */
export const didYouMean = (word: unknown, allowed: Iterable<string>): string => {
  const guess = typeof word === 'string' ? nearest(word, allowed) : undefined;
  return guess === undefined ? '' : ` Did you mean ${quote(guess)}?`;
};

const schemaOf = new Map<CollectionName, JsonSchema>();

/** JSON Schema of a collection, made once. */
export function schemaFor(collection: CollectionName): JsonSchema {
  let schema = schemaOf.get(collection);
  if (!schema) schemaOf.set(collection, (schema = jsonSchema(collection)));
  return schema;
}

/** The schema's description of what stands at a path, or undefined where the schema knows nothing there. */
export function fieldAt(collection: CollectionName, path: FieldPath): JsonSchema | undefined {
  let field = schemaFor(collection);
  for (const step of path) {
    const inside = within(field, step);
    if (!inside) return undefined;
    field = inside;
  }
  return field;
}

function within({ properties, items, additionalProperties }: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return items;
  if (properties && Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** @example fieldName('models', ['variants', 1, 'parameters']) // 'Parameters (variants[1].parameters)' */
export function fieldName(collection: CollectionName, path: FieldPath): string {
  const dotted = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${/^\w[\w.-]*$/.test(step) ? step : quote(step)}`)).join('').replace(/^\./, '');
  // An item of a list has the title of the list.
  for (let length = path.length; length > 0; length -= 1) {
    const title = typeof path[length - 1] === 'string' && fieldAt(collection, path.slice(0, length))?.title;
    if (title) return `${title} (${dotted})`;
  }
  return dotted;
}

/** “a, b and c” */
export const listOf = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? ''));
