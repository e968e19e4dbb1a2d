/** The built site, read once: every HTML page with its address and parsed tree. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export const DIST = 'dist';

export interface Page {
  file: string;
  /** Address below the site's root, such as `/models/opt/`. */
  url: string;
  html: string;
  elements: readonly Element[];
  /** A page that only leads on to another. */
  redirect: boolean;
}

export const files: readonly string[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1).replaceAll('\\', '/'))
  .toSorted();

export const pages: readonly Page[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    const elements = elementsOf(parse(html));
    const redirect = elements.some((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh');
    return { file, url: `/${file.replace(/index\.html$/, '')}`, html, elements, redirect };
  });

/** Pages with content of their own. */
export const contentPages = pages.filter(({ redirect }) => !redirect);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export const byTag = (page: Page, tag: string): Element[] => page.elements.filter(({ tagName }) => tagName === tag);

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

export function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}
