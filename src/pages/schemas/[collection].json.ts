/** JSON Schema of a collection's front matter, for editors and other programs. */
import { site } from '../../catalog/site.ts';
import { path } from '../../catalog/urls.ts';
import { jsonSchema } from '../../schema/describe.ts';
import { COLLECTIONS } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/index.ts';

export const getStaticPaths = () => COLLECTIONS.map((collection) => ({ params: { collection } }));

export const GET = ({ params }: { params: { collection: CollectionName } }) =>
  Response.json({ $id: new URL(path(`schemas/${params.collection}.json`), site.origin).href, ...jsonSchema(params.collection) });
