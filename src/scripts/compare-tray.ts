/** The tray at the foot of the window: what is ticked for comparing, and the way to the comparison. */
import { element } from './dom.ts';
import { MOST, compareUrl, readTicks, writeTicks } from './ticks.ts';
import type { Kind, Tick } from './ticks.ts';

export function start(): void {
  const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
  let ticks = readTicks();
  const status = element('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  const tray = element('aside', 'tray');
  tray.setAttribute('aria-label', 'Chosen for comparing');
  document.body.append(status, tray);

  const boxes = () => document.querySelectorAll<HTMLInputElement>('input.tick');

  const show = () => {
    for (const box of boxes()) {
      box.checked = ticks.some(({ kind, id }) => kind === box.name && id === box.value);
      box.disabled = !box.checked && ticks.filter(({ kind }) => kind === box.name).length >= MOST;
    }
    tray.replaceChildren(...(['models', 'tools'] as const).flatMap((kind) => group(kind)));
    tray.hidden = ticks.length === 0;
    document.documentElement.classList.toggle('has-tray', ticks.length > 0);
  };

  const change = (next: Tick[]) => {
    ticks = next;
    writeTicks(ticks);
    show();
  };

  const group = (kind: Kind): HTMLElement[] => {
    const own = ticks.filter((tick) => tick.kind === kind);
    if (own.length === 0) return [];
    const names = own.map((tick) => {
      const button = element('button', 'chip', tick.name);
      button.setAttribute('aria-label', `Take ${tick.name} out of the comparison`);
      button.addEventListener('click', () => {
        change(ticks.filter((other) => other !== tick));
        tray.querySelector<HTMLElement>('a, button')?.focus();
      });
      return element('li', '', button);
    });
    const go = element('a', 'button button-main', own.length === 1 ? `Tick another of the ${kind}` : `Compare ${own.length} ${kind}`);
    go.href = own.length === 1 ? `${base}${kind}/` : compareUrl(base, kind, own.map(({ id }) => id));
    const clear = element('button', '', 'Clear');
    clear.addEventListener('click', () => change(ticks.filter((tick) => tick.kind !== kind)));
    return [element('div', 'wrap', element('ul', 'chips', ...names), go, clear)];
  };

  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.tick')) toggle(target);
  });
  const toggle = ({ name: kind, value: id, checked, dataset }: HTMLInputElement) => {
    if (kind !== 'models' && kind !== 'tools') return;
    const name = dataset['name'] ?? id;
    change(checked ? [...ticks, { kind, id, name }] : ticks.filter((tick) => tick.kind !== kind || tick.id !== id));
    const count = ticks.filter((tick) => tick.kind === kind).length;
    status.textContent = `${count} of ${MOST} ${kind} chosen for comparing.`;
  };

  // A box that was ticked while this was on its way counts as well.
  for (const box of boxes()) {
    const known = ticks.some(({ kind, id }) => kind === box.name && id === box.value);
    if (box.checked && !known && (box.name === 'models' || box.name === 'tools')) ticks.push({ kind: box.name, id: box.value, name: box.dataset['name'] ?? box.value });
  }
  change(ticks);
}
