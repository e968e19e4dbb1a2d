/**
 * The form that makes an entry’s file: fields from the schema, the check’s own rules while one types, the file beside
 * it. Everything stays in the browser; a draft is kept there until it is sent or thrown away.
 */
import { textAt } from '../../checks/data.ts';
import type { CheckedEntry } from '../../checks/entry.ts';
import { referencesOf } from '../../checks/rules/references.ts';
import { findingsOf } from '../../checks/run.ts';
import { fieldName, schemaFor } from '../../checks/words.ts';
import { parseEntry } from '../../content/parse.ts';
import { writeEntry } from '../../content/write.ts';
import { askHub } from '../../hub/client.ts';
import { knownNames } from '../../hub/known.ts';
import { prefill } from '../../hub/prefill.ts';
import { ID_PATTERN } from '../../schema/fields.ts';
import { sourcedFields } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/index.ts';
import { breath, element, link } from '../dom.ts';
import { keepDraft, storedDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { groupField } from './fields.ts';
import { startPrefill } from './prefill-box.ts';
import { preview } from './preview.ts';
import { download, newFileAddress } from './send.ts';

const PAUSE_MS = 250;

export async function start(form: HTMLFormElement): Promise<void> {
  const collection = form.dataset['form'] as CollectionName;
  const part = <T extends HTMLElement = HTMLElement>(name: string) => (form.parentElement ?? form).querySelector<T>(`[data-part=${name}]`) as T;
  const base = form.dataset['base'] ?? '/';
  const others = await loadOthers(`${base}contribute/known.json`);
  const today = new Date().toISOString().slice(0, 10);
  await breath();
  const schema = schemaFor(collection);
  await breath();
  const root = groupField({ name: collection, schema, required: true, listOf: completions(form, others) }, true);
  await breath();
  part('fields').replaceChildren(root.element);
  const idBox = part<HTMLInputElement>('id');
  const bodyBox = part<HTMLTextAreaElement>('body');
  let complained: ReturnType<typeof root.at>[] = [];
  let timer = 0;

  const read = (): Draft => ({ id: idBox.value.trim(), data: (root.read() ?? {}) as Record<string, unknown>, body: bodyBox.value });
  const fill = ({ id, data, body }: Draft) => {
    idBox.value = id;
    root.write(data);
    bodyBox.value = body;
  };
  const write = (draft: Draft) => {
    fill(draft);
    update();
  };

  /** Shows the file and what its page will look like. */
  const show = () => {
    const { id, data, body } = read();
    const text = writeEntry(collection, data, body);
    const name = ID_PATTERN.test(id) ? id : 'new-entry';
    part('file').textContent = text;
    part('path').textContent = `content/${collection}/${name}.md`;
    part('preview').replaceChildren(...preview(collection, data, body, (from, entry) => others.find((other) => other.collection === from && other.id === entry)?.name ?? entry));
    const address = newFileAddress(form.dataset['newFile'], name, text);
    const go = part<HTMLAnchorElement>('github');
    go.hidden = address === undefined;
    if (address) go.href = address;
    part('long').hidden = address !== undefined || !form.dataset['newFile'];
    keepDraft(collection, { id, data, body });
    return { id, data, name, text };
  };

  /** Says what is left to do. */
  const judge = ({ id, data, name, text }: ReturnType<typeof show>) => {
    const problems = complain(name, text);
    if (id === '' || !ID_PATTERN.test(id)) problems.unshift('Id: give the file a name of lower-case letters and digits, parted by “-” or “.”.');
    else if (others.some((other) => other.collection === collection && other.id === id)) problems.unshift(`Id: content/${collection}/${id}.md is there already. Take another, or improve that one.`);
    part('status').textContent = problems.length === 0 ? 'The check finds nothing wrong.' : `${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} left:`;
    part('problems').replaceChildren(...problems.map((words) => element('li', '', words)), ...furtherFiles(collection, data, others, base));
  };

  const update = () => judge(show());

  /** Shows the check’s findings at their fields; gives them in words. */
  const complain = (id: string, text: string): string[] => {
    for (const field of complained) field.complain('');
    complained = [];
    const { data, body, bodyLine, problems, lineOf } = parseEntry(text);
    if (data === undefined) return problems.map(({ message }) => message);
    const entry: CheckedEntry = { collection, id, file: `content/${collection}/${id}.md`, data, body, bodyLine, lineOf };
    const wordsAt = new Map<ReturnType<typeof root.at>, string>();
    const all = findingsOf([...others.filter((other) => other.collection !== collection || other.id !== id), entry], entry, today).map(({ at, message, hint }) => {
      const path = 'path' in at ? at.path : ['text'];
      const field = root.at(path);
      // What is only missing is listed beside the form; a field that nobody has come to yet is not wrong.
      if ('path' in at && field !== root && !message.startsWith('This field is missing')) wordsAt.set(field, `${wordsAt.get(field) ?? ''}${message} ${hint} `);
      return `${'path' in at ? fieldName(collection, path) : 'Text'}: ${message} ${hint}`;
    });
    for (const [field, words] of wordsAt) field.complain(words.trim());
    complained = [...wordsAt.keys()];
    return [...new Set(all)];
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, PAUSE_MS);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  part('copy').addEventListener('click', async () => {
    await navigator.clipboard.writeText(part('file').textContent ?? '').then(
      () => (part('done').textContent = 'Copied.'),
      () => (part('done').textContent = 'Copying is not allowed here; select the text of the file.'),
    );
  });
  part('download').addEventListener('click', () => download(`${read().id || 'new-entry'}.md`, part('file').textContent ?? ''));
  part('over').addEventListener('click', () => {
    if (confirm('Throw this draft away?')) write({ id: '', data: {}, body: '' });
  });
  part<HTMLInputElement>('open').addEventListener('change', async ({ currentTarget }) => {
    const file = (currentTarget as HTMLInputElement).files?.[0];
    if (!file) return;
    const { data, body, problems } = parseEntry(await file.text());
    part('done').textContent = problems[0] ? `${file.name}: ${problems[0].message}` : `${file.name} is open.`;
    if (data !== undefined) write({ id: file.name.replace(/\.md$/, ''), data: data as Record<string, unknown>, body: body.trim() });
  });
  part('source-all').addEventListener('click', () => {
    const url = part<HTMLInputElement>('source-url').value.trim();
    const draft = read();
    if (url) write({ ...draft, data: { ...draft.data, sources: withSource(collection, draft.data, { url, checked: today }) } });
  });
  startPrefill(form, part, (id) => askHub(id).then((found) => {
    const { id: proposed, data, open } = prefill(found, knownNames(others), today);
    const draft = read();
    // What was typed already stands.
    write({ id: draft.id || proposed, data: { ...data, ...draft.data, sources: { ...data.sources, ...(draft.data['sources'] as object | undefined) } }, body: draft.body });
    return open;
  }));

  await breath();
  fill(storedDraft(collection) ?? { id: '', data: {}, body: '' });
  await breath();
  const shown = show();
  await breath();
  judge(shown);
  await breath();
  form.hidden = false;
  part('loading').hidden = true;
}

/** Pages that add what the entry names and the catalog lacks. */
function furtherFiles(collection: CollectionName, data: Record<string, unknown>, others: readonly Other[], base: string): HTMLElement[] {
  const nouns: Partial<Record<CollectionName, string>> = { organizations: 'organization', licenses: 'license' };
  const wanted = referencesOf({ collection, data }).flatMap(({ path, to }) => {
    const noun = nouns[to];
    const id = textAt(data, path);
    return noun && id && !others.some((other) => other.collection === to && other.id === id) ? [`${noun} ${id}`] : [];
  });
  return [...new Set(wanted)].map((words) => {
    const [noun = '', id = ''] = words.split(' ');
    const go = link(`${base}contribute/${noun}/`, `Add the ${noun} “${id}” as a further file`);
    go.target = '_blank';
    return element('li', '', go);
  });
}

interface Other extends CheckedEntry {
  name: string;
}

/** The entries that there are, as far as the check needs them. */
async function loadOthers(url: string): Promise<Other[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const entries = (await response.json()) as { collection: CollectionName; id: string; data: Record<string, unknown> }[];
  return entries.map(({ collection, id, data }) => ({ collection, id, data, file: `content/${collection}/${id}.md`, body: '', bodyLine: 1, lineOf: () => 1, name: String(data['name'] ?? data['title'] ?? id) }));
}

/** Lists of ids that browsers complete from, made when a field first asks. */
function completions(form: HTMLElement, others: readonly Other[]) {
  const made = new Map<CollectionName, string>();
  return (collection: CollectionName): string => {
    const known = made.get(collection);
    if (known) return known;
    const list = document.createElement('datalist');
    list.id = `ids-of-${collection}`;
    list.append(...others.filter((other) => other.collection === collection).map(({ id, name }) => new Option(name, id)));
    form.append(list);
    made.set(collection, list.id);
    return list.id;
  };
}

/** One page for every stated fact that has none of its own. */
function withSource(collection: CollectionName, data: Record<string, unknown>, source: { url: string; checked: string }): Record<string, unknown> {
  const sources = (data['sources'] ?? {}) as Record<string, unknown>;
  const facts = [...new Set(sourcedFields[collection].map((field) => field.split('.')[0] ?? ''))].filter((field) => data[field] !== undefined);
  const missing = facts.filter((field) => !Object.keys(sources).some((key) => key === field || key.startsWith(`${field}.`)));
  return { ...sources, ...Object.fromEntries(missing.map((field) => [field, source])) };
}
