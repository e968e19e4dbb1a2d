import { defineCollection } from 'astro:content';
import { entryLoader } from './content/loader.ts';
import { schemas } from './schema/index.ts';

export const collections = {
  models: defineCollection({ loader: entryLoader('models'), schema: schemas.models }),
  tools: defineCollection({ loader: entryLoader('tools'), schema: schemas.tools }),
  licenses: defineCollection({ loader: entryLoader('licenses'), schema: schemas.licenses }),
  organizations: defineCollection({ loader: entryLoader('organizations'), schema: schemas.organizations }),
  categories: defineCollection({ loader: entryLoader('categories'), schema: schemas.categories }),
};
