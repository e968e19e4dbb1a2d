/** A model as the comparison shows it. */
import { comparedModel } from '../../catalog/compare.ts';
import { loadCatalog } from '../../catalog/index.ts';
import type { Catalog, ModelEntry } from '../../catalog/types.ts';

export async function getStaticPaths() {
  const catalog = await loadCatalog();
  return catalog.models.map((model) => ({ params: { id: model.id }, props: { catalog, model } }));
}

export const GET = ({ props }: { props: { catalog: Catalog; model: ModelEntry } }) => Response.json(comparedModel(props.catalog, props.model));
