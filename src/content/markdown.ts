/**
 * How entry bodies become HTML. Bodies come from strangers: raw HTML is dropped, and what is left passes a
 * sanitizer that allows no images, no ids of the author's own, and no links but https, mailto and within the site.
 */
import { unified } from '@astrojs/markdown-remark';
import type { Element, Root, RootContent } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import type { Options as SanitizeSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

const DROPPED_TAGS = new Set(['img', 'picture', 'source', 'h1']);

/** GitHub's schema, less images, outside protocols and every attribute that could address the page around it. */
const sanitizeSchema: SanitizeSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => !DROPPED_TAGS.has(tag)),
  attributes: {
    ...defaultSchema.attributes,
    '*': ['align', 'dir', 'title'],
    // Ids only where remark-rehype writes them itself: footnotes, already prefixed with “user-content-”.
    a: ['href', 'id', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteBackref', 'dataFootnoteRef', ['className', 'data-footnote-backref']],
    li: ['id', ['className', 'task-list-item']],
    h2: ['id', ['className', 'sr-only']],
    ol: ['start', ['className', 'contains-task-list']],
  },
  protocols: { href: ['https', 'mailto'] },
  // remark-rehype has prefixed the ids; a second prefix would break the links to them.
  clobberPrefix: '',
};

function visitElements(node: Root | Element, change: (element: Element, parent: Root | Element, index: number) => void): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    visitElements(child, change);
    change(child, node, index);
  }
}

/** What GitHub-flavored Markdown leaves to the page: the base path, obsolete attributes, wide tables, heading ids. */
function rehypeFitIntoPage({ base }: { base: string }) {
  return (tree: Root) => {
    const seen = new Map<string, number>();
    visitElements(tree, (element, parent, index) => {
      const { tagName, properties } = element;
      if (tagName === 'a') {
        const href = String(properties['href'] ?? '');
        // Nothing relative. Two slashes lead to another host; a browser reads a backslash as a slash.
        if (!/^(?:https:\/\/|mailto:|#|\/(?![/\\]))/.test(href)) delete properties['href'];
        else if (href.startsWith('/')) properties['href'] = base + href.slice(1);
        // Contributed links are not the catalog's recommendation.
        else if (href.startsWith('https:')) properties['rel'] = ['nofollow'];
      } else if (/^h[2-6]$/.test(tagName) && properties['id'] === undefined) {
        // The prefix keeps contributed headings apart from the page's own anchors.
        const slug = `text-${textOf(element).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
        const times = (seen.get(slug) ?? 0) + 1;
        seen.set(slug, times);
        properties['id'] = times === 1 ? slug : `${slug}-${times}`;
      } else if (tagName === 'th' || tagName === 'td') {
        // The attribute is obsolete and a style would be refused by the content security policy.
        if (properties['align']) properties['className'] = [`align-${String(properties['align'])}`];
        delete properties['align'];
      } else if (tagName === 'table' || tagName === 'pre') {
        const label = tagName === 'table' ? 'Table' : 'Code';
        parent.children[index] = box(label, element);
      }
    });
  };
}

/** A box that scrolls sideways and can be reached by keyboard, so that wide content never widens the page. */
const box = (label: string, child: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['scroll-box'], role: 'group', tabIndex: 0, ariaLabel: label },
  children: [child],
});

const textOf = (node: Element | RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';

/** The site's Markdown processor. `base` begins and ends with “/”. */
export const markdownProcessor = (base: string) =>
  unified({
    gfm: false,
    smartypants: false,
    // “~7B … ~2T” is not struck through.
    remarkPlugins: [[remarkGfm, { singleTilde: false }]],
    remarkRehype: { allowDangerousHtml: false },
    rehypePlugins: [
      [rehypeSanitize, sanitizeSchema],
      [rehypeFitIntoPage, { base }],
    ],
  });
