/** Former ids and other spellings, with what they lead to. The last step of the build makes a page of each. */
import { loadCatalog } from '../catalog/index.ts';
import { redirects } from '../catalog/redirects.ts';

export const GET = async () => Response.json(redirects(await loadCatalog()));
