/** A build that can't succeed leaves the last site as it was. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

test('a broken entry stops the build, and nothing of it reaches the site', () => {
  const copy = mkdtempSync(join(tmpdir(), 'catalog-build-'));
  try {
    for (const path of ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) cpSync(path, join(copy, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    mkdirSync(join(copy, 'dist'));
    writeFileSync(join(copy, 'dist/index.html'), 'the site as it was');
    writeFileSync(join(copy, 'content/models/broken.md'), '---\nname: <script>alert(1)</script>\n---\n');

    const { status, stdout } = spawnSync(process.execPath, ['src/cli/build.ts'], { cwd: copy, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /^content\/models\/broken\.md:2 {2}Name \(name\)$/m);
    assert.match(stdout, /Not built: the entries have to pass the check first\. The site that was built before is untouched\.\n$/);
    assert.equal(readFileSync(join(copy, 'dist/index.html'), 'utf8'), 'the site as it was');
    assert.equal(existsSync(join(copy, '.astro/next')), false);
  } finally {
    rmSync(copy, { recursive: true });
  }
});
