import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { describe, jsonSchema } from './describe.ts';
import { COLLECTIONS, schemas, sourcedFields } from './index.ts';
import { parseEntry } from '../content/parse.ts';
import { template } from './template.ts';

test('a schema that takes anything would check nothing', () => {
  for (const name of COLLECTIONS) {
    assert.equal(schemas[name].safeParse({}).success, false, name);
    assert.equal(schemas[name].safeParse(undefined).success, false, name);
  }
});

test('every field has a title, a description and an example', () => {
  const lacking = COLLECTIONS.flatMap((name) =>
    describe(name).filter(({ title, path, description, example }) => title === path.split('.').at(-1) || !description || example === undefined).map(({ path }) => `${name}: ${path}`),
  );
  assert.deepEqual(lacking, []);
});

test('every example is what the field takes', () => {
  const wrong = COLLECTIONS.flatMap((name) =>
    describe(name).flatMap(({ path, example }) => {
      const field = fieldOf(schemas[name], path.replaceAll('[]', '.[]').split('.'));
      return field.safeParse(example).success ? [] : [`${name}: ${path}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('facts that need a source are fields of the schema', () => {
  for (const name of COLLECTIONS) {
    const paths = new Set(describe(name).map(({ path }) => path.replaceAll('[]', '')));
    assert.deepEqual(sourcedFields[name].filter((field) => !paths.has(field)), [], name);
  }
});

test('unknown fields are refused at every depth', () => {
  const open: string[] = [];
  const visit = (schema: ReturnType<typeof jsonSchema>, path: string) => {
    if (schema.properties && schema.additionalProperties !== false) open.push(path);
    for (const [name, inside] of Object.entries(schema.properties ?? {})) visit(inside, `${path}.${name}`);
    if (schema.items) visit(schema.items, `${path}[]`);
  };
  for (const name of COLLECTIONS) visit(jsonSchema(name), name);
  assert.deepEqual(open, []);
});

test('templates are entries, as they stand and with everything that is commented out', () => {
  for (const name of COLLECTIONS) {
    const text = template(name);
    for (const version of [text, text.replace(/^# (?=[a-z_]+:|  )/gm, '')]) {
      const { data, problems } = parseEntry(version);
      assert.deepEqual(problems, [], name);
      assert.deepEqual(schemas[name].safeParse(data).error?.issues ?? [], [], name);
    }
  }
});

/** The zod schema of a field, through what makes fields optional. */
function fieldOf(schema: z.ZodType, path: readonly string[]): z.ZodType {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema;
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (step === '[]' && inner instanceof z.ZodArray) return fieldOf(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodObject) return fieldOf(inner.shape[step] as z.ZodType, rest);
  throw new Error(`no ${step}`);
}
