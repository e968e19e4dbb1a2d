/** The explorer's table: shows and orders the rows that are there, and says in them which sizes match and fit. */
import { formatBytes, formatContext, formatParameters, formatRange } from '../catalog/format.ts';
import { NO_CHOICE } from '../explore/address.ts';
import { available, headroom, narrowsSizes, sizeMemory } from '../explore/explore.ts';
import type { Match } from '../explore/explore.ts';
import type { Choice, ExploreSize, FitChoice, SortKey } from '../explore/types.ts';
import { element } from './dom.ts';

interface Row {
  row: HTMLTableRowElement;
  /** What stood in the cells that a choice rewrites. */
  cells: Map<string, { cell: HTMLElement; was: readonly Node[] }>;
  /** Whether the cells say what they said at first. */
  rewritten: boolean;
}

/** Rows shown at once. Drawing thousands freezes a page; the rest comes as the reader goes on. */
const STEP = 40;

export function explorerTable(table: HTMLTableElement, onSort: (key: SortKey) => void) {
  const home = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = new Map<string, Row>();
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-id]')) {
    const cells = [...row.querySelectorAll<HTMLElement>('[data-label]')].map((cell) => [cell.dataset['label'] ?? '', { cell, was: [...cell.childNodes] }] as const);
    rows.set(row.dataset['id'] ?? '', { row, cells: new Map(cells), rewritten: false });
  }
  const sorted = document.createElement('tbody');
  table.append(sorted);
  const heads = sortButtons(table, onSort);
  const more = element('button', 'more-rows', '');
  more.type = 'button';
  more.hidden = true;
  table.after(more);
  let matches: readonly Match[] = [];
  let choice: Choice | undefined;
  let shown = 0;
  let grouped = true;

  more.addEventListener('click', () => {
    const first = matches[shown];
    showMore();
    if (first) rows.get(first.entry.id)?.row.querySelector('a')?.focus();
  });
  // Who scrolls on need not press the button.
  new IntersectionObserver(([entry]) => entry?.isIntersecting && showMore(), { rootMargin: '400px' }).observe(more);

  return {
    /** Where the head isn’t seen, its buttons can’t have the focus. */
    showHead(seen: boolean): void {
      for (const { button } of heads) button.disabled = !seen;
    },

    /** Shows the rows of the entries that match, in their order. */
    show(found: readonly Match[], chosen: Choice): void {
      [matches, choice, shown] = [found, chosen, 0];
      table.classList.toggle('fitting', available(choice.fit) !== undefined);
      const visible = new Set(matches.slice(0, STEP).map(({ entry }) => entry.id));
      for (const [id, { row }] of rows) if (!visible.has(id) && !row.hidden) row.hidden = true;
      regroup(choice.sort === 'released' && choice.descending);
      showMore();
      for (const { head, key } of heads) {
        if (key === choice.sort) head.setAttribute('aria-sort', choice.descending ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
    },
  };

  function showMore(): void {
    if (!choice) return;
    const next = matches.slice(shown, shown + STEP).flatMap((match) => {
      const row = rows.get(match.entry.id);
      return row ? [{ match, row }] : [];
    });
    for (const { match, row } of next) {
      showSizes(row, match, choice);
      if (row.row.hidden) row.row.hidden = false;
    }
    shown = Math.min(matches.length, shown + STEP);
    if (grouped) for (const { body, rows: own } of home) body.hidden = !own.some((row) => row.dataset['id'] !== undefined && !row.hidden);
    else sorted.append(...next.map(({ row }) => row.row));
    more.hidden = shown >= matches.length;
    more.textContent = `Show more: ${matches.length - shown} are left`;
  }

  /** Newest first, the rows stand in the groups they came in; any other order is one list. */
  function regroup(wanted: boolean): void {
    if (wanted && !grouped) for (const { body, rows: own } of home) body.append(...own);
    if (!wanted) for (const { body } of home) body.hidden = true;
    sorted.hidden = wanted;
    grouped = wanted;
  }
}

/** Says which sizes match and what they take; where nothing is chosen that changes it, the page’s own words stand. */
function showSizes(row: Row, { entry, sizes }: Match, choice: Choice): void {
  const fitting = available(choice.fit) !== undefined;
  const narrowed = narrowsSizes(choice) && sizes.length < (entry.sizes?.length ?? 0);
  const usual = choice.fit.context === NO_CHOICE.fit.context && choice.fit.quantization === NO_CHOICE.fit.quantization;
  const rewrite = entry.sizes !== undefined && (fitting || narrowed || !usual);
  if (!rewrite && !row.rewritten) return;
  const write = (label: string, ...children: (Node | string)[]) => row.cells.get(label)?.cell.replaceChildren(...children);
  row.rewritten = rewrite;
  for (const { cell, was } of row.cells.values()) cell.replaceChildren(...was);
  if (!rewrite) return;
  const range = formatRange(sizes.flatMap(({ parameters }) => parameters ?? []), formatParameters);
  if (narrowed && range) write('Sizes', `${range} `, element('span', 'note', `${sizes.length} of ${entry.sizes?.length}`));
  if (fitting) write('Memory', element('ul', 'fits', ...sizes.map((size) => fitItem(size, choice.fit))));
  else write('Memory', formatRange(sizes.flatMap((size) => sizeMemory(size, choice.fit)?.total ?? []), formatBytes) ?? '–');
}

/** One size that fits: what it takes, and what else would fit. */
function fitItem(size: ExploreSize, fit: FitChoice): HTMLElement {
  const memory = sizeMemory(size, fit);
  if (!memory) return element('li', '', size.name);
  const { quantization, context } = headroom(size, fit);
  const sum = [memory.weights, memory.cache, memory.overhead].map((bytes) => (bytes === undefined ? 'cache left out, as its layers have not been read' : formatBytes(bytes))).join(' + ');
  const most = [quantization && `up to ${quantization.label}`, context !== undefined && `up to ${formatContext(roundDown(context))} of context`].filter(Boolean).join(', or ');
  return element('li', '', element('bdi', 'fit-name', size.name), ` ${formatBytes(memory.total)} `, element('span', 'note', `= ${sum}${most && `; ${most}`}`));
}

/** To whole thousands of 1,024, so that a long context reads as one. */
const roundDown = (tokens: number): number => (tokens < 2048 ? tokens : Math.floor(tokens / 1024) * 1024);

function sortButtons(table: HTMLTableElement, onSort: (key: SortKey) => void) {
  return [...table.querySelectorAll<HTMLElement>('thead [data-sort]')].map((head) => {
    const key = head.dataset['sort'] as SortKey;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    button.addEventListener('click', () => onSort(key));
    head.append(button);
    return { head, key, button };
  });
}
