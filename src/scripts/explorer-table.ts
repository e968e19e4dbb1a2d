/** The explorer's table: shows and orders the rows that are there, and says in them which sizes match and fit. */
import { formatBytes, formatContext, formatParameters, formatRange } from '../catalog/format.ts';
import { available, headroom, narrowsSizes, sizeMemory } from '../explore/explore.ts';
import type { Match } from '../explore/explore.ts';
import type { Choice, ExploreSize, FitChoice, SortKey } from '../explore/types.ts';
import { element } from './hits.ts';

interface Row {
  row: HTMLTableRowElement;
  /** What stood in the cells that a choice rewrites. */
  cells: Map<string, { cell: HTMLElement; was: readonly Node[] }>;
}

export function explorerTable(table: HTMLTableElement, onSort: (key: SortKey) => void) {
  const groups = [...table.tBodies];
  const home = groups.map((body) => ({ body, rows: [...body.rows] }));
  const rows = new Map<string, Row>();
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-id]')) {
    const cells = [...row.querySelectorAll<HTMLElement>('[data-label]')].map((cell) => [cell.dataset['label'] ?? '', { cell, was: [...cell.childNodes] }] as const);
    rows.set(row.dataset['id'] ?? '', { row, cells: new Map(cells) });
  }
  const sorted = document.createElement('tbody');
  table.append(sorted);
  const heads = sortButtons(table, onSort);

  return {
    /** Where the head isn’t seen, its buttons can’t have the focus. */
    showHead(seen: boolean): void {
      for (const { button } of heads) button.disabled = !seen;
    },

    /** Shows the rows of the entries that match, in their order. */
    show(matches: readonly Match[], choice: Choice): void {
      const fitting = available(choice.fit) !== undefined;
      table.classList.toggle('fitting', fitting);
      for (const { row } of rows.values()) row.hidden = true;
      for (const match of matches) {
        const row = rows.get(match.entry.id);
        if (!row) continue;
        row.row.hidden = false;
        showSizes(row, match, choice, fitting);
      }
      arrange(matches, choice);
      for (const { head, key } of heads) {
        if (key === choice.sort) head.setAttribute('aria-sort', choice.descending ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
    },
  };

  /** Newest first, the rows stand in the groups they came in; any other order is one list. */
  function arrange(matches: readonly Match[], { sort, descending }: Choice): void {
    if (sort === 'released' && descending) {
      for (const { body, rows: own } of home) {
        body.append(...own);
        body.hidden = !own.some((row) => row.dataset['id'] !== undefined && !row.hidden);
      }
      sorted.hidden = true;
      return;
    }
    sorted.append(...matches.flatMap(({ entry }) => rows.get(entry.id)?.row ?? []));
    for (const body of groups) body.hidden = true;
    sorted.hidden = false;
  }
}

function showSizes({ cells }: Row, { entry, sizes }: Match, choice: Choice, fitting: boolean): void {
  const write = (label: string, ...children: (Node | string)[]) => {
    const known = cells.get(label);
    known?.cell.replaceChildren(...(children.length > 0 ? children : known.was));
  };
  const narrowed = narrowsSizes(choice) && sizes.length < (entry.sizes?.length ?? 0);
  const range = formatRange(sizes.flatMap(({ parameters }) => parameters ?? []), formatParameters);
  if (narrowed && range) write('Sizes', `${range} `, element('span', 'note', `${sizes.length} of ${entry.sizes?.length}`));
  else write('Sizes');
  if (fitting) write('Memory', element('ul', 'fits', ...sizes.map((size) => fitItem(size, choice.fit))));
  else {
    const memory = formatRange(sizes.flatMap((size) => sizeMemory(size, choice.fit)?.total ?? []), formatBytes);
    write('Memory', memory ?? '–');
  }
}

/** One size that fits: what it takes, and what else would fit. */
function fitItem(size: ExploreSize, fit: FitChoice): HTMLElement {
  const memory = sizeMemory(size, fit);
  if (!memory) return element('li', '', size.name);
  const { quantization, context } = headroom(size, fit);
  const sum = [memory.weights, memory.cache, memory.overhead].map((bytes) => (bytes === undefined ? 'cache not known' : formatBytes(bytes))).join(' + ');
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
