/** The JSON Schemas that the site publishes, as an editor would use them. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseEntry } from '../src/content/parse.ts';
import { COLLECTIONS } from '../src/schema/index.ts';

for (const collection of COLLECTIONS) {
  test(`every entry in content/${collection}/ passes the published schema`, () => {
    const schema = JSON.parse(readFileSync(`dist/schemas/${collection}.json`, 'utf8')) as Record<string, unknown>;
    assert.match(String(schema['$id']), new RegExp(`/schemas/${collection}\\.json$`));
    // Formats and units are for readers of the schema.
    const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    for (const file of readdirSync(`content/${collection}`)) {
      const { data } = parseEntry(readFileSync(`content/${collection}/${file}`, 'utf8'));
      assert.ok(validate(data), `${file}: ${JSON.stringify(validate.errors)}`);
    }
    assert.equal(validate({ name: 1, nonsense: true }), false);
  });
}
