/** Entries for measuring: the real ones, and as many again under other names as a size asks for. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntry } from '../../src/content/parse.ts';
import { writeEntry } from '../../src/content/write.ts';

const isEntry = (name: string) => name.endsWith('.md') && !name.startsWith('_');

interface Names {
  name: string;
  aliases?: string[];
}

/** Files below content/, `count` in all: nine models for each tool, like the catalog. */
export function entries(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  const all = ['models', 'tools', 'licenses', 'organizations', 'categories'] as const;
  for (const collection of all) {
    for (const name of readdirSync(join('content', collection)).filter(isEntry)) files[`${collection}/${name}`] = readFileSync(join('content', collection, name), 'utf8');
  }
  const real = (collection: 'models' | 'tools') => Object.entries(files).filter(([path]) => path.startsWith(`${collection}/`)).map(([path, text]) => ({ id: path.slice(collection.length + 1, -3), ...parseEntry(text) }));
  const originals = { models: real('models'), tools: real('tools') };
  const missing = count - Object.keys(files).length;
  for (let index = 0; index < missing; index += 1) {
    const collection = index % 10 === 9 ? 'tools' : 'models';
    const list = originals[collection];
    const turn = Math.floor(index / 10 / list.length) * 10 + (index % 10);
    const { id, data, body } = list[Math.floor(index / 10) % list.length] ?? { id: '', data: {}, body: '' };
    const { name, aliases } = data as Names;
    const renamed = { ...(data as object), name: `${name} copy ${turn}`, ...(aliases && { aliases: aliases.map((alias) => `${alias} copy ${turn}`) }) };
    files[`${collection}/${id}-copy-${turn}.md`] = writeEntry(collection, renamed, body);
  }
  return files;
}
