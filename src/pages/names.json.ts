/** The names that search answers from at once. */
import { loadCatalog } from '../catalog/index.ts';
import { pack } from '../search/names-file.ts';
import { nameRecords } from '../search/names.ts';

export const GET = async () => Response.json(pack(nameRecords(await loadCatalog())));
