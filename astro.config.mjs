import { defineConfig } from 'astro/config';
import { markdownProcessor } from './src/content/markdown.ts';
import { manifest } from './src/integrations/manifest.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { redirectPages } from './src/integrations/redirects.ts';
import { siteFromEnvironment } from './src/site.ts';

const { origin, base } = siteFromEnvironment(process.env);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  // Completion and red lines in front matter, in editors that know Astro: .vscode/settings.json.
  experimental: { contentIntellisense: true },
  markdown: { syntaxHighlight: false, processor: markdownProcessor(base) },
  // In this order: former addresses are not for the search index, and the manifest has everything.
  integrations: [pagefind(), redirectPages({ origin, base }), manifest()],
  // Scripts stay files of their own: the content security policy allows no inline script but the one it names.
  vite: { build: { assetsInlineLimit: 0 } },
});
