/** Reads the entry files: the only part of the check that touches the file system. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_LENGTH, parseEntry } from '../content/parse.ts';
import { readPlain } from '../content/plain-yaml.ts';
import { ID_PATTERN } from '../schema/fields.ts';
import { COLLECTIONS } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import type { CheckedEntry } from './entry.ts';
import type { Problem } from './problem.ts';
import { listOf, quote } from './words.ts';

/** Names that Windows keeps for devices, and that lists of entries keep for themselves. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index|constructor|prototype|tostring|valueof|hasownproperty)(?:\.|$)/;
const NAME_HINT = 'The name is the entry’s id: lower-case letters and digits, parted by “-” or “.”, such as llama-3.1.md.';

export interface Files {
  entries: CheckedEntry[];
  problems: Problem[];
}

/** Everything in `content/` below a root: what can be read as an entry, and problems of what can't. Never throws for content. */
export function readFiles(root: string): Files {
  const files: Files = { entries: [], problems: [] };
  for (const name of readdirSync(join(root, 'content')).toSorted()) {
    const collection = COLLECTIONS.find((known) => known === name);
    if (collection && lstatSync(join(root, 'content', name)).isDirectory()) readFolder(root, collection, files);
    else report(files, `content/${name}`, 1, `${quote(name)} does not belong into content/.`, `The folders are ${listOf(COLLECTIONS)}.`);
  }
  return files;
}

/** File names are contributors' text too: they stand quoted wherever they are not plain. */
const report = ({ problems }: Files, path: string, line: number, message: string, hint: string) =>
  problems.push({ file: /^[\w./-]+$/.test(path) ? path : quote(path), line, field: '', message, hint });

function readFolder(root: string, collection: CollectionName, files: Files): void {
  const seen = new Map<string, string>();
  for (const name of readdirSync(join(root, 'content', collection)).toSorted()) {
    const path = `content/${collection}/${name}`;
    const fail = (message: string, hint: string) => report(files, path, 1, message, hint);
    const stat = lstatSync(join(root, path));
    if (!stat.isFile()) {
      fail(stat.isDirectory() ? 'There are no folders inside a collection.' : 'This is not a regular file.', 'Put the entry’s file itself here.');
      continue;
    }
    // Templates to copy; they never become pages.
    if (name.startsWith('_') && name.endsWith('.md')) continue;
    const id = name.replace(/\.md$/, '');
    if (id === name) {
      fail('Entries are Markdown files whose name ends in “.md”.', NAME_HINT);
      continue;
    }
    const twin = seen.get(id.normalize('NFC').toLowerCase());
    seen.set(id.normalize('NFC').toLowerCase(), path);
    if (twin !== undefined) fail(`On many systems this is the same file as ${quote(twin)}.`, 'Give one of them another name.');
    if (!ID_PATTERN.test(id) || id.length > 60 || RESERVED.test(id)) {
      fail(`${quote(id)} can’t be an id.`, NAME_HINT);
      continue;
    }
    readEntry(root, collection, id, path, stat.size, files);
  }
}

function readEntry(root: string, collection: CollectionName, id: string, path: string, size: number, files: Files): void {
  // Four bytes for a character at the most; the reader counts characters.
  if (size > 4 * MAX_LENGTH) {
    report(files, path, 1, `The file has ${size} bytes; ${4 * MAX_LENGTH} are allowed.`, 'Keep to what helps a reader choose, and link to the rest.');
    return;
  }
  const source = decode(readFileSync(join(root, path)));
  if (source === undefined) {
    report(files, path, 1, 'The file is not encoded in UTF-8.', 'Save it as UTF-8 without a byte order mark.');
    return;
  }
  const { data, body, bodyLine, problems, lineOf } = parseEntry(source, readPlain);
  for (const { line, message, hint } of problems) report(files, path, line, message, hint);
  if (data !== undefined) files.entries.push({ collection, id, file: path, data, body, bodyLine, lineOf });
}

/** Text of the bytes; undefined if they are not UTF-8, begin with a byte order mark, or hold a NUL. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff') || text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
