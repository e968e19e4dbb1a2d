/** The head of the entry’s page while it is being written: what readers see first. */
import { formatDate } from '../../catalog/format.ts';
import { contextRange, memoryRange, sizeRange } from '../../catalog/model-row.ts';
import type { Figures } from '../../catalog/model-row.ts';
import { isRecord } from '../../content/record.ts';
import type { CollectionName } from '../../schema/index.ts';
import { schemaFor } from '../../checks/words.ts';
import { modelSchema } from '../../schema/model.ts';
import { MODEL_STATUS } from '../../schema/vocabulary.ts';
import { element } from '../dom.ts';

/** Names of entries by collection and id. */
export type NameOf = (collection: CollectionName, id: string) => string;

export function preview(collection: CollectionName, data: Record<string, unknown>, body: string, nameOf: NameOf): HTMLElement[] {
  const text = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : '');
  const organizations = Array.isArray(data['organizations']) ? data['organizations'].map((id) => nameOf('organizations', String(id))).join(', ') : '';
  const released = text('released') ? formatDate(text('released')) : '';
  return [
    element('h3', '', element('bdi', '', text('name') || 'No name yet')),
    element('p', 'byline', [organizations, released].filter(Boolean).join(' · ')),
    element('p', 'lead', text('summary')),
    collection === 'models' ? strip(data, nameOf) : sheet(collection, data, nameOf),
    ...body.split(/\n\s*\n/).filter((part) => part.trim()).map((part) => element('p', '', part)),
  ];
}

/** The facts that people compare. Figures need sizes that are right so far. */
function strip(data: Record<string, unknown>, nameOf: NameOf): HTMLElement {
  const variants = modelSchema.shape.variants.safeParse(data['variants']);
  const context = modelSchema.shape.context_length.safeParse(data['context_length']);
  const status = modelSchema.shape.status.safeParse(data['status']);
  const license = isRecord(data['licenses']) ? data['licenses']['weights'] : undefined;
  const figures: Figures = { variants: variants.data ?? [], context_length: context.data, context_unbounded: data['context_unbounded'] === true || undefined };
  const facts: [string, string | undefined][] = [
    ['Parameters', sizeRange(figures)],
    ['Context length', contextRange(figures)],
    ['License', typeof license === 'string' ? nameOf('licenses', license) : undefined],
    ['Memory at 4 bits', memoryRange(figures)],
    ['Status', status.data && MODEL_STATUS[status.data]],
  ];
  return element('dl', 'strip', ...facts.map(([label, value]) => element('div', '', element('dt', '', label), element('dd', value ? '' : 'gap', value ?? 'Not checked yet'))));
}

/** Everything else that is filled in, under the titles of the schema. */
function sheet(collection: CollectionName, data: Record<string, unknown>, nameOf: NameOf): HTMLElement {
  const fields = schemaFor(collection).properties ?? {};
  const rows = Object.entries(data).flatMap(([key, value]) => {
    const field = fields[key];
    if (!field || ['name', 'summary', 'sources', 'unpublished'].includes(key) || typeof value === 'object' && !Array.isArray(value)) return [];
    const words = (Array.isArray(value) ? value : [value]).filter((item) => typeof item !== 'object').map((item) => (field.refersTo ? nameOf(field.refersTo, String(item)) : String(item)));
    return words.length > 0 ? [element('dt', '', field.title ?? key), element('dd', '', words.join(', '))] : [];
  });
  return element('dl', 'sheet', ...rows);
}
