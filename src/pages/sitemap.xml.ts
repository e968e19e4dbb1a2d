/** https://www.sitemaps.org/protocol.html */
import { loadCatalog } from '../catalog/index.ts';
import { site } from '../catalog/site.ts';
import { path } from '../catalog/urls.ts';
import { COLLECTIONS } from '../schema/index.ts';

const FIXED = ['', 'models/', 'tools/', 'licenses/', 'organizations/', 'compare/', 'contribute/', 'contribute/model/', 'contribute/tool/', 'contribute/license/', 'contribute/organization/', 'search/', 'accessibility/'];

export async function GET() {
  const catalog = await loadCatalog();
  const urls = [...FIXED.map((page) => path(page)), ...COLLECTIONS.flatMap((name) => catalog[name].map(({ url }) => url))];
  // Ids and fixed pages have no character that XML would have to escape.
  const entries = urls.map((url) => `  <url><loc>${new URL(url, site.origin).href}</loc></url>\n`).join('');
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`);
}
