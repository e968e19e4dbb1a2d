/** What a model was made from, and what was made from it. */
import { RELATIONS, RELATIONS_INVERSE, keys } from '../schema/vocabulary.ts';
import { linkTo } from './facts.ts';
import type { Link } from './facts.ts';
import type { Catalog, ModelEntry } from './types.ts';

export interface Base extends Link {
  /** @example 'Fine-tune of' */
  relation: string;
  /** Which sizes, and from which of the base's; empty if the entry doesn't say. @example '4B from 3B Instruct' */
  sizes: string;
}

/** The models it was made from, as the entry lists them. */
export const basesOf = (catalog: Catalog, { data }: ModelEntry): Base[] =>
  (data.base_models ?? []).map(({ model, relation, variants, base_variants }) => ({
    relation: RELATIONS[relation],
    ...linkTo(catalog.get('models', model)),
    sizes: [variants?.join(', '), base_variants && `from ${base_variants.join(', ')}`].filter(Boolean).join(' '),
  }));

/** Lines of descent and succession, from both sides. */
export function lineage(catalog: Catalog, model: ModelEntry) {
  const derived = catalog.derivatives(model.id);
  return {
    bases: basesOf(catalog, model),
    derivatives: keys(RELATIONS).flatMap((relation) => {
      const models: Link[] = derived.filter((derivative) => derivative.relation === relation).map((derivative) => linkTo(derivative.model));
      return models.length > 0 ? [{ relation: RELATIONS_INVERSE[relation], models }] : [];
    }),
    replaces: catalog.superseded.models(model.id).map(linkTo),
  };
}
