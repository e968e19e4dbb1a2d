/** The text below the front matter: Markdown in our own words, nothing that could reach out of it. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { COLLECTIONS } from '../../schema/index.ts';
import { textAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { didYouMean, quote } from '../words.ts';
import { addressFault } from './addresses.ts';

const LONGEST = 12_000;
const LONGEST_WORD = 80;
const NEEDS_TEXT = new Set(['models', 'tools', 'categories']);
const MARKETING = /\b(?:state[- ]of[- ]the[- ]art|cutting[- ]edge|game[- ]chang\w+|revolutionary|groundbreaking|blazing\w*|world[- ]class|best[- ]in[- ]class|unparalleled|unleash\w*|supercharg\w+|next[- ]generation)\b/i;

/** No HTML to Markdown, but to browsers, if anything ever took the text for HTML. */
const ALMOST_HTML = /<[a-z]+\/[^\s>]*=[^\s>]*>?/i;

/** The Markdown that renders: what is checked is what is shown. */
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

function parse(body: string): Root | undefined {
  try {
    return parser.parse(body);
  } catch {
    // The parser recurses: a thousand quotes inside each other exhaust its stack.
    return undefined;
  }
}

export const body: Rule = {
  name: 'body',
  description: 'The text is plain Markdown: no HTML, no images, safe links, headings in order, no advertising.',
  start(entries) {
    const pages = new Set([...COLLECTIONS.map((name) => `/${name}/`), '/', '/contribute/', '/search/', ...entries.map(({ collection, id }) => `/${collection}/${id}/`)]);
    return (entry) => {
      const findings = [...summary(entry), ...whole(entry)];
      if (entry.body.length > LONGEST) return findings;
      const tree = parse(entry.body);
      if (!tree) return [...findings, at(0, 'The text is nested too deeply to be read.', 'Use at most a list within a list.')];
      let level = 1;
      walk(tree, (node) => {
        if (node.type === 'heading') {
          const bad = node.depth === 1 ? 'A heading of the first level (“#”) is the page’s name.' : node.depth > level + 1 ? 'A level of headings is skipped.' : undefined;
          if (bad) findings.push(at(lineOf(node), bad, `Use ${'#'.repeat(Math.min(level + 1, Math.max(2, node.depth)))} here.`));
          level = Math.max(2, node.depth);
        } else findings.push(...inspect(node, pages));
      });
      return findings;
    };
  },
};

const at = (bodyLine: number, message: string, hint: string): Finding => ({ at: { bodyLine }, message, hint });

const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) - 1;

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  const stack: Nodes[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    visit(next);
    if ('children' in next) stack.push(...next.children.toReversed());
  }
}

function summary({ data }: CheckedEntry): Finding[] {
  const word = MARKETING.exec(textAt(data, ['summary']) ?? '')?.[0];
  return word === undefined ? [] : [{ at: { path: ['summary'] }, ...advertising(word) }];
}

const advertising = (word: string) => ({ message: `${quote(word)} is advertising.`, hint: 'Say what it does, or by which figure it is ahead of what.' });

/** What needs no parsing. */
function whole({ body: text, collection }: CheckedEntry): Finding[] {
  if (text.length > LONGEST) return [at(0, `The text has ${text.length} characters; ${LONGEST} are allowed.`, 'Keep to what helps a reader choose, and link to the rest.')];
  if (text.trim() === '') return NEEDS_TEXT.has(collection) ? [at(0, 'There is no text.', 'Write below the front matter, in your own words, what it is, what it is good for and what to watch out for.')] : [];
  const first = text.split('\n').findIndex((line) => line.trim() !== '');
  return /^\s*(?:---|\+\+\+)/.test(text) ? [at(first, 'The text begins with a line that looks like front matter.', 'Leave the line out.')] : [];
}

function inspect(node: Nodes, pages: ReadonlySet<string>): Finding[] {
  switch (node.type) {
    case 'html':
      return [at(lineOf(node), `HTML is not allowed: ${quote(node.value)}.`, 'Use Markdown. A sign “<” before a letter is written “\\<”.')];
    case 'image':
    case 'imageReference':
      return [at(lineOf(node), 'Images are not allowed.', 'Say in words what the image shows, or link to the page that has it.')];
    case 'link':
    case 'definition':
      return link(node.url, lineOf(node), pages);
    case 'text': {
      const word = MARKETING.exec(node.value)?.[0];
      const long = node.value.split(/\s+/).find((part) => part.length > LONGEST_WORD && !part.startsWith('http'));
      const tag = ALMOST_HTML.exec(node.value)?.[0];
      return [
        ...(tag === undefined ? [] : [at(lineOf(node), `This looks like HTML: ${quote(tag)}.`, 'Put code between backticks.')]),
        ...(word === undefined ? [] : [{ at: { bodyLine: lineOf(node) }, ...advertising(word) }]),
        ...(long === undefined ? [] : [at(lineOf(node), `A word has ${long.length} letters: ${quote(long)}.`, 'Put code between backticks, and spaces into text.')]),
      ];
    }
    default:
      return [];
  }
}

function link(url: string, line: number, pages: ReadonlySet<string>): Finding[] {
  if (url.startsWith('mailto:')) return [];
  if (url.startsWith('#')) return [at(line, `A link within the page: ${quote(url)}.`, 'Name the heading in words: what it is called may change.')];
  if (/^\/(?!\/)/.test(url)) {
    const page = url.replace(/[?#].*$/, '');
    if (pages.has(page)) return [];
    return [at(line, `There is no page ${quote(page)} in this catalog.${didYouMean(page, pages)}`, 'Links to entries look like /models/<id>/.')];
  }
  const fault = addressFault(url);
  return fault ? [at(line, fault.message, fault.hint)] : [];
}
