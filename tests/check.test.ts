/** The check as contributors and the build meet it: whole trees of files, exit codes, and words. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { main } from '../src/cli/check.ts';
import { HONEST } from './hostile/honest.ts';
import { REFUSED } from './hostile/refused.ts';
import { GOOD, OPT } from './hostile/tree.ts';
import { writeEntries } from './support/project.ts';

/** Runs the check over a tree of files laid over the good ones. */
function run(files: Record<string, string | Uint8Array>, args: readonly string[] = [], environment: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'catalog-check-'));
  try {
    writeEntries(root, { ...GOOD, ...files });
    return main(['--root', root, '--today', '2026-11-23', ...args], environment);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('good entries have no problems', () => {
  assert.deepEqual(run({}), { exitCode: 0, output: 'No problems, 6 files checked.\n' });
});

test('a problem is told with file, line, field, what was found and what to do', () => {
  assert.deepEqual(run({ 'models/opt.md': OPT.replace('weights: mit', 'weights: mitt') }), {
    exitCode: 1,
    output: `content/models/opt.md:8  Weights (licenses.weights)
  "mitt" is not the id of a license in this catalog. Did you mean "mit"?
  The ids are the names of the files in content/licenses/. Add a file there if yours is missing.

1 problem in 1 file, 6 files checked.
`,
  });
});

test('all problems of all files are told in one run', () => {
  const { exitCode, output } = run({
    'models/opt.md': OPT.replace('status: historic', 'status: old').replace('name: OPT', 'nam: OPT').replace('Text.', '<b>Text</b>'),
    'models/a.md': '---\nname: [\n---\n',
    'models/B.md': OPT,
    'tools/runner.md': 'no front matter',
  });
  assert.equal(exitCode, 1);
  const places = output.split('\n').filter((line) => /^content\//.test(line));
  assert.deepEqual(places, [
    'content/models/B.md:1',
    'content/models/a.md:2',
    'content/models/opt.md:2  Name (name)',
    'content/models/opt.md:2  nam',
    'content/models/opt.md:7  Status (status)',
    'content/models/opt.md:18  Text',
    'content/models/opt.md:18  Text',
    'content/tools/runner.md:1',
  ]);
  assert.match(output, /\n8 problems in 4 files, 8 files checked\.\n$/);
});

for (const [what, files] of Object.entries(REFUSED)) {
  test(`refused with a line, whatever it is: ${what}`, { timeout: 2000 }, () => {
    const { exitCode, output } = run(files);
    assert.equal(exitCode, 1, output);
    const heads = output.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
    // Every line that does not belong to a problem's text is a place or the count: nothing an entry says begins a line.
    for (const head of heads.slice(0, -1)) assert.match(head, /^(?:content\/[\w./-]+|"content\/[^\n]*"):\d+(?:  .*)?$/);
    assert.match(heads.at(-1) ?? '', /^\d+ problems? in \d+ files?, \d+ files? checked\.$/);
    assert.doesNotMatch(output, /\n\s+at |[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u200b]/);
  });
}

test('a link in the place of a file is refused, and not followed', () => {
  const root = mkdtempSync(join(tmpdir(), 'catalog-check-'));
  for (const name of ['models', 'tools', 'licenses', 'organizations', 'categories']) mkdirSync(join(root, 'content', name), { recursive: true });
  symlinkSync('/etc/hostname', join(root, 'content/models/x.md'));
  const { exitCode, output } = main(['--root', root], {});
  rmSync(root, { recursive: true });
  assert.equal(exitCode, 1);
  assert.match(output, /^content\/models\/x\.md:1\n {2}This is not a regular file\./);
});

test('unusual but honest entries pass', () => {
  const { output } = run({ ...HONEST, 'models/_template.md': 'not an entry at all' });
  assert.equal(output, `No problems, ${Object.keys(GOOD).length + Object.keys(HONEST).length} files checked.\n`);
});

test('for GitHub, every problem is an annotation at its line, and no text of an entry makes another', () => {
  const { output } = run({ 'models/opt.md': OPT.replace('[meta]', '["x%0A::warning::,y"]') }, ['--github']);
  const commands = output.split('\n').filter((line) => line.startsWith('::'));
  assert.equal(commands.length, 2);
  assert.match(commands[0] ?? '', /^::error file=content\/models\/opt\.md,line=4,title=Organizations \(organizations\[0\]\)::/);
  assert.match(commands[0] ?? '', /"x%250A::warning::,y"/);
  assert.equal(run({}, [], { GITHUB_ACTIONS: 'true' }).output, 'No problems, 6 files checked.\n');
});

test('wrong usage is explained with exit code 2', () => {
  assert.equal(main(['--nope'], {}).exitCode, 2);
  assert.match(main(['--nope'], {}).output, /Unknown option '--nope'.*\n\nChecks every entry in content\//s);
  assert.equal(main(['--today', 'tomorrow'], {}).exitCode, 2);
  assert.equal(main(['--root', '/nowhere/at/all'], {}).exitCode, 2);
  assert.equal(main(['--help'], {}).exitCode, 0);
});

test('as a program it prints and exits alike', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/check.ts', '--nope'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stdout, /npm run check/);
  assert.match(execFileSync(process.execPath, ['src/cli/check.ts'], { encoding: 'utf8' }), /^No problems, \d+ files checked\.\n$/);
});
