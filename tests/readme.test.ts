/** What the README tells people to do has to work. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { main as check } from '../src/cli/check.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

test('the example entry passes the check beside the real entries', () => {
  const example = /```markdown\n(.*?)```/s.exec(readme)?.[1]?.replace(/^ {3}/gm, '') ?? '';
  const root = mkdtempSync(join(tmpdir(), 'catalog-readme-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/models/example-7b.md'), example);
  const { exitCode, output } = check(['--root', root], {});
  rmSync(root, { recursive: true });
  assert.equal(exitCode, 0, output);
});

for (const file of ['README.md', '.github/CONTRIBUTING.md']) {
  const text = readFileSync(file, 'utf8');

  test(`every command that ${file} names exists`, () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? '');
    assert.notEqual(named.length, 0);
    assert.deepEqual(named.filter((script) => !Object.hasOwn(scripts, script)), []);
  });

  test(`every path that ${file} names exists`, () => {
    const code = [...text.matchAll(/`([\w.]+(?:\/[\w.-]*)+)`/g)].map(([, path = '']) => path).filter((path) => path !== 'dist/');
    const links = [...text.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path = '']) => path);
    assert.notEqual(code.length, 0);
    assert.deepEqual([...code, ...links].filter((path) => !existsSync(path)), []);
  });
}
