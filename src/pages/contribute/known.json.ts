/** The entries there are, as far as the form’s check needs them. */
import { loadCatalog } from '../../catalog/index.ts';
import { knownEntries } from '../../catalog/known.ts';

export const GET = async () => Response.json(knownEntries(await loadCatalog()));
