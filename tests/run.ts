/** `npm test`: types, entries, build, and every test; ends with the count. With `--full`, also what takes long: every page in every theme and width. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './support/browser.ts';

// The tests speak of addresses at a domain's root, wherever they run.
const environment = { ...process.env, SITE_URL: 'http://127.0.0.1:4321/', BASE_PATH: '/' };
const counts = { passed: 0, failed: 0 };

/** Runs a step; counts it as one test. */
function step(title: string, ...args: string[]): boolean {
  process.stdout.write(`\n— ${title}\n`);
  const passed = spawnSync(process.execPath, args, { stdio: 'inherit', env: environment }).status === 0;
  counts[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** Runs test files with Node's runner and adds up what it counted; a run that counts nothing has failed. */
function tests(title: string, ...patterns: string[]): void {
  process.stdout.write(`\n— ${title}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'catalog-test-'));
  const report = join(folder, 'report.tap');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`];
  // A test that hangs fails with its name, long before the machine that runs it gives up without one.
  // Tests of a browser mostly wait, so every processor takes a file.
  const { status } = spawnSync(process.execPath, ['--test', `--test-concurrency=${availableParallelism()}`, ...(process.argv.includes('--full') ? [] : ['--test-timeout=300000']), ...reporters, ...patterns], { stdio: 'inherit', env: environment });
  const tap = readFileSync(report, 'utf8');
  rmSync(folder, { recursive: true });
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
  counts.passed += passed;
  counts.failed += failed > 0 ? failed : status === 0 && passed > 0 ? 0 : 1;
}

try {
  ensureBrowser();
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n0 passed, 1 failed\n`);
  process.exit(1);
}

step('Types', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint');
tests('Modules', 'src/**/*.test.ts');
if (step('Build', 'src/cli/build.ts')) tests('Site', 'tests/*.test.ts', ...(process.argv.includes('--full') ? ['tests/full/*.test.ts'] : []));

process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
