/** What the explorer of tools filters. */
import { toolExplorer } from '../../catalog/explore.ts';
import { loadCatalog } from '../../catalog/index.ts';

export const GET = async () => Response.json(toolExplorer(await loadCatalog()));
