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
