/** What the explorer of models filters. */
import { modelExplorer } from '../../catalog/explore.ts';
import { loadCatalog } from '../../catalog/index.ts';

export const GET = async () => Response.json(modelExplorer(await loadCatalog()));
