/** Fields of the form that hold a value: a text, a figure, a word, or several words of a closed list. */
import type { JsonSchema } from '../../schema/describe.ts';
import type { CollectionName } from '../../schema/index.ts';
import { element } from '../dom.ts';

export interface Field {
  element: HTMLElement;
  /** What was filled in; undefined if nothing was. */
  read(): unknown;
  write(value: unknown): void;
  /** The field at a path below this one, or the nearest around it. */
  at(path: readonly (string | number)[]): Field;
  /** Shows what is wrong at this field; '' if nothing is. */
  complain(words: string): void;
}

/** Ids that a field may name, by collection: lists for completion. */
export type ListOf = (collection: CollectionName) => string;

export interface Place {
  name: string;
  schema: JsonSchema;
  required: boolean;
  listOf: ListOf;
}

let count = 0;
export const nextId = (): string => `field-${(count += 1)}`;

/** Title, help, control and complaint of a single value. */
export function leafField({ name, schema, required, listOf }: Place, list?: CollectionName): Field {
  const id = nextId();
  const refersTo = list ?? schema.refersTo;
  const words = schema.enum ?? (schema.type === 'boolean' ? ['true', 'false'] : undefined);
  const control = words ? select(words) : document.createElement(schema.multiline ? 'textarea' : 'input');
  control.id = id;
  control.name = name;
  control.setAttribute('aria-describedby', `${id}-help ${id}-wrong`);
  if (control instanceof HTMLInputElement) {
    const example = schema.examples?.[0];
    if (typeof example === 'string' || typeof example === 'number') control.placeholder = String(example);
    if (refersTo) control.setAttribute('list', listOf(refersTo));
    if (isNumber(schema)) control.inputMode = 'numeric';
    control.autocomplete = 'off';
    control.spellcheck = /summary|note/.test(name);
  }
  const label = element('label', '', schema.title ?? name);
  label.setAttribute('for', id);
  if (required) label.append(' ', element('span', 'tag', 'required'));
  const help = element('span', 'note', schema.description ?? '');
  help.id = `${id}-help`;
  const { wrong, complain } = complaint(id, control);
  const field: Field = {
    element: element('div', 'field', label, help, control, wrong),
    read: () => valueOf(control.value, schema),
    write: (value) => {
      control.value = value === undefined ? '' : String(value);
    },
    at: () => field,
    complain,
  };
  return field;
}

export function complaint(id: string, control: HTMLElement) {
  const wrong = element('span', 'wrong', '');
  wrong.id = `${id}-wrong`;
  const complain = (words: string) => {
    wrong.textContent = words;
    if (words) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  };
  return { wrong, complain };
}

const isNumber = ({ type }: JsonSchema): boolean => type === 'integer' || type === 'number';

/** What a control holds as the data has it: digits may be in groups. */
function valueOf(text: string, schema: JsonSchema): unknown {
  if (text === '') return undefined;
  if (schema.type === 'boolean') return text === 'true';
  const plain = text.trim().replace(/(?<=\d)[_, ](?=\d{3})/g, '');
  return isNumber(schema) && plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

function select(words: readonly string[]): HTMLSelectElement {
  const made = document.createElement('select');
  made.append(new Option('', ''), ...words.map((word) => new Option(word, word)));
  return made;
}

/** Several words of a closed list. The order of an entry that is opened stays. */
export function choicesField({ name, schema, required }: Place): Field {
  const id = nextId();
  let order: string[] = [];
  const words = schema.items?.enum ?? [];
  const boxes = words.map((word) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = word;
    box.name = name;
    return { box, label: element('label', 'choice', box, ` ${word}`) };
  });
  const set = element('fieldset', 'field', element('legend', '', schema.title ?? name, ...(required ? [' ', element('span', 'tag', 'required')] : [])), element('span', 'note', schema.description ?? ''), element('div', 'choices', ...boxes.map(({ label }) => label)));
  const { wrong, complain } = complaint(id, set);
  set.append(wrong);
  const field: Field = {
    element: set,
    read: () => {
      const chosen = boxes.flatMap(({ box }) => (box.checked ? [box.value] : []));
      const kept = order.filter((word) => chosen.includes(word));
      const all = [...kept, ...chosen.filter((word) => !kept.includes(word))];
      return all.length > 0 ? all : undefined;
    },
    write: (value) => {
      order = Array.isArray(value) ? value.map(String) : [];
      for (const { box } of boxes) box.checked = order.includes(box.value);
    },
    at: () => field,
    complain,
  };
  return field;
}
