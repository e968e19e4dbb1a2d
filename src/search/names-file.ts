/** The file of names that search loads first. Every byte counts there: it leaves out what follows from the rest, and like stands beside like, which compresses best. */
import { slug } from '../catalog/urls.ts';
import type { NameRecord } from './names.ts';

/** Texts of the records of one kind, in their order: one text per field, records apart by line breaks, items of a list by tabs. */
type Columns = Record<'n' | 'i' | 'a' | 's' | 'c' | 'd' | 'v', string>;

/** Records by their kind; categories and verdicts stand in them as places in these lists. */
export interface NameFile {
  categories: string[];
  verdicts: NonNullable<NameRecord['v']>[];
  kinds: Partial<Record<NameRecord['k'], Columns>>;
}

const LINE = '\n';
const TAB = '\t';

/** The file of records whose texts are single lines without tabs, as the schema has them. */
export function pack(records: readonly NameRecord[]): NameFile {
  const categories = [...new Set(records.flatMap(({ c }) => c ?? []))];
  const labels = new Map(records.flatMap(({ v }) => (v ? [[v.l, v] as const] : [])));
  const places = [...labels.keys()];
  const column = (own: readonly NameRecord[], text: (record: NameRecord) => string) => own.map(text).join(LINE);
  const kinds: NameFile['kinds'] = {};
  for (const [kind, own] of Map.groupBy(records, ({ k }) => k)) {
    kinds[kind] = {
      n: column(own, ({ n }) => n),
      // Left out where the name makes it.
      i: column(own, ({ i, n }) => (i === slug(n) ? '' : i)),
      a: column(own, ({ a }) => a.join(TAB)),
      s: column(own, ({ s }) => s ?? ''),
      c: column(own, ({ c }) => (c ?? []).map((category) => categories.indexOf(category)).join(TAB)),
      d: column(own, ({ d }) => d),
      v: column(own, ({ v }) => (v ? String(places.indexOf(v.l)) : '')),
    };
  }
  return { categories, verdicts: [...labels.values()], kinds };
}

/** The records again, kind by kind. */
export const unpack = ({ categories, verdicts, kinds }: NameFile): NameRecord[] =>
  (Object.keys(kinds) as NameRecord['k'][]).flatMap((k) => {
    const columns = kinds[k];
    if (!columns) return [];
    const field = (key: keyof Columns) => columns[key].split(LINE);
    const [ids, aliases, further, classes, details, tones] = [field('i'), field('a'), field('s'), field('c'), field('d'), field('v')];
    return field('n').map((n, at): NameRecord => {
      const v = tones[at] ? verdicts[Number(tones[at])] : undefined;
      const c = items(classes[at]).flatMap((place) => categories[Number(place)] ?? []);
      return {
        n,
        k,
        i: ids[at] || (slug(n) ?? ''),
        a: items(aliases[at]),
        ...(further[at] && { s: further[at] }),
        ...(c.length > 0 && { c }),
        d: details[at] ?? '',
        ...(v && { v }),
      };
    });
  });

const items = (text: string | undefined): string[] => (text ? text.split(TAB) : []);
