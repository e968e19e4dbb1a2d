/** `npm run check`: every problem of every entry, with its line. */
import { appendFileSync, existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFiles } from '../checks/files.ts';
import type { Files } from '../checks/files.ts';
import { fix } from '../checks/fix.ts';
import { printAnnotations, printSummary, printText } from '../checks/print.ts';
import { byPlace } from '../checks/problem.ts';
import type { Problem } from '../checks/problem.ts';
import { check } from '../checks/run.ts';
import { fold } from '../content/fold.ts';
import { knownNames } from '../hub/known.ts';
import { COLLECTIONS } from '../schema/index.ts';
import { generatedFiles } from './generated.ts';

const USAGE = `Checks every entry in content/.

  npm run check                        prints every problem of every file
  npm run check -- --fix               first repairs what is safe, and says what it did
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
    options = parseArgs({ args: [...args], options: { fix: { type: 'boolean' }, github: { type: 'boolean' }, root: { type: 'string' }, today: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return { exitCode: 2, output: `${(error as Error).message}\n\n${USAGE}` };
  }
  const { github = environment['GITHUB_ACTIONS'] === 'true', root = '.', fix: repair = false, today = new Date().toISOString().slice(0, 10), help } = options;
  if (help) return { exitCode: 0, output: USAGE };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) return { exitCode: 2, output: `--today takes a day: YYYY-MM-DD\n\n${USAGE}` };

  let files;
  let repaired = '';
  try {
    files = readFiles(root);
    if (repair) {
      repaired = repairFiles(root, files);
      files = readFiles(root);
    }
  } catch (error) {
    return { exitCode: 2, output: `The folder content/ can't be read: ${(error as Error).message}\n\n${USAGE}` };
  }
  const problems = [...files.problems, ...check(files.entries, today), ...staleFiles(root)].toSorted(byPlace);
  const checked = files.entries.length + new Set(files.problems.map(({ file }) => file)).size;
  // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (github && summary) appendFileSync(summary, printSummary(problems, checked));
  return { exitCode: problems.length > 0 ? 1 : 0, output: repaired + (github ? printAnnotations(problems) : '') + printText(problems, checked) };
}

/** Files that follow from the schema and don't say what it says. Only where there is a repository around the entries. */
function staleFiles(root: string): Problem[] {
  if (!existsSync(join(root, 'package.json'))) return [];
  return Object.entries(generatedFiles())
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(([file]) => ({ file, line: 1, field: '', message: 'This file follows from the schema, and is not what the schema says now.', hint: 'Run “npm run generate” and commit what it writes.' }));
}

/** Repairs the files that can be read, and says what it did. */
function repairFiles(root: string, { entries, problems }: Files): string {
  const licenses = new Map(knownNames(entries).licenses.flatMap(({ id, names }) => [id, ...names].map((name) => [fold(name), id] as const)));
  const paths = new Set([...entries.map(({ file }) => file), ...problems.map(({ file }) => file)]);
  const lines = [...paths].flatMap((path) => {
    const collection = COLLECTIONS.find((name) => path.startsWith(`content/${name}/`));
    if (!collection || !path.endsWith('.md')) return [];
    // A link could lead out of the folder; bytes that are not UTF-8 would be lost in writing.
    if (!lstatSync(join(root, path)).isFile()) return [];
    const bytes = readFileSync(join(root, path));
    const source = bytes.toString('utf8');
    if (!bytes.equals(Buffer.from(source, 'utf8'))) return [];
    const { text, done } = fix(collection, source, licenses);
    if (text !== source) writeFileSync(join(root, path), text);
    return done.map((words) => `${path}: ${words}\n`);
  });
  return lines.length > 0 ? `${lines.join('')}\n` : '';
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { exitCode, output } = main(process.argv.slice(2), process.env);
  process.stdout.write(output);
  process.exitCode = exitCode;
}
