/** A copy of the project, to build with other entries or another program part. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROGRAM = ['.github', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Copies the program, without entries. `remove` takes the copy away. */
export function copyProgram(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-copy-'));
  for (const path of PROGRAM) cpSync(path, join(folder, path), { recursive: true });
  // All packages but the builds' own memory, which another build may be writing.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((name) => !['.astro', '.vite', '.cache'].includes(name))) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Writes entries, by their path below content/. */
export function writeEntries(folder: string, entries: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(entries)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
