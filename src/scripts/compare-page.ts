/** The comparison: what the address names, side by side, with what differs marked. */
import type { Compared, ComparedFact } from '../catalog/compare.ts';
import { element, link } from './dom.ts';
import { MOST, compareUrl } from './ticks.ts';
import type { Kind } from './ticks.ts';

export async function start(place: HTMLElement): Promise<void> {
  const base = place.dataset['compare'] ?? '/';
  const asked = new URLSearchParams(location.search);
  const kind: Kind = asked.has('m') ? 'models' : 'tools';
  const ids = [...new Set(asked.getAll(kind === 'models' ? 'm' : 't'))].filter((id) => /^[a-z0-9][a-z0-9.-]*$/.test(id)).slice(0, MOST);
  if (ids.length === 0) return;

  const answers = await Promise.all(ids.map((id) => load(`${base}${kind}/${id}.json`).then((entry) => ({ id, entry }))));
  const found = answers.flatMap(({ entry }) => (typeof entry === 'string' ? [] : [entry]));
  const notes = answers.flatMap(({ id, entry }) =>
    typeof entry === 'string' ? [element('p', 'notice', entry === 'missing' ? `There is no “${id}” among the ${kind}.` : `“${id}” could not be loaded. Check the connection and try again.`)] : [],
  );
  const more = element('p', '', link(`${base}${kind}/`, found.length < MOST ? `Tick others in the list of ${kind}` : `Back to the list of ${kind}`));
  place.replaceChildren(...notes, ...(found.length > 0 ? [table(found, kind, base)] : []), more);
  if (found.length > 0) document.title = `${found.map(({ name }) => name).join(', ')} · ${document.title}`;
}

async function load(url: string): Promise<Compared | 'missing' | 'failed'> {
  try {
    const response = await fetch(url);
    if (response.status === 404) return 'missing';
    return response.ok ? ((await response.json()) as Compared) : 'failed';
  } catch {
    return 'failed';
  }
}

function table(entries: readonly Compared[], kind: Kind, base: string): HTMLElement {
  const head = element('tr', '', element('td', ''), ...entries.map((entry) => columnHead(entry, entries, kind, base)));
  const rows = (entries[0]?.facts ?? []).map(({ label }, index) => factRow(label, entries.map(({ facts }) => facts[index])));
  const made = element('table', 'compare', element('thead', '', head), element('tbody', '', ...rows));
  const scroller = element('div', 'compare-scroll', made);
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', 'Comparison');
  const only = document.createElement('input');
  only.type = 'checkbox';
  only.addEventListener('change', () => made.classList.toggle('only-differences', only.checked));
  const nodes = entries.length > 1 ? [element('label', 'view-choice', only, ' Only what differs'), scroller] : [scroller];
  return element('div', 'compare-wrap', ...nodes);
}

function columnHead(entry: Compared, entries: readonly Compared[], kind: Kind, base: string): HTMLElement {
  const others = entries.filter((other) => other !== entry).map(({ id }) => id);
  const remove = link(others.length > 0 ? compareUrl(base, kind, others) : `${base}compare/`, 'Take away');
  remove.className = 'note';
  remove.setAttribute('aria-label', `Take away ${entry.name}`);
  const head = element('th', '', link(entry.url, element('bdi', '', entry.name)), element('span', 'note compare-summary', entry.summary), remove);
  head.setAttribute('scope', 'col');
  // What is read out with each cell of the column.
  head.abbr = entry.name;
  return head;
}

function factRow(label: string, facts: readonly (ComparedFact | undefined)[]): HTMLElement {
  const differs = new Set(facts.map((fact) => JSON.stringify(fact?.values ?? []))).size > 1;
  const head = element('th', '', label);
  if (differs) head.append(' ', mark());
  head.setAttribute('scope', 'row');
  const cells = facts.map((fact) => {
    if (!fact || fact.values.length === 0) return element('td', 'gap', fact?.gap ?? '');
    if (fact.values.length > 1) return element('td', '', element('ul', '', ...fact.values.map((value) => element('li', '', value))));
    return element('td', '', element('span', fact.tone ? `verdict-${fact.tone}` : '', fact.values[0] ?? ''));
  });
  return element('tr', differs ? 'differs' : 'same', head, ...cells);
}

function mark(): HTMLElement {
  const sign = element('span', 'differs-sign', '≠');
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', 'differs');
  return sign;
}
