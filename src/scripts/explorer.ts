/**
 * The explorer: narrows and orders the table below it as the reader chooses. The choice stands in the page's address, so
 * that it can be shared and the back button works. The table is complete without it.
 */
import { formatInteger } from '../catalog/format.ts';
import { MEMORY_LIMITS, NO_CHOICE, fromQuery, readMemory, toQuery } from '../explore/address.ts';
import { explore } from '../explore/explore.ts';
import type { Choice, ExploreEntry, Facet, SortKey } from '../explore/types.ts';
import { readForm, showChips, showCounts, writeForm } from './explorer-form.ts';
import { explorerTable } from './explorer-table.ts';

interface Data {
  facets: readonly Facet[];
  entries: readonly ExploreEntry[];
}

const PAUSE_MS = 150;

export function start(form: HTMLFormElement): void {
  const element = document.querySelector<HTMLTableElement>('main table.list');
  const status = form.querySelector<HTMLElement>('[data-status]');
  const failure = form.querySelector<HTMLElement>('[data-failure]');
  const clear = form.querySelector<HTMLButtonElement>('[data-clear]');
  const note = form.querySelector<HTMLElement>('[data-note]');
  if (!element || !status || !failure || !clear || !note) return;
  const [one = '', many = ''] = (form.dataset['nouns'] ?? '').split(',');
  const table = explorerTable(element, (key) => sortBy(key));
  let choice: Choice = NO_CHOICE;
  let timer = 0;
  let turn = 0;

  const apply = async () => {
    const current = ++turn;
    const data = await load(form.dataset['explorer'] ?? '').catch(() => undefined);
    failure.hidden = data !== undefined;
    if (!data || current !== turn) return;
    const { matches, counts } = explore(data.entries, data.facets, choice);
    table.show(matches, choice);
    showCounts(form, counts);
    showChips(form, data.facets, choice, take);
    clear.hidden = toQuery({ ...choice, sort: NO_CHOICE.sort, descending: NO_CHOICE.descending }) === '';
    const total = data.entries.length;
    status.textContent = matches.length === total ? `${total} ${many}` : matches.length === 0 ? `No ${one} matches. Take a filter away.` : `${matches.length} of ${total} ${many}`;
  };

  const say = (words: string) => {
    note.textContent = words;
    note.hidden = words === '';
  };

  /** Takes a choice over into form, address and table. */
  const take = (next: Choice, history: 'push' | 'replace' = 'push') => {
    choice = next;
    writeForm(form, choice);
    remember(history);
    void apply();
  };

  const remember = (how: 'push' | 'replace') => {
    const query = toQuery(choice);
    const address = location.pathname + (query && `?${query}`);
    if (address === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const sortBy = (sort: SortKey) => {
    // Names start at A; figures and dates with the largest, but memory with the least.
    const first = sort !== 'name' && sort !== 'memory';
    take({ ...choice, sort, descending: choice.sort === sort ? !choice.descending : first });
  };

  const readAddress = async () => {
    const data = await load(form.dataset['explorer'] ?? '').catch(() => undefined);
    failure.hidden = data !== undefined;
    if (!data) return;
    const read = fromQuery(location.search, data.facets);
    choice = read.choice;
    writeForm(form, choice);
    say(read.ignored.length > 0 ? `The address has values that this list does not know; they were left out: ${read.ignored.join(', ')}.` : '');
    await apply();
  };

  form.addEventListener('change', (event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.matches('[data-view], [type=search]')) return;
    clearTimeout(timer);
    // The figure stays where it is, so that it can be mended.
    const wrong = target instanceof HTMLInputElement && (target.validity.badInput || (target.name === 'memory' && target.value !== '' && readMemory(target.value) === undefined));
    say(wrong ? (target.name === 'memory' ? `Memory has to be between ${MEMORY_LIMITS.min} and ${formatInteger(MEMORY_LIMITS.max)} GB.` : 'That is not a number.') : '');
    if (!wrong) take(readForm(form, choice));
  });
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
    clearTimeout(timer);
    timer = window.setTimeout(() => take(readForm(form, choice), 'replace'), PAUSE_MS);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    take({ ...NO_CHOICE, sort: choice.sort, descending: choice.descending });
  });
  // An open panel lies over the table: Escape and a click elsewhere close it.
  const closePanels = () => {
    for (const panel of form.querySelectorAll<HTMLDetailsElement>('details[open]')) {
      if (panel.contains(document.activeElement)) panel.querySelector('summary')?.focus();
      panel.open = false;
    }
  };
  form.addEventListener('keydown', (event) => event.key === 'Escape' && closePanels());
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && !event.target.closest('details.facet')) closePanels();
  });
  addEventListener('popstate', () => void readAddress());
  startViewChoice(form, (seen) => table.showHead(seen));
  // What was chosen while this script was on its way counts.
  const early = readForm(form, NO_CHOICE);
  if (location.search) void readAddress();
  else if (toQuery(early)) take(early);
}

let loading: Promise<Data> | undefined;

/** Facets and entries, loaded once; a failed load may be tried again. */
function load(url: string): Promise<Data> {
  loading ??= fetch(url)
    .then((response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response.json() as Promise<Data>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Below this width rows are sheets without a head; the styles have the same figure. */
const NARROW = '(max-width: 56rem)';

/** Rows or cards: the reader's choice, remembered. The head's script sets it before anything is drawn. */
function startViewChoice(form: HTMLFormElement, showHead: (seen: boolean) => void): void {
  const box = form.querySelector<HTMLInputElement>('[data-view]');
  if (!box) return;
  const narrow = matchMedia(NARROW);
  const update = () => showHead(!narrow.matches && !box.checked);
  const choose = () => {
    const view = box.checked ? 'cards' : 'rows';
    document.documentElement.dataset['view'] = view;
    update();
    try {
      localStorage.setItem('view', view);
    } catch {
      // Storage may be switched off; the choice then lasts for this page.
    }
  };
  narrow.addEventListener('change', update);
  box.addEventListener('change', choose);
  // The box comes unmarked; marked already, somebody was faster than this script.
  if (box.checked) choose();
  else box.checked = document.documentElement.dataset['view'] === 'cards';
  update();
}
