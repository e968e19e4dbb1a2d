/**
 * The search box as a combobox with a list of options below it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete with manual selection)
 */
import { answer } from '../search/client.ts';
import { addressOf } from '../search/match.ts';
import type { Answer, Limits } from '../search/client.ts';
import { element } from './dom.ts';
import { excerpt, hitName, kindTag, nameDetail } from './hits.ts';
import type { NameRecord } from '../search/names.ts';

const MOST_HITS = 7;
const LIMITS: Limits = { names: MOST_HITS, text: (names) => Math.min(3, MOST_HITS - names) };
const PAUSE_MS = 60;

interface Option {
  url: string;
  children: Node[];
}

export function start(box: HTMLElement): void {
  const input = box.querySelector('input');
  const popup = box.querySelector<HTMLElement>('.search-popup');
  const list = box.querySelector<HTMLElement>('[role=listbox]');
  const message = box.querySelector<HTMLElement>('.search-message');
  const status = box.querySelector<HTMLElement>('[role=status]');
  const base = box.dataset['base'] ?? '/';
  if (!input || !popup || !list || !message || !status) return;

  let options: HTMLElement[] = [];
  let active = -1;
  let asked = 0;
  let timer = 0;

  const setOpen = (open: boolean) => {
    popup.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) setActive(-1);
  };

  const setActive = (index: number) => {
    active = index;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
    const current = options[index];
    if (current) {
      input.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const show = (rows: Option[], text: string) => {
    options = rows.map(({ url, children }, index) => {
      const option = element('div', '', ...children);
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset['url'] = url;
      return option;
    });
    list.replaceChildren(...options);
    message.textContent = text;
    message.hidden = text === '';
    status.textContent = text || `${rows.length} suggestions. Use the arrow keys.`;
    setOpen(true);
    setActive(-1);
  };

  const ask = async () => {
    const query = input.value.trim();
    const turn = ++asked;
    if (!query) return setOpen(false);
    // Answers may arrive out of turn; only those to the last question are shown.
    const current = () => turn === asked && document.activeElement === input;
    const result = await answer(base, query, LIMITS, (early) => {
      if (current()) show([...early.names, ...early.near].map(nameOption(base)), messageOf(early, query));
    });
    if (current()) show(rowsOf(result, query, base), messageOf(result, query));
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (popup.hidden) void ask();
      // One place more than there are options: the box itself.
      else setActive(((active + step + options.length + 2) % (options.length + 1)) - 1);
    } else if (event.key === 'Enter' && !event.isComposing) {
      const url = options[active]?.dataset['url'];
      if (!url) return;
      event.preventDefault();
      location.assign(url);
    } else if (event.key === 'Escape' && !popup.hidden) {
      event.preventDefault();
      setOpen(false);
    }
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    const url = option?.dataset['url'];
    if (url && (event.ctrlKey || event.metaKey)) window.open(url);
    else if (url) location.assign(url);
  });
  // A click in the list must not take the focus from the box before it is heard.
  popup.addEventListener('pointerdown', (event) => event.preventDefault());
  box.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) setOpen(false);
  });
  if (input.value) void ask();
}

const nameOption = (base: string) => (record: NameRecord): Option => ({ url: base + addressOf(record), children: [hitName(record.n), kindTag(record.k), nameDetail(record)] });

function rowsOf({ names, text, near, failed }: Answer, query: string, base: string): Option[] {
  const hits = [...names, ...near].map(nameOption(base));
  const pages = text.slice(0, MOST_HITS - hits.length).map((hit) => ({ url: hit.url, children: [hitName(hit.title), kindTag(hit.kind), excerpt(hit)] }));
  const ways =
    hits.length + pages.length > 0
      ? [{ url: `${base}search/?q=${encodeURIComponent(query)}`, children: [element('span', '', `All results for “${query}”`)] }]
      : [
          { url: `${base}models/`, children: [element('span', '', 'Browse the full list of models')] },
          ...(failed.length > 0 ? [] : [{ url: `${base}contribute/`, children: [element('span', '', 'Add what is missing')] }]),
        ];
  return [...hits, ...pages, ...ways];
}

function messageOf({ names, text, near, failed }: Answer, query: string): string {
  if (near.length > 0) return `Nothing is called “${query}”. Near names:`;
  if (names.length + text.length > 0) return failed.includes('text') ? 'Only names were searched: the full-text index could not be loaded.' : '';
  if (failed.length > 0) return 'Search could not be loaded. The full list works without it.';
  return `Nothing found for “${query}”.`;
}
