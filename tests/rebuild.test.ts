/** The same commit gives the same bytes, at a domain's root and below a path. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BASE = '/some-repo/';
let again: string;
let below: string;

/** Builds into a folder of its own. */
async function build(environment: Record<string, string>, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-'));
  await run(process.execPath, [...options, 'node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', folder], { env: { ...process.env, ...environment } });
  return folder;
}

before(async () => {
  again = await build({ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' }, '--import', './tests/support/backwards.ts');
  below = await build({ BASE_PATH: BASE, REPOSITORY_URL: 'https://github.com/some-one/some-repo' });
});
after(() => Promise.all([again, below].map((folder) => rm(folder, { recursive: true, force: true }))));

const filesOf = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();

test('a second build, in another folder, time zone and locale, with files listed backwards, has the same bytes', async () => {
  const files = await filesOf('dist');
  assert.deepEqual(await filesOf(again), files);
  const digest = async (folder: string, file: string) => createHash('sha256').update(await readFile(join(folder, file))).digest('hex');
  const differing = (await Promise.all(files.map(async (file) => ((await digest('dist', file)) === (await digest(again, file)) ? [] : [file])))).flat();
  assert.deepEqual(differing, []);
});

test('the manifest has the hash of every file', async () => {
  const lines = (await readFile('dist/SHA256SUMS', 'utf8')).trimEnd().split('\n');
  assert.deepEqual(lines.map((line) => line.slice(66)), (await filesOf('dist')).filter((file) => file !== 'SHA256SUMS'));
  for (const line of lines.filter((_, index) => index % 50 === 0)) assert.equal(line.slice(0, 64), createHash('sha256').update(await readFile(join('dist', line.slice(66)))).digest('hex'), line);
});

test('where a repository is known, every entry leads to its file there', async () => {
  const html = await readFile(join(below, 'models/opt/index.html'), 'utf8');
  assert.match(html, /href="https:\/\/github\.com\/some-one\/some-repo\/edit\/[\w.-]+\/content\/models\/opt\.md"/);
  assert.match(html, /href="https:\/\/github\.com\/some-one\/some-repo\/issues\/new\?template=mistake\.yml&amp;title=Mistake\+in\+OPT&amp;entry=content%2Fmodels%2Fopt\.md"/);
});

test('below a path, every link carries it', async () => {
  const pages = (await filesOf(below)).filter((file) => file.endsWith('.html'));
  assert.notEqual(pages.length, 0);
  const problems = await Promise.all(
    pages.map(async (file) => {
      const html = await readFile(join(below, file), 'utf8');
      const links = [...html.matchAll(/ (?:href|src|action|data-base)="(\/[^"]*)"/g)].map(([, link = '']) => link);
      return links.filter((link) => !link.startsWith(BASE)).map((link) => `${file}: ${link}`);
    }),
  );
  assert.deepEqual(problems.flat(), []);
});
