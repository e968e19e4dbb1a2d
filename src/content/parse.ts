/**
 * The one reader of entry files: text → front matter and body. Used by the check and by the build,
 * so both see the same entry. Pure: knows no file system.
 */
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, ScalarTag } from 'yaml';

/** Longest entry file, in characters. The longest honest entries have a fifth of it. */
export const MAX_LENGTH = 200_000;

/** Deepest nesting of lists and maps in front matter; the schema needs 6. */
const MAX_DEPTH = 12;

export type FieldPath = readonly (string | number)[];

export interface SyntaxProblem {
  /** Line in the file, from 1. */
  line: number;
  message: string;
  hint: string;
}

export interface ParsedEntry {
  /** Front matter as plain data; undefined if it could not be read. */
  data: unknown;
  /** Markdown below the front matter. */
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
  problems: SyntaxProblem[];
  /** Line of a field, or of the nearest thing around it that exists. */
  lineOf(path: FieldPath): number;
}

/** `6_738_415_616`: YAML 1.2 has no digit separators, but counts of this length can't be read without. */
export const separatedInteger: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[1-9][0-9]{0,2}(?:_[0-9]{3})+$/,
  resolve: (text) => Number(text.replaceAll('_', '')),
};

const HOW_TO_OPEN = 'Begin the file with a line “---”, then the fields, then a line “---”, then the text.';

/**
 * Reads an entry file. Never throws: what is wrong with the syntax is in `problems`. `quick` may read front matter that
 * it is sure of in less time, and gives undefined for the rest.
 *
 * @example parseEntry('---\nname: OPT\n---\nText.').data // { name: 'OPT' }
 */
export function parseEntry(source: string, quick?: (front: string) => unknown): ParsedEntry {
  const nothing: ParsedEntry = { data: undefined, body: '', bodyLine: 1, problems: [], lineOf: () => 1 };
  const fail = (line: number, message: string, hint: string) => ({ ...nothing, problems: [{ line, message, hint }] });

  if (source.length > MAX_LENGTH) {
    return fail(1, `The file has ${source.length} characters; ${MAX_LENGTH} are allowed.`, 'Keep to what helps a reader choose, and link to the rest.');
  }
  const lines = source.split(/\r\n|\n/);
  if (lines[0] !== '---') return fail(1, 'The file does not begin with front matter.', HOW_TO_OPEN);
  const end = lines.indexOf('---', 1);
  if (end === -1) return fail(1, 'The front matter is not closed.', HOW_TO_OPEN);

  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + 1;
  const body = lines.slice(end + 1).join('\n');
  const parsed = { ...nothing, body, bodyLine: end + 2 };

  const front = lines.slice(1, end).join('\n');
  // The tree of nodes is many times as large as the text, and few entries are asked for a line: it is made when one is.
  const lineOf = (path: FieldPath) => {
    const counter = new LineCounter();
    return counter.linePos(offsetOf(parseFront(front, counter), path)).line + 1;
  };
  const data = quick?.(front);
  if (data !== undefined) return { ...parsed, data, lineOf };
  let document: Document.Parsed;
  try {
    document = parseFront(front, lineCounter);
  } catch {
    // The parser recurses: ten thousand open brackets exhaust its stack.
    return { ...parsed, problems: [{ line: 2, message: 'The front matter is nested too deeply to be read.', hint: 'Front matter is a list of “field: value” lines.' }] };
  }

  const problems = [
    // Tags are reported below, in words that don't depend on the parser.
    ...document.errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').map((error) => ({
      line: lineAt(error.pos[0]),
      message: `The front matter is not valid YAML: ${yamlMessage(error.code, error.message)}`,
      hint: YAML_HINTS[error.code] ?? 'Put text that has “:”, “#”, quotes or brackets in it between quotes.',
    })),
    ...forbiddenSyntax(document, lineAt),
  ].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return { ...parsed, problems };

  if (!isMap(document.contents)) {
    return { ...parsed, problems: [{ line: 2, message: 'The front matter has no fields.', hint: 'Write one “field: value” a line.' }] };
  }
  return { ...parsed, data: document.toJS({ maxAliasCount: 0 }), lineOf };
}

const parseFront = (text: string, lineCounter: LineCounter): Document.Parsed =>
  parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter,
    customTags: (tags) => [separatedInteger, ...tags],
  });

const YAML_HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent every level by two spaces.',
};

/** The parser's own words, without what differs from version to version. */
function yamlMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'a field stands twice.';
  return `${message.split('\n')[0]?.replace(/[.:]*$/, '') ?? code}.`;
}

/** What YAML allows and an entry doesn't: anchors, aliases, tags, merge keys, deep nesting. */
function forbiddenSyntax(document: Document.Parsed, lineAt: (offset: number) => number): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const report = (node: { range?: readonly number[] | null }, message: string, hint: string) =>
    problems.push({ line: lineAt(node.range?.[0] ?? 0), message, hint });

  visit(document, {
    Node(_key, node, path) {
      if (path.length > 2 * MAX_DEPTH) {
        report(node, 'The front matter is nested too deeply.', 'Compare with another entry of the same kind.');
        return visit.BREAK;
      }
      if ('anchor' in node && node.anchor) report(node, 'Anchors (“&name”) are not allowed.', 'Write the value out.');
      if (node.tag) report(node, 'Tags (“!name”) are not allowed.', 'Leave the tag out.');
      return undefined;
    },
    Alias(_key, node) {
      report(node, 'Aliases (“*name”) are not allowed.', 'Write the value out. Put text that begins with “*” between quotes.');
    },
    Pair(_key, pair: Pair) {
      const key = pair.key as Node | null;
      if (!isScalar(key) || typeof key.value !== 'string') {
        report(key ?? {}, 'A field’s name has to be plain text.', 'Write “field: value”.');
      } else if (key.value === '<<' || key.value === '__proto__') {
        report(key, `“${key.value}” is not allowed as a field.`, 'Write the fields out.');
      }
    },
  });
  return problems;
}

/** Offset of the key (or list item) at `path`, or of the nearest one around it. */
function offsetOf(document: Document.Parsed, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
