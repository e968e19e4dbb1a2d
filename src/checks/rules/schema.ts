/** What zod finds, in words for people. */
import type { z } from 'zod';
import type { FieldPath } from '../../content/parse.ts';
import { schemas } from '../../schema/index.ts';
import { valueAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { didYouMean, fieldAt, quote } from '../words.ts';

type Issue = z.core.$ZodIssue;

/** What the field is for, an example, and the words it may have: enough to repair it without leaving the terminal. */
function hintFor(entry: CheckedEntry, path: FieldPath): string {
  const field = fieldAt(entry.collection, path);
  if (!field) return 'The fields are described on the site’s page “Add or correct an entry”.';
  const example = field.examples?.[0];
  const choices = field.enum && field.enum.length > 0 ? ` Allowed: ${field.enum.join(', ')}.` : '';
  return `${field.description ?? ''}${choices}${example === undefined ? '' : ` For example: ${quote(example)}`}`.trim();
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** All findings of one issue: an issue may name several unknown fields. */
function findings(entry: CheckedEntry, issue: Issue): Finding[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const around = fieldAt(entry.collection, path);
    const known = around?.propertyNames?.enum ?? Object.keys(around?.properties ?? {});
    return issue.keys.map((key) => ({
      at: { path: [...path, key] },
      message: `There is no field ${quote(key)} here.${didYouMean(key, known)}`,
      hint: `The fields here are ${known.join(', ')}.`,
    }));
  }
  const value = valueAt(entry.data, path);
  return [{ at: { path }, message: value === undefined ? 'This field is missing.' : sentence(issue, value), hint: hintFor(entry, path) }];
}

function sentence(issue: Issue, value: unknown): string {
  const found = quote(value);
  switch (issue.code) {
    case 'invalid_type':
      return isOurs(issue) ? `${found} ${issue.message}.` : `${found} is not ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `${found} is not one of the words for this field.${didYouMean(value, issue.values.map(String))}`;
    case 'too_small':
      return isOurs(issue) ? `${found} ${issue.message}.` : `${found} is too small: at least ${issue.minimum} is allowed.`;
    case 'too_big':
      if (typeof value === 'string') return `The text has ${value.length} characters; ${issue.maximum} are allowed.`;
      return Array.isArray(value) ? `The list has ${value.length} items; ${issue.maximum} are allowed.` : `${found} is too large: at most ${issue.maximum} is allowed.`;
    default:
      return `${found} ${issue.message}.`;
  }
}

/** Our own messages go on from the value; zod's begin a sentence of their own. */
const isOurs = ({ message }: Issue): boolean => /^(?:is|has|names|may)\b/.test(message);

export const schema: Rule = {
  name: 'schema',
  description: 'Front matter has the fields that the schema knows, with values of their kind.',
  start: () => (entry) => {
    const result = schemas[entry.collection].safeParse(entry.data);
    return result.success ? [] : result.error.issues.flatMap((issue) => findings(entry, issue));
  },
};
