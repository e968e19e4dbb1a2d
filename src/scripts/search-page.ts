/** The search page: results in the page itself, the query in its address. */
import { answer } from '../search/client.ts';
import { addressOf } from '../search/match.ts';
import type { Answer, Limits, Narrow } from '../search/client.ts';
import type { NameRecord } from '../search/names.ts';
import type { TextHit } from '../search/pagefind.ts';
import { element, link } from './dom.ts';
import { excerpt, hitName, kindTag, nameDetail } from './hits.ts';

const LIMITS: Limits = { names: 30, text: () => 20 };
const PAUSE_MS = 120;

export function start(box: HTMLElement): void {
  const input = box.querySelector('input');
  const status = box.querySelector<HTMLElement>('[role=status]');
  const results = document.querySelector<HTMLElement>('[data-results]');
  const base = box.dataset['base'] ?? '/';
  if (!input || !results || !status) return;

  const fields = [...document.querySelectorAll<HTMLSelectElement>('[data-narrow] select')];
  const narrow = (): Narrow => Object.fromEntries(fields.map(({ name, value }) => [name, value]).filter(([, value]) => value));
  let asked = 0;
  let timer = 0;
  const titleWithoutQuery = document.title;

  const ask = async () => {
    const query = input.value.trim();
    const turn = ++asked;
    history.replaceState(null, '', query ? `?${queryOf(query, narrow())}` : location.pathname);
    document.title = query ? `${query} · ${titleWithoutQuery}` : titleWithoutQuery;
    if (!query) return results.replaceChildren();
    const result = await answer(base, query, LIMITS, (early) => {
      if (turn === asked) results.replaceChildren(...render(early, query, base));
    }, narrow());
    if (turn !== asked) return;
    results.replaceChildren(...render(result, query, base));
    const count = result.names.length + result.near.length + result.text.length;
    status.textContent = count === 1 ? '1 result' : `${count} results`;
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  for (const field of fields) field.addEventListener('change', () => void ask());
  addEventListener('popstate', readAddress);
  readAddress();

  function readAddress(): void {
    if (!input) return;
    const address = new URLSearchParams(location.search);
    input.value = address.get('q')?.slice(0, input.maxLength) ?? input.value;
    for (const field of fields) {
      const wanted = address.get(field.name) ?? '';
      field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    void ask();
  }
}

const queryOf = (query: string, narrow: Narrow): string => new URLSearchParams({ q: query, ...narrow }).toString();

const listOf = (rows: Node[]): HTMLElement => element('ul', 'results', ...rows);

const nameRow = (base: string) => (record: NameRecord): HTMLElement => element('li', '', link(base + addressOf(record), hitName(record.n)), ' ', kindTag(record.k), nameDetail(record));

const textRow = (hit: TextHit): HTMLElement => element('li', '', link(hit.url, hitName(hit.title)), ' ', kindTag(hit.kind), excerpt(hit));

function render({ names, text, near, failed }: Answer, query: string, base: string): Node[] {
  const full = element('p', '', 'The ', link(`${base}models/`, 'full list of models'), ' and the ', link(`${base}tools/`, 'full list of tools'), ' work without search.');
  if (names.length + text.length === 0 && failed.length > 0) {
    return [element('p', 'notice', 'Search could not be loaded. Check the connection and try again.'), full];
  }
  const nodes: Node[] = [];
  if (names.length > 0) nodes.push(listOf(names.map(nameRow(base))));
  if (near.length > 0) nodes.push(element('h2', '', `Nothing is called “${query}”; near names`), listOf(near.map(nameRow(base))));
  if (text.length > 0) {
    nodes.push(element('h2', '', nodes.length > 0 ? 'Found in the text' : `Nothing is called “${query}”; found in the text`));
    nodes.push(listOf(text.map(textRow)));
  }
  if (failed.includes('text')) nodes.push(element('p', 'note', 'Only names were searched: the full-text index could not be loaded.'));
  if (nodes.length > 0) return nodes;
  return [
    element('p', '', `Nothing found for “${query}”.`),
    element('p', '', 'Look through the ', link(`${base}models/`, 'full list of models'), ' or the ', link(`${base}tools/`, 'full list of tools'), ', or ', link(`${base}contribute/`, 'add what is missing'), '.'),
  ];
}
