/**
 * A manifest of the site: the SHA-256 of every file, in the form that `sha256sum --check` reads. Who builds the same
 * commit gets the same manifest, so anybody can see that a published site is what its repository says.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'SHA256SUMS';

export function manifest(): AstroIntegration {
  return {
    name: 'catalog-manifest',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
          .filter((file) => file !== NAME)
          .toSorted();
        let lines = '';
        for (const file of files) lines += `${createHash('sha256').update(readFileSync(join(root, file))).digest('hex')}  ${file}\n`;
        writeFileSync(join(root, NAME), lines);
      },
    },
  };
}
