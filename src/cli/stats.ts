/** `npm run stats`: how many entries state each field, have it unpublished, or lack it. */
import { coverage } from '../checks/coverage.ts';
import { readFiles } from '../checks/files.ts';
import { COLLECTIONS } from '../schema/index.ts';

const { entries } = readFiles('.');
let output = '';
for (const collection of COLLECTIONS) {
  output += `\n${collection}: ${entries.filter((entry) => entry.collection === collection).length}\n`;
  const rows = coverage(collection, entries).map(({ field, stated, unpublished, unchecked }) => {
    const all = stated + unpublished + unchecked;
    const share = all === 0 ? '–' : `${((100 * stated) / all).toFixed(1)} %`;
    return [field, String(stated), String(unpublished), String(unchecked), share];
  });
  if (rows.length === 0) continue;
  const table = [['field', 'stated', 'unpublished', 'not checked', 'share stated'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table) output += `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`;
}
process.stdout.write(output);
