/** Builds the rows of search results. Text is only ever set as text, so nothing an entry says can become markup. */
import { element } from './dom.ts';
import type { NameRecord } from '../search/names.ts';
import type { TextHit } from '../search/pagefind.ts';

const KINDS: Record<string, string> = { model: 'Model', tool: 'Tool', organization: 'Organization', license: 'License', category: 'Category' };

export const hitName = (name: string): HTMLElement => element('bdi', 'hit-name', name);

export const kindTag = (kind: string): HTMLElement => element('span', 'tag', KINDS[kind] ?? kind);

/** Organization and sizes, then the verdict of the license in its words. */
export function nameDetail({ d, v }: NameRecord): HTMLElement {
  const detail = element('span', 'hit-detail', element('span', '', d));
  if (v) detail.append(element('span', `verdict-${v.t}`, v.l));
  return detail;
}

export const excerpt = ({ excerpt: parts }: TextHit): HTMLElement =>
  element('span', 'hit-detail', element('span', '', ...parts.map(({ text, marked }) => (marked ? element('mark', '', text) : text))));
