/**
 * `npm run build`: checks the entries, builds the site beside the last one, and puts it in its place. If anything
 * fails, the site that was built before stays as it was.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { main as check } from './check.ts';

const SITE = 'dist';
const NEXT = '.astro/next';
const LAST = '.astro/last';

// A build that was stopped between the two renames below.
if (!existsSync(SITE) && existsSync(LAST)) renameSync(LAST, SITE);
const untouched = existsSync(SITE) ? ' The site that was built before is untouched.' : '';

const { exitCode, output } = check([], process.env);
process.stdout.write(output);
if (exitCode !== 0) {
  process.stdout.write(`\nNot built: the entries have to pass the check first.${untouched}\n`);
  process.exit(exitCode);
}

rmSync(NEXT, { recursive: true, force: true });
// A warm content store would accept entries that a tightened schema refuses.
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', NEXT], { stdio: 'inherit' });
if (status !== 0) {
  rmSync(NEXT, { recursive: true, force: true });
  process.stdout.write(`\nNot built: see above.${untouched}\n`);
  process.exit(status ?? 1);
}

// Two renames: at no time is there half a site.
rmSync(LAST, { recursive: true, force: true });
if (existsSync(SITE)) renameSync(SITE, LAST);
renameSync(NEXT, SITE);
rmSync(LAST, { recursive: true, force: true });
process.stdout.write(`Built: ${SITE}/\n`);
