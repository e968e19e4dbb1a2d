/** The explorer's form: the reader's choice out of it and into it, the counts beside values, and what is chosen as chips. */
import { orderWords, readMemory, readNumber, readOrder } from '../explore/address.ts';
import { available } from '../explore/explore.ts';
import { RANGES } from '../explore/types.ts';
import type { Choice, Facet, Range, RangeKey } from '../explore/types.ts';
import { formatContext } from '../catalog/format.ts';

const rangeKeys = Object.keys(RANGES) as RangeKey[];

export function readForm(form: HTMLFormElement, before: Choice): Choice {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const range = (key: string): Range => {
    const [min, max] = [readNumber(text(`${key}-min`)), readNumber(text(`${key}-max`))];
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  };
  const facets: Record<string, string[]> = {};
  for (const { name, value } of checkedBoxes(form)) (facets[name] ??= []).push(value);
  return {
    ...before,
    ...readOrder(text('sort')),
    name: text('name'),
    facets,
    ranges: Object.fromEntries(rangeKeys.map((key) => [key, range(key)] as const).filter(([, { min, max }]) => min !== undefined || max !== undefined)),
    years: range('year'),
    fit: form.querySelector('[name=device]')
      ? {
          device: text('device'),
          memory: text('device') ? undefined : readMemory(text('memory')),
          context: readNumber(text('tokens')) ?? before.fit.context,
          quantization: text('quantization') || before.fit.quantization,
        }
      : before.fit,
  };
}

const boxesOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('[data-facet] input[type=checkbox]');
const checkedBoxes = (form: HTMLFormElement) => [...boxesOf(form)].filter(({ checked }) => checked);

export function writeForm(form: HTMLFormElement, choice: Choice): void {
  const set = (name: string, value: number | string | undefined) => {
    const field = form.elements.namedItem(name);
    const text = String(value ?? '');
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
      // A figure from the address that the list lacks becomes one of its choices.
      if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === text)) field.add(new Option(text, text));
      if (field.value !== text) field.value = text;
    }
  };
  set('name', choice.name);
  set('sort', orderWords(choice));
  set('device', choice.fit.device);
  set('memory', choice.fit.memory);
  set('tokens', choice.fit.context);
  set('quantization', choice.fit.quantization);
  set('year-min', choice.years.min);
  set('year-max', choice.years.max);
  for (const key of rangeKeys) {
    set(`${key}-min`, choice.ranges[key]?.min);
    set(`${key}-max`, choice.ranges[key]?.max);
  }
  for (const box of boxesOf(form)) box.checked = choice.facets[box.name]?.includes(box.value) ?? false;
}

/** How many entries each value would leave, and how many of a facet's values are chosen. */
export function showCounts(form: HTMLFormElement, counts: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  for (const box of boxesOf(form)) {
    const count = counts[box.name]?.[box.value] ?? 0;
    // Not “labels”: for each box it looks through the whole page.
    const label = box.closest('label');
    const shown = label?.querySelector('[data-count]');
    if (shown) shown.textContent = String(count);
    label?.classList.toggle('empty-choice', count === 0 && !box.checked);
  }
  for (const panel of form.querySelectorAll<HTMLElement>('[data-facet]')) {
    const chosen = panel.querySelectorAll('input[type=checkbox]:checked').length;
    const badge = panel.querySelector('[data-chosen]');
    if (badge) badge.textContent = chosen === 0 ? '' : ` (${chosen})`;
  }
}

/** One button for each thing chosen, which takes it away. */
export function showChips(form: HTMLFormElement, facets: readonly Facet[], choice: Choice, take: (next: Choice) => void): void {
  const list = form.querySelector<HTMLElement>('[data-chips]');
  if (!list) return;
  const chips: { label: string; without: Choice }[] = [];
  if (choice.name) chips.push({ label: `“${choice.name}”`, without: { ...choice, name: '' } });
  if (available(choice.fit) !== undefined) {
    const device = form.querySelector<HTMLSelectElement>('[name=device]')?.selectedOptions[0]?.label;
    const label = `Fits ${choice.fit.device ? device : `${choice.fit.memory} GB`}`;
    chips.push({ label, without: { ...choice, fit: { ...choice.fit, device: '', memory: undefined } } });
  }
  for (const key of rangeKeys) {
    const { [key]: range, ...ranges } = choice.ranges;
    if (range) chips.push({ label: `${RANGES[key].title} ${rangeWords(range, key === 'context' ? formatContext : (count) => `${count}B`)}`, without: { ...choice, ranges } });
  }
  if (choice.years.min !== undefined || choice.years.max !== undefined) {
    chips.push({ label: `Released ${rangeWords(choice.years, String)}`, without: { ...choice, years: {} } });
  }
  for (const { key, title, values } of facets) {
    for (const { value, label } of values) {
      const chosen = choice.facets[key] ?? [];
      if (chosen.includes(value)) chips.push({ label: `${title}: ${label}`, without: { ...choice, facets: { ...choice.facets, [key]: chosen.filter((other) => other !== value) } } });
    }
  }
  list.replaceChildren(
    ...chips.map(({ label, without }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'chip';
      button.textContent = label;
      button.setAttribute('aria-label', `Take away ${label}`);
      button.addEventListener('click', () => {
        take(without);
        // The button goes with what it stood for; the keyboard goes on from a field that stays.
        form.querySelector<HTMLInputElement>('input[name=name]')?.focus();
      });
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

function rangeWords({ min, max }: Range, words: (value: number) => string): string {
  if (min === undefined) return `up to ${words(max ?? 0)}`;
  return max === undefined ? `from ${words(min)}` : min === max ? words(min) : `${words(min)} to ${words(max)}`;
}
