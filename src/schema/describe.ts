/** The schema as a flat list of fields: the one source of tables, templates and forms. */
import { z } from './zod.ts';
import type { CollectionName } from './index.ts';
import { schemas } from './index.ts';

export interface FieldDescription {
  /** Dotted name; `[]` marks the items of a list. @example 'variants[].parameters' */
  path: string;
  title: string;
  description: string;
  required: boolean;
  /** For people: “text”, “number”, “list of …”, “one of …”. */
  type: string;
  /** Words that are allowed, where the list is closed. */
  choices: readonly string[] | undefined;
  example: unknown;
}

/** The part of JSON Schema that our schemas use. */
export interface JsonSchema {
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string;
  const?: unknown;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  pattern?: string;
  minItems?: number;
  /** A text of several lines. */
  multiline?: boolean;
  /** Collection whose ids stand here. */
  refersTo?: CollectionName;
}

/** JSON Schema (draft 2020-12) of a collection's front matter, as authors write it. */
export const jsonSchema = (collection: CollectionName): JsonSchema =>
  z.toJSONSchema(schemas[collection], { io: 'input' }) as JsonSchema;

/** All fields of a collection, in the order of the schema, parents before what is inside them. */
export const describe = (collection: CollectionName): FieldDescription[] => fieldsOf(jsonSchema(collection), '');

function fieldsOf(schema: JsonSchema, prefix: string): FieldDescription[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const item = field.items;
    const inside = field.properties ? fieldsOf(field, `${path}.`) : item?.properties ? fieldsOf(item, `${path}[].`) : [];
    return [
      {
        path,
        title: field.title ?? name,
        description: field.description ?? '',
        required: schema.required?.includes(name) ?? false,
        type: typeOf(field),
        choices: field.enum ?? item?.enum,
        example: field.examples?.[0],
      },
      ...inside,
    ];
  });
}

function typeOf({ type, enum: choices, items, propertyNames }: JsonSchema): string {
  if (choices) return 'word';
  if (propertyNames) return 'field → source';
  if (type === 'array') return items?.properties ? 'list of groups' : `list of ${items?.enum ? 'words' : 'texts'}`;
  if (type === 'object') return 'group';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'true or false';
  return 'text';
}
