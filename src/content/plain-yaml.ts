/**
 * A quick reader for front matter as nearly everybody writes it. `parse.ts` reads all of YAML, keeps the place of every
 * node and explains what is wrong, which takes ten times as long; so it is asked only about what this reader leaves.
 */
import { FAILSAFE_SCHEMA, Type, load } from 'js-yaml';

/**
 * What YAML has beside plain fields, or might have: comments right behind a value, anchors, aliases, tags, keys of
 * several parts, block and escaped text, merges, dashes with nothing behind them, several documents, tabs and unusual
 * line ends.
 */
const UNUSUAL = /[}\]'"]#|(?:^|[\s[{,])[&*!?%@`](?![^\s])|(?:^|[\s[{,])[&*!]|[|>][-+\d]*[ ]*$|\\|<<|__proto__|^ *(?:- +)*- *(?:#.*)?$|^(?:---|\.\.\.)|[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\uffff]/m;

const COUNT = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:_\d{3}){1,4})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,9})\.\d{1,9}$/;
/** Whatever else YAML 1.2 takes for a number: seldom meant, and left to the careful reader. */
const OTHER_NUMBER = /^(?:[-+]?(?:\d[\d_]*|\.\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const WORDS = new Map<string, boolean | null>([
  ...['null', 'Null', 'NULL', '~', ''].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const core = new Type('tag:yaml.org,2002:core', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || WORDS.has(text) || OTHER_NUMBER.test(text),
  construct: (text: string | null) => {
    if (text === null) return null;
    const word = WORDS.get(text);
    if (word !== undefined) return word;
    if (COUNT.test(text) || DECIMAL.test(text)) return Number(text.replaceAll('_', ''));
    throw new Error('Not a plain number');
  },
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [core] });

/** Field names that every reader of YAML takes for text. */
const PLAIN_KEY = /^(?!(?:true|false|null)$)[a-z][\w.-]*$/i;

/** Far above what the schema needs, and far below what is refused. */
const MAX_DEPTH = 8;

const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  return Object.entries(value).every(([key, item]) => PLAIN_KEY.test(key) && isPlain(item, depth + 1));
};

const count = (line: string, sign: string): number => line.split(sign).length - 1;

/** Whether quotes and brackets close where they opened: across lines, how far they are indented matters. */
const isClosed = (line: string): boolean =>
  count(line, '[') === count(line, ']') && count(line, '{') === count(line, '}') && count(line, "'") % 2 === 0 && count(line, '"') % 2 === 0;

/** Front matter as data; undefined where only the careful reader can tell what it is, or what is wrong with it. */
export function readPlain(text: string): Record<string, unknown> | undefined {
  if (UNUSUAL.test(text) || !text.split('\n').every(isClosed)) return undefined;
  try {
    const data = load(text, { schema });
    return typeof data === 'object' && data !== null && !Array.isArray(data) && isPlain(data) ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
