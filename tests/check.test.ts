/** The check as contributors and the build meet it: whole trees of files, exit codes, and words. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { main } from '../src/cli/check.ts';

const SOURCE = "{ url: 'https://arxiv.org/abs/2205.01068', checked: 2026-11-20 }";
const GOOD: Record<string, string> = {
  'organizations/meta.md': '---\nname: Meta\nsummary: A company.\nwebsite: https://ai.meta.com\n---\n',
  'categories/pre-trained.md': '---\ntitle: Pre-trained\nkind: model\norder: 1\nsummary: Trained on raw text.\n---\nText.\n',
  'categories/inference.md': '---\ntitle: Inference\nkind: tool\norder: 1\nsummary: Runs models.\n---\nText.\n',
  'licenses/mit.md': `---\nname: MIT License\nsummary: Permissive.\nkind: permissive\nurl: https://opensource.org/license/mit\npermissions:\n  commercial_use: { answer: 'yes', quote: 'without restriction' }\nconditions: {}\nsources:\n  permissions: ${SOURCE}\n  conditions: ${SOURCE}\n---\n`,
  'tools/runner.md': `---\nname: Runner\nsummary: Runs models.\ncategories: [inference]\nrepository: https://github.com/a/b\nstatus: active\nsources: { status: ${SOURCE} }\n---\nText.\n`,
  'models/opt.md': `---\nname: OPT\nsummary: Language models.\norganizations: [meta]\ncategories: [pre-trained]\nreleased: 2022-05-03\nstatus: historic\nlicenses: { weights: mit }\nvariants:\n  - { name: 125M, parameters: 125_000_000 }\nlinks: {}\nsources:\n  released: ${SOURCE}\n  status: ${SOURCE}\n  licenses: ${SOURCE}\n  variants: ${SOURCE}\n---\nText.\n`,
};
const OPT = GOOD['models/opt.md'] ?? '';

/** Runs the check over a tree of files laid over the good ones. */
function run(files: Record<string, string | Uint8Array>, args: readonly string[] = [], environment: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'catalog-check-'));
  try {
    for (const [path, content] of Object.entries({ ...GOOD, ...files })) {
      const file = join(root, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
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

const utf16 = Buffer.from(`\ufeff${OPT}`, 'utf16le');
const REFUSED: Record<string, Record<string, string | Uint8Array>> = {
  'UTF-16': { 'models/x.md': utf16 },
  'Latin-1': { 'models/x.md': Buffer.from(OPT.replace('Text', 'Caf\xe9'), 'latin1') },
  'byte order mark': { 'models/x.md': `\ufeff${OPT}` },
  NUL: { 'models/x.md': OPT.replace('Text', 'Te\0xt') },
  'a file that is too large': { 'models/x.md': `${OPT}${'x'.repeat(900_000)}` },
  TOML: { 'models/x.md': '+++\nname = "x"\n+++\n' },
  'a language after the fence': { 'models/x.md': '---js\n({ name: process.exit() })\n---\n' },
  'a fence that is not closed': { 'models/x.md': '---\nname: x\n' },
  'a fence of another kind': { 'models/x.md': '---\nname: x\n+++\nText.\n' },
  'another extension': { 'models/x.mdx': OPT },
  'a folder inside': { 'models/x/y.md': OPT },
  'a folder that does not belong': { 'blog/x.md': OPT },
  'upper case': { 'models/OPT-2.md': OPT },
  'a name that Windows keeps': { 'models/con.md': OPT },
  'a name of the list': { 'models/index.md': OPT },
  'a name of the language': { 'models/constructor.md': OPT },
  'a name in other letters': { 'models/opt\u200b.md': OPT },
  'a line break in a name': { 'models/a\n::error::b.md': OPT },
  'an alias bomb': { 'models/x.md': `---\na: &a [x, x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]}, `.repeat(9)}]`).join('\n')}\n---\n` },
  'deep nesting': { 'models/x.md': `---\na: ${'['.repeat(50_000)}\n---\n` },
  'a tag': { 'models/x.md': '---\nname: !!binary aGk=\n---\n' },
  'a merge key': { 'models/x.md': OPT.replace('links: {}', '<<: { links: {} }') },
  'a repeated field': { 'models/x.md': OPT.replace('links: {}', 'links: {}\nlinks: {}') },
  slug: { 'models/x.md': OPT.replace('links: {}', 'links: {}\nslug: opt') },
  layout: { 'models/x.md': OPT.replace('links: {}', 'links: {}\nlayout: ../../x.astro') },
  __proto__: { 'models/x.md': OPT.replace('links: {}', 'links: {}\n__proto__: { a: 1 }') },
  'a name of white space': { 'models/x.md': OPT.replace('name: OPT', 'name: "  "') },
  '30 February': { 'models/x.md': OPT.replace('2022-05-03', '2023-02-30') },
  'the year 2999': { 'models/x.md': OPT.replace('2022-05-03', '2999') },
  'parameters of 1e400': { 'models/x.md': OPT.replace('125_000_000', '1e400') },
  'parameters of -1': { 'models/x.md': OPT.replace('125_000_000', '-1') },
  'parameters of 0': { 'models/x.md': OPT.replace('125_000_000', '0') },
  'parameters as text': { 'models/x.md': OPT.replace('125_000_000', "'125M'") },
  'a script for a link': { 'models/x.md': OPT.replace('links: {}', 'links: { paper: "javascript:alert(1)" }') },
  'a link with a password': { 'models/x.md': OPT.replace('links: {}', 'links: { paper: "https://a:b@github.com/" }') },
  'a dangling id': { 'models/x.md': OPT.replace('[meta]', '[nobody]') },
  'a fact without a source': { 'models/x.md': OPT.replace(`  released: ${SOURCE}\n`, '') },
  'a source over http': { 'models/x.md': OPT.replace(`  released: ${SOURCE}\n`, "  released: { url: 'http://a.org', checked: 2026-11-20 }\n") },
  'a name that another entry has': { 'models/x.md': OPT },
  'a script in the summary': { 'models/x.md': OPT.replace('Language models.', '</script><script>alert(1)</script>') },
  'letters that only look plain': { 'models/x.md': OPT.replace('name: OPT', 'name: ОРT') },
  'raw HTML': { 'models/x.md': OPT.replace('Text.', '<iframe src=https://a.org></iframe>') },
  'a second front matter': { 'models/x.md': OPT.replace('Text.', '\n---\nname: y\n---\nText.') },
};

for (const [what, files] of Object.entries(REFUSED)) {
  test(`refused with a line, whatever it is: ${what}`, { timeout: 5000 }, () => {
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
  const honest = (fields: [string, string][], text = 'Text.') => fields.reduce((entry, [from, to]) => entry.replace(from, to), OPT).replace('Text.', text);
  const { output } = run({
    'models/yi-1.5.md': honest([['name: OPT', 'name: 通义千问 2.5\naliases: [نموذج, "می‌خواهم", école, "GPT4All-J (v1.3)", "C++"]'], ['2022-05-03', "'2022'"]]),
    'models/x.y-z.md': honest([['name: OPT', 'name: R&D <1B 👩‍💻'], ['Language models.', '“Small” models, at ~7B & <1B — l’été.']], 'A ~7B model, 50 % < 60 %.\n\n| a |\n|--:|\n| 1 |'),
    'models/windows.md': honest([['name: OPT', 'name: Windows']]).replaceAll('\n', '\r\n'),
    'models/_template.md': 'not an entry at all',
  });
  assert.equal(output, 'No problems, 9 files checked.\n');
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
