/**
 * Cuts the parts of Pagefind's word index smaller. Each word of a query loads the part that holds it, and Pagefind makes
 * parts of some 22 kB whatever is asked; a question of three words would load more of them than all else together.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A word's stem, and on which pages it stands where; what else Pagefind says of it is handed on. */
type Word = [stem: string, pages: [page: number, places: number[], ...unknown[]][], ...unknown[]];
/** What Pagefind loads first: the third is the list of parts, by the words they hold. */
type Meta = [version: string, pages: unknown[], parts: [from: string, to: string, name: string][], ...unknown[]];
export interface Part {
  from: string;
  to: string;
  words: Word[];
}

/** Places of words in a part, at least: some 3 kB. Smaller ones would make the list of parts as large as a part. */
const PLACES = 2000;
/** Pagefind asks for the part by a word as typed, but parts hold stems: words that begin alike stay together. */
const SAME_BEGINNING = 3;
/** After every word that begins alike. */
const END = '\u{10FFFF}';
/** Pagefind's files begin with this, then are compressed. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Words in their order, in parts of at least that many places; what begins alike is in one part. */
export function cut(words: readonly Word[], places = PLACES): Part[] {
  const parts: Part[] = [];
  let size = 0;
  let before = '';
  for (const word of words) {
    const beginning = [...word[0]].slice(0, SAME_BEGINNING).join('');
    let part = parts.at(-1);
    if (!part || (size >= places && !beginning.startsWith(before))) {
      part = { from: shortest(beginning, before), to: '', words: [] };
      parts.push(part);
      size = 0;
    }
    part.to = beginning + END;
    part.words.push(word);
    size += word[1].reduce((sum, [, stands]) => sum + stands.length + 1, 0);
    before = beginning;
  }
  return parts;
}

/** As much of a word as tells it from the one before: who has typed only so much is answered too. */
function shortest(word: string, before: string): string {
  const letters = [...word];
  const differs = letters.findIndex((letter, index) => letter !== [...before][index]);
  return letters.slice(0, differs + 1).join('');
}

/** Replaces the parts of every language in a folder that Pagefind wrote. Throws if its files are not as expected. */
export async function cutParts(folder: URL): Promise<void> {
  const entryFile = new URL('pagefind-entry.json', folder);
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const [language, about] of Object.entries(entry.languages)) {
    const meta = await take<Meta>(metaFile(folder, about.hash));
    const words: Word[] = [];
    for (const [, , name] of meta[2]) words.push(...(await take<[Word[]]>(partFile(folder, name)))[0]);
    meta[2] = [];
    for (const part of cut(words)) {
      const { name, bytes } = packed([part.words], language);
      await writeFile(partFile(folder, name), bytes, { flag: 'wx' });
      meta[2].push([part.from, part.to, name]);
    }
    const { name, bytes } = packed(meta, language);
    await writeFile(metaFile(folder, name), bytes, { flag: 'wx' });
    about.hash = name;
  }
  await writeFile(entryFile, JSON.stringify(entry));
}

const metaFile = (folder: URL, name: string) => new URL(`pagefind.${name}.pf_meta`, folder);
const partFile = (folder: URL, name: string) => new URL(`index/${name}.pf_index`, folder);

/** What a file holds; the file is gone then. */
async function take<T>(file: URL): Promise<T> {
  const bytes = gunzipSync(await readFile(file));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${file.pathname} does not begin as Pagefind’s files do. Was Pagefind updated?`);
  await rm(file);
  return decode(bytes.subarray(SIGNATURE.length)) as T;
}

/** A file as Pagefind reads it, and a name that changes with what it holds. */
function packed(content: unknown, language: string): { name: string; bytes: Buffer } {
  const encoded = encode(content);
  return { name: `${language}_${createHash('sha256').update(encoded).digest('hex').slice(0, 8)}`, bytes: gzipSync(Buffer.concat([SIGNATURE, encoded]), { level: 9 }) };
}
