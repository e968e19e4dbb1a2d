/** A build that can't succeed leaves the last site as it was. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { copyProgram } from './support/project.ts';

const { folder: copy, remove } = copyProgram();

beforeEach(() => {
  for (const path of ['content', 'dist']) rmSync(join(copy, path), { recursive: true, force: true });
  cpSync('content', join(copy, 'content'), { recursive: true });
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist/index.html'), 'the site as it was');
});
after(remove);

/** Builds the copy, which has to fail, and gives what was printed. */
function failedBuild(): string {
  const environment = { ...process.env, GITHUB_ACTIONS: '' };
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/build.ts'], { cwd: copy, encoding: 'utf8', env: environment });
  assert.equal(status, 1, stdout);
  assert.equal(readFileSync(join(copy, 'dist/index.html'), 'utf8'), 'the site as it was');
  assert.equal(existsSync(join(copy, '.astro/next')), false);
  return stdout;
}

const opt = readFileSync('content/models/opt.md', 'utf8');
const BROKEN: [what: string, file: string, text: string, message: RegExp][] = [
  ['a hostile entry', 'broken.md', '---\nname: <script>alert(1)</script>\n---\n', /^content\/models\/broken\.md:2 {2}Name \(name\)$/m],
  ['a dangling reference', 'opt.md', opt.replace(/^organizations: .*$/m, 'organizations: [nobody-of-that-name]'), /^content\/models\/opt\.md:\d+ {2}Organizations \(organizations/m],
  ['a malformed entry', 'opt.md', opt.replace(/^name: .*$/m, 'name: [OPT'), /^content\/models\/opt\.md:\d+$/m],
];

for (const [what, file, text, message] of BROKEN) {
  test(`${what} stops the build, and nothing of it reaches the site`, () => {
    writeFileSync(join(copy, 'content/models', file), text);
    const output = failedBuild();
    assert.match(output, message);
    assert.match(output, /Not built: the entries have to pass the check first\. The site that was built before is untouched\.\n$/);
  });
}

test('a page that can not be built stops the build as well', () => {
  const page = join(copy, 'src/pages/broken.astro');
  writeFileSync(page, "---\nthrow new Error('broken on purpose');\n---\n");
  const output = failedBuild();
  rmSync(page);
  assert.match(output, /Not built: see above\. The site that was built before is untouched\.\n$/);
});

test('a build that was stopped while it put the new site in place is mended by the next', () => {
  mkdirSync(join(copy, '.astro'), { recursive: true });
  renameSync(join(copy, 'dist'), join(copy, '.astro/last'));
  writeFileSync(join(copy, 'content/models/opt.md'), 'not an entry');
  failedBuild();
});
