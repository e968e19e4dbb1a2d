/** What the check of one entry asks of the others: names, references, descent. */
import { COLLECTIONS } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import type { Catalog } from './types.ts';

const ASKED = new Set(['name', 'title', 'short_name', 'spdx', 'aliases', 'kind', 'huggingface', 'released', 'status', 'base_models', 'superseded_by']);

export interface KnownEntry {
  collection: CollectionName;
  id: string;
  data: Record<string, unknown>;
}

export const knownEntries = (catalog: Catalog): KnownEntry[] =>
  COLLECTIONS.flatMap((collection) =>
    catalog[collection].map(({ id, data }) => ({
      collection,
      id,
      data: {
        ...Object.fromEntries(Object.entries(data).filter(([key, value]) => ASKED.has(key) && value !== undefined)),
        // Sizes that a base model may be named by, and Hugging Face ids by which it is found.
        ...('variants' in data && { variants: data.variants.map(({ name, weights }) => ({ name, weights })) }),
      },
    })),
  );
