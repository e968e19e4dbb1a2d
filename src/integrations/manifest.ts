/**
 * A manifest of the site: the SHA-256 of every file, in the form that `sha256sum --check` reads. Who builds the same
 * commit gets the same manifest, so anybody can see that a published site is what its repository says.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'SHA256SUMS';

export function manifest(): AstroIntegration {
  return {
    name: 'catalog-manifest',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
          .filter((file) => file !== NAME)
          .toSorted();
        let lines = '';
        for (const file of files) lines += `${createHash('sha256').update(await readFile(join(root, file))).digest('hex')}  ${file}\n`;
        await writeFile(join(root, NAME), lines);
      },
    },
  };
}
