/** A tool as the comparison shows it. */
import { comparedTool } from '../../catalog/compare.ts';
import { loadCatalog } from '../../catalog/index.ts';
import type { Catalog, ToolEntry } from '../../catalog/types.ts';

export async function getStaticPaths() {
  const catalog = await loadCatalog();
  return catalog.tools.map((tool) => ({ params: { id: tool.id }, props: { catalog, tool } }));
}

export const GET = ({ props }: { props: { catalog: Catalog; tool: ToolEntry } }) => Response.json(comparedTool(props.catalog, props.tool));
