/** `npm run new`: begins an entry, by questions or from a model on Hugging Face, and says what is left to do. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { CheckedEntry } from '../checks/entry.ts';
import { readFiles } from '../checks/files.ts';
import { check } from '../checks/run.ts';
import { knownNames } from '../hub/known.ts';
import { HubError, askHub, hubId } from '../hub/client.ts';
import { prefill } from '../hub/prefill.ts';
import { parseEntry } from '../content/parse.ts';
import { writeEntry } from '../content/write.ts';
import { ID_PATTERN } from '../schema/fields.ts';
import { COLLECTIONS } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import { complete } from './questions.ts';
import type { Ask } from './questions.ts';

const USAGE = `Begins an entry.

  npm run new                                    asks for a model's fields
  npm run new -- tools                           … or for those of a tool, license, organization
  npm run new -- --from organization/name        starts from a model on Hugging Face
  npm run new -- --from organization/name --dry-run   prints the file instead of writing it

  --id <id>     name of the file, without “.md”
  --root <dir>  another copy of the catalog
`;

async function main(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { from: { type: 'string' }, 'dry-run': { type: 'boolean' }, id: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean' } } });
  } catch (error) {
    return say(`${(error as Error).message}\n\n${USAGE}`, 2);
  }
  const { from, 'dry-run': dryRun = false, root = '.', help } = parsed.values;
  const [word = 'models', ...more] = parsed.positionals;
  const collection = COLLECTIONS.find((name) => name === word || name === `${word}s` || name === word.replace(/y$/, 'ies'));
  if (help) return say(USAGE, 0);
  if (!collection || more.length > 0) return say(`“${word}” is not one of ${COLLECTIONS.join(', ')}.\n\n${USAGE}`, 2);
  if (from !== undefined && collection !== 'models') return say(`--from starts models only.\n\n${USAGE}`, 2);

  const today = new Date().toISOString().slice(0, 10);
  const { entries } = readFiles(root);
  const begun: { id: string | undefined; data: Record<string, unknown>; open: string[] } = { id: parsed.values.id, data: {}, open: [] };
  if (from !== undefined) {
    const wanted = hubId(from);
    if (!wanted) return say(`“${from}” is neither an id on Hugging Face (organization/name) nor the address of a model there.\n`, 2);
    try {
      const endpoint = process.env['HF_ENDPOINT'];
      const found = prefill(await askHub(wanted, endpoint ? { endpoint: endpoint.replace(/\/$/, '') } : {}), knownNames(entries), today);
      begun.id ??= found.id;
      begun.data = found.data as Record<string, unknown>;
      // What is asked for below, and what the check says, needs no saying here.
      begun.open = found.open.filter((words) => !words.startsWith('A summary'));
    } catch (error) {
      if (error instanceof HubError) return say(`${wanted}: ${error.message}\n`, 1);
      throw error;
    }
  }

  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY === true });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    process.stderr.write(`${question} `);
    const { value, done } = await lines.next();
    return done ? undefined : value.trim();
  };
  const { data, body } = await complete(collection, begun.data, entries, today, ask);
  begun.id ??= (await ask('Id, the name of the file without “.md”:')) || undefined;
  terminal.close();

  const id = begun.id ?? 'new-entry';
  if (!ID_PATTERN.test(id)) return say(`“${id}” can’t be a file’s name here: lower-case letters and digits, parted by “-” or “.”, such as llama-3.1.\n`, 2);
  const file = `content/${collection}/${id}.md`;
  const text = writeEntry(collection, data, body);
  const left = problemsOf(collection, id, file, text, entries, today);
  if (dryRun) process.stdout.write(text);
  else if (existsSync(join(root, file))) return say(`${file} is there already. Give the new one another --id.\n`, 1);
  else writeFileSync(join(root, file), text);
  const report = [...begun.open, ...left];
  process.stderr.write(`\n${dryRun ? 'Not written' : 'Written'}: ${file}\n`);
  process.stderr.write(report.length > 0 ? `What is left for you:\n${report.map((line) => `  - ${line}\n`).join('')}Then run: npm run check\n` : 'It passes the check. Read it once more, then open a pull request.\n');
  return 0;
}

/** What the check says of the new file, in the order of its lines. */
function problemsOf(collection: CollectionName, id: string, file: string, text: string, entries: readonly CheckedEntry[], today: string): string[] {
  const { data, body, bodyLine, problems, lineOf } = parseEntry(text);
  if (data === undefined) return problems.map(({ message }) => message);
  const entry: CheckedEntry = { collection, id, file, data, body, bodyLine, lineOf };
  return check([...entries, entry], today)
    .filter((problem) => problem.file === file)
    .map(({ line, field, message, hint }) => `line ${line}, ${field || 'the file'}: ${message} ${hint}`);
}

function say(text: string, exitCode: number): number {
  process.stderr.write(text);
  return exitCode;
}

process.exitCode = await main(process.argv.slice(2));
