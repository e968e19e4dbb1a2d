/**
 * `npm run bench`: what building, checking and searching cost as the catalog grows, against a bare site of the same
 * entries on the same machine. Figures of a machine say little; the ratios are what counts.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { BARE } from './bench/bare.ts';
import { entries } from './bench/entries.ts';
import { ensureBrowser, launch } from './support/browser.ts';
import { copyProgram, writeEntries } from './support/project.ts';
import { searchCost } from './support/search-cost.ts';
import { serve } from './support/server.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,5000,10000' } } });
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isSafeInteger(size) || size < 700)) throw new Error('--sizes takes counts of at least 700, such as 1000,5000');

/** Bytes that travel until a search is answered: from names alone, and from the full text as well. */
async function costs(dist: string): Promise<{ names: number; text: number }> {
  const [browser, site] = await Promise.all([launch(), serve(dist)]);
  try {
    return { names: await searchCost(browser, site.origin, 'm'), text: await searchCost(browser, site.origin, 'mixture of experts') };
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
}

interface Run {
  seconds: number;
  /** Largest sum of resident memory of the program and all it started, in MiB. Linux only. */
  peak: number;
}

/** Runs a program in a folder; throws with its output if it fails. */
function run(folder: string, ...args: string[]): Promise<Run> {
  return new Promise((done, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, residentMemory(child.pid ?? 0))), 250);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) done({ seconds: (performance.now() - started) / 1000, peak });
      else reject(new Error(output.slice(-3000)));
    });
  });
}

const PAGE_BYTES = 4096;

function residentMemory(root: number): number {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  let ids: string[];
  try {
    ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const id of ids) {
    try {
      const parent = Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(id)]);
      pages.set(Number(id), Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (id: number): number => (pages.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return (sum(root) * PAGE_BYTES) / 2 ** 20;
}

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((file) => statSync(file).isFile());
const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);
const gzipped = (file: string): number => gzipSync(readFileSync(file)).length;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

ensureBrowser();
const rows: Record<string, string | number>[] = [];
const seconds: number[] = [];
for (const size of sizes) {
  const { folder, remove } = copyProgram();
  const bare = join(folder, '..', `${folder.split(/[/\\]/).at(-1)}-bare`);
  try {
    const files = entries(size);
    writeEntries(folder, files);
    writeEntries(bare, files);
    for (const [path, text] of Object.entries(BARE)) {
      mkdirSync(dirname(join(bare, path)), { recursive: true });
      writeFileSync(join(bare, path), text);
    }
    mkdirSync(join(bare, 'node_modules'));
    for (const name of readdirSync('node_modules').filter((name) => !['.astro', '.vite', '.cache'].includes(name))) symlinkSync(resolve('node_modules', name), join(bare, 'node_modules', name));

    await run(folder, 'src/cli/generate.ts');
    const check = await run(folder, 'src/cli/check.ts');
    const plain = await run(bare, 'node_modules/astro/bin/astro.mjs', 'build', '--force');
    const build = await run(folder, 'node_modules/astro/bin/astro.mjs', 'build', '--force');
    seconds.push(build.seconds);
    const dist = join(folder, 'dist');
    const answer = await costs(dist);
    const pages = filesOf(join(dist, 'models')).filter((file) => file.endsWith('index.html') && dirname(file) !== join(dist, 'models') && !readFileSync(file, 'utf8').includes('http-equiv="refresh"')).map((file) => gzipped(file));
    rows.push({
      entries: Object.keys(files).length,
      'check s': check.seconds.toFixed(1),
      'build s': build.seconds.toFixed(1),
      'bare s': plain.seconds.toFixed(1),
      'build/bare': (build.seconds / plain.seconds).toFixed(2),
      'peak MiB': build.peak.toFixed(0),
      'bare MiB': plain.peak.toFixed(0),
      'index kB': (bytesOf(filesOf(join(dist, 'pagefind'))) / 1000).toFixed(0),
      'first answer kB': (answer.names / 1000).toFixed(1),
      'with full text kB': (answer.text / 1000).toFixed(1),
      'explorer kB gz': (gzipped(join(dist, 'models/explore.json')) / 1000).toFixed(1),
      'list kB gz': (gzipped(join(dist, 'models/index.html')) / 1000).toFixed(1),
      'page kB gz': (median(pages) / 1000).toFixed(1),
      files: filesOf(dist).length,
    });
    process.stdout.write(`${JSON.stringify(rows.at(-1))}\n`);
  } finally {
    remove();
    rmSync(bare, { recursive: true, force: true });
  }
}
console.table(rows);
const [first, last] = [seconds[0] ?? 0, seconds.at(-1) ?? 0];
if (sizes.length > 1) process.stdout.write(`From ${sizes[0]} to ${sizes.at(-1)} entries the build takes ${(last / first).toFixed(1)} times as long.\n`);
