import { site } from '../catalog/site.ts';
import { path } from '../catalog/urls.ts';

export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(path('sitemap.xml'), site.origin).href}\n`);
