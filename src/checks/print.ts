/** Problems as text: for a terminal, and as annotations on GitHub. */
import type { Problem } from './problem.ts';

/** For people: grouped by file, with a count at the end. `checked` is the number of files that were read. */
export function printText(problems: readonly Problem[], checked: number): string {
  const files = `${checked} ${checked === 1 ? 'file' : 'files'} checked.`;
  if (problems.length === 0) return `No problems, ${files}\n`;
  const inFiles = new Set(problems.map(({ file }) => file)).size;
  const blocks = problems.map(({ file, line, field, message, hint }) => `${file}:${line}${field && `  ${field}`}\n  ${message}\n  ${hint}\n`);
  return `${blocks.join('\n')}\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${inFiles} ${inFiles === 1 ? 'file' : 'files'}, ${files}\n`;
}

/** Workflow commands that put each problem beside its line in a pull request. */
export const printAnnotations = (problems: readonly Problem[]): string =>
  problems
    .map(({ file, line, field, message, hint }) => `::error file=${property(file)},line=${line},title=${property(field || 'Entry')}::${data(`${message}\n${hint}`)}\n`)
    .join('');

// https://github.com/actions/toolkit/blob/415c42d27ca2a24f3801dd9406344aaea00b7866/packages/core/src/command.ts escapes alike.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For the summary of a run on GitHub: what a newcomer has to do, as Markdown in which nothing of an entry is markup. */
export function printSummary(problems: readonly Problem[], checked: number): string {
  if (problems.length === 0) return `### The entries pass the check\n\n${checked} files, no problems. A person reads the facts against their sources next.\n`;
  const rows = problems.slice(0, MOST_ROWS).map(({ file, line, field, message, hint }) => `| ${[`${file}:${line}`, field, `${message} ${hint}`].map(cell).join(' | ')} |\n`);
  const more = problems.length > MOST_ROWS ? `\nAnd ${problems.length - MOST_ROWS} more, which the log names.\n` : '';
  return `### ${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to repair\n\nEach is marked at its line under “Files changed”. Edit the file there, or run \`npm run check\` on your machine; \`npm run check -- --fix\` repairs spelling and order by itself.\n\n| Where | Field | What, and how to repair it |\n| --- | --- | --- |\n${rows.join('')}${more}`;
}

const MOST_ROWS = 100;

/** Text that stands in a cell as it is. */
const cell = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~&@]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', ' ');
