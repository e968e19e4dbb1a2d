/** Builds the full-text index from the finished pages, as the last step of the build. */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { cutParts } from './pagefind-parts.ts';

/** What this site does not use: the user interfaces, as it has its own markup, and the worker, which costs more to load than it saves. */
const LEFT_OUT = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)\b/;

export function pagefind(): AstroIntegration {
  return {
    name: 'catalog-pagefind',
    hooks: {
      // In development the last build's index answers.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = /\/pagefind\/((?:[\w.-]+\/)?[\w.-]+)(?:\?.*)?$/.exec(request.url ?? '')?.[1];
          if (!name || name.includes('..')) return next();
          readFile(join('dist/pagefind', name)).then(
            (file) => response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream').end(file),
            () => next(),
          );
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex({});
          if (!index) throw new Error(errors.join('\n'));
          const added = await index.addDirectory({ path: fileURLToPath(dir) });
          if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
          const output = new URL('pagefind/', dir);
          const written = await index.writeFiles({ outputPath: fileURLToPath(output) });
          if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
          await removeUnused(output);
          await cutParts(output);
          await shrink(new URL('pagefind.js', output));
          // The count of added files also has pages that are not indexed.
          const { languages } = JSON.parse(await readFile(new URL('pagefind-entry.json', output), 'utf8')) as { languages: { en?: { page_count: number } } };
          if (!languages.en?.page_count) throw new Error('No page was indexed: “data-pagefind-body” is missing.');
          logger.info(`${languages.en.page_count} pages in the search index`);
        } finally {
          await close();
        }
      },
    },
  };
}

async function removeUnused(folder: URL): Promise<void> {
  for (const name of await readdir(folder)) if (LEFT_OUT.test(name)) await rm(new URL(name, folder));
}

/** Pagefind ships its program with long names in it. */
async function shrink(program: URL): Promise<void> {
  const { code, errors } = await minify(program.pathname, await readFile(program, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  await writeFile(program, code);
}
