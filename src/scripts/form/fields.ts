/** Fields of the form, made from the schema. Those that hold others are here: groups, lists and sources. */
import { isRecord } from '../../content/record.ts';
import type { JsonSchema } from '../../schema/describe.ts';
import { element } from '../dom.ts';
import { choicesField, complaint, leafField, nextId } from './controls.ts';
import type { Field, Place } from './controls.ts';

export function makeField(place: Place): Field {
  const { schema } = place;
  if (schema.propertyNames) return recordField(place);
  if (schema.type === 'object') return groupField(place);
  if (schema.type === 'array') return schema.items?.enum ? choicesField(place) : listField(place);
  return leafField(place);
}

/** Items that can be added and taken away: texts, or groups such as sizes. */
function listField(place: Place): Field {
  const { name, schema, required } = place;
  const items: Field[] = [];
  const id = nextId();
  const rows = element('div', 'rows');
  const title = schema.title ?? name;
  const add = element('button', '', `Add to ${title.toLowerCase()}`);
  add.type = 'button';
  const legend = element('legend', '', title, ...(required ? [' ', element('span', 'tag', 'required')] : []));
  const set = element('fieldset', 'field list-field', legend, element('span', 'note', schema.description ?? ''), rows, add);
  const { wrong, complain } = complaint(id, set);
  set.append(wrong);
  const addItem = (value?: unknown) => {
    const inner: JsonSchema = { ...schema.items, title: schema.items?.title ?? title, description: schema.items?.description ?? '' };
    const item = schema.items?.properties ? makeField({ ...place, schema: inner, required: false }) : leafField({ ...place, schema: inner, required: false }, schema.refersTo);
    if (value !== undefined) item.write(value);
    const remove = element('button', '', 'Take away');
    remove.type = 'button';
    remove.setAttribute('aria-label', `Take away ${title.toLowerCase()} ${items.length + 1}`);
    const row = element('div', 'row', item.element, remove);
    remove.addEventListener('click', () => {
      items.splice(items.indexOf(item), 1);
      row.remove();
      add.focus();
      set.dispatchEvent(new Event('input', { bubbles: true }));
    });
    items.push(item);
    rows.append(row);
    return item;
  };
  add.addEventListener('click', () => addItem().element.querySelector<HTMLElement>('input, select')?.focus());
  const field: Field = {
    element: set,
    read: () => {
      const values = items.map((item) => item.read()).filter((value) => value !== undefined);
      return values.length > 0 ? values : undefined;
    },
    write: (value) => {
      items.splice(0);
      rows.replaceChildren();
      for (const item of Array.isArray(value) ? value : []) addItem(item);
      if (required && items.length === 0) addItem();
    },
    at: ([step, ...rest]) => (typeof step === 'number' ? (items[step]?.at(rest) ?? field) : field),
    complain,
  };
  if (required) addItem();
  return field;
}

/** Fields with names. What may be left out stands folded away until it is filled in. */
export function groupField({ name, schema, required: wanted, listOf }: Place, bare = false): Field {
  const id = nextId();
  const needed = new Set(schema.required);
  const fields = new Map(Object.entries(schema.properties ?? {}).map(([key, inside]) => [key, makeField({ name: key, schema: inside, required: needed.has(key), listOf })]));
  // Texts of the schema’s own fields may be empty groups, such as “links”.
  const first = [...fields].filter(([key]) => needed.has(key) || (schema.properties?.[key]?.type === 'string' && fields.size <= 4)).map(([, field]) => field.element);
  const rest = [...fields].map(([, field]) => field.element).filter((inside) => !first.includes(inside));
  const more = document.createElement('details');
  more.className = 'more-fields';
  more.append(element('summary', '', `${rest.length} fields that may be left out`), ...rest);
  const set = element(bare ? 'div' : 'fieldset', bare ? 'fields' : 'field group-field', ...(bare ? [] : [element('legend', '', schema.title ?? name), element('span', 'note', schema.description ?? '')]), ...first, ...(rest.length > 0 ? [more] : []));
  const { wrong, complain } = complaint(id, set);
  set.append(wrong);
  const field: Field = {
    element: set,
    read: () => {
      const values = [...fields].flatMap(([key, inside]) => {
        const value = inside.read();
        return value === undefined ? [] : [[key, value] as const];
      });
      return values.length > 0 ? Object.fromEntries(values) : wanted && needed.size === 0 ? {} : undefined;
    },
    write: (value) => {
      const data = isRecord(value) ? value : {};
      for (const [key, inside] of fields) inside.write(data[key]);
      more.open = rest.length > 0 && Object.keys(data).some((key) => !needed.has(key)) && rest.length < 8;
    },
    at: ([step, ...path]) => {
      const inside = typeof step === 'string' ? fields.get(step) : undefined;
      if (inside && more.contains(inside.element)) more.open = true;
      return inside ? inside.at(path) : field;
    },
    complain,
  };
  return field;
}

/** Sources: a field and the page where it was read. */
function recordField(place: Place): Field {
  const { schema } = place;
  const group = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const item: JsonSchema = { title: 'Source', type: 'object', properties: { field: { title: 'Field', description: 'What was read there.', enum: schema.propertyNames?.enum ?? [] }, ...group.properties }, required: ['field', 'url', 'checked'] };
  const list = listField({ ...place, schema: { title: schema.title ?? '', description: schema.description ?? '', type: 'array', items: item }, required: false });
  let order: string[] = [];
  const field: Field = {
    ...list,
    read: () => {
      const rows = (list.read() ?? []) as Record<string, unknown>[];
      order = rows.map(({ field: key }) => String(key ?? ''));
      const pairs = rows.flatMap(({ field: key, ...source }) => (typeof key === 'string' ? [[key, source] as const] : []));
      return pairs.length > 0 ? Object.fromEntries(pairs) : place.required ? {} : undefined;
    },
    write: (value) => {
      const pairs = Object.entries(isRecord(value) ? value : {});
      order = pairs.map(([key]) => key);
      list.write(pairs.map(([key, source]) => ({ field: key, ...(isRecord(source) ? source : {}) })));
    },
    at: ([step, ...path]) => (typeof step === 'string' && order.includes(step) ? list.at([order.indexOf(step), ...path]) : field),
  };
  return field;
}
