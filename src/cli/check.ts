/** `npm run check`: every problem of every entry, with its line. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFiles } from '../checks/files.ts';
import { printAnnotations, printText } from '../checks/print.ts';
import { byPlace } from '../checks/problem.ts';
import { check } from '../checks/run.ts';

const USAGE = `Checks every entry in content/.

  npm run check                        prints every problem of every file
  npm run check -- --github            prints annotations for GitHub Actions as well
  npm run check -- --root <folder>     checks content/ in another folder
  npm run check -- --today YYYY-MM-DD  takes another day for today
`;

export interface Result {
  /** 0: no problems. 1: problems. 2: wrong usage. */
  exitCode: 0 | 1 | 2;
  output: string;
}

/** Runs the check. Never throws for what an entry says. */
export function main(args: readonly string[], environment: Record<string, string | undefined>): Result {
  let options;
  try {
    options = parseArgs({ args: [...args], options: { github: { type: 'boolean' }, root: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return { exitCode: 2, output: `${(error as Error).message}\n\n${USAGE}` };
  }
  const { github = environment['GITHUB_ACTIONS'] === 'true', root = '.', today = new Date().toISOString().slice(0, 10), help } = options;
  if (help) return { exitCode: 0, output: USAGE };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) return { exitCode: 2, output: `--today takes a day: YYYY-MM-DD\n\n${USAGE}` };

  let files;
  try {
    files = readFiles(root);
  } catch (error) {
    return { exitCode: 2, output: `The folder content/ can't be read: ${(error as Error).message}\n\n${USAGE}` };
  }
  const problems = [...files.problems, ...check(files.entries, today)].toSorted(byPlace);
  const checked = files.entries.length + new Set(files.problems.map(({ file }) => file)).size;
  return { exitCode: problems.length > 0 ? 1 : 0, output: (github ? printAnnotations(problems) : '') + printText(problems, checked) };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { exitCode, output } = main(process.argv.slice(2), process.env);
  process.stdout.write(output);
  process.exitCode = exitCode;
}
