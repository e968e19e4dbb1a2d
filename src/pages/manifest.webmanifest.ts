import { path } from '../catalog/urls.ts';
import { SITE_DESCRIPTION, SITE_NAME } from '../site.ts';

export const GET = () =>
  new Response(
    JSON.stringify({
      name: SITE_NAME,
      short_name: 'LLM Catalog',
      description: SITE_DESCRIPTION,
      start_url: path(),
      display: 'browser',
      background_color: '#fcfcfa',
      theme_color: '#2743b8',
      icons: [{ src: path('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
    }),
  );
