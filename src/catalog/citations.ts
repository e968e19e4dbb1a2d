/** Numbers the sources of an entry, so that each fact can point at the page it was read on. */
import type { Source } from '../schema/sources.ts';

export interface Citation {
  /** From 1, in the order of the entry's sources. */
  number: number;
  url: string;
  /** Host and path, for people. */
  label: string;
  checked: string;
  note: string | undefined;
  /** Fields read there, as the entry names them. */
  fields: readonly string[];
}

type SourceMap = Partial<Record<string, Source>>;

export interface Citations {
  list: readonly Citation[];
  /** Number of the source of a field, or of what holds it. @example of('licenses.code') */
  of(field: string): number | undefined;
  /** Number of a source that stands beside a fact of its own. */
  ofSource(source: Source): number | undefined;
}

/** `extra`: sources that stand inside the entry, each with what was read there. */
export function citations(sources: SourceMap, extra: readonly (readonly [string, Source])[] = []): Citations {
  const byKey = new Map<string, Citation & { fields: string[] }>();
  const add = (field: string, source: Source) => {
    const known = byKey.get(keyOf(source));
    if (known) known.fields.push(field);
    else
      byKey.set(keyOf(source), {
        number: byKey.size + 1,
        url: source.url,
        label: shortUrl(source.url),
        checked: source.checked,
        note: source.note,
        fields: [field],
      });
  };
  for (const [field, source] of Object.entries(sources)) if (source) add(field, source);
  for (const [field, source] of extra) add(field, source);

  const ofSource = (source: Source) => byKey.get(keyOf(source))?.number;
  return {
    list: [...byKey.values()],
    ofSource,
    of(field) {
      for (let name = field; name; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
        const source = sources[name];
        if (source) return ofSource(source);
      }
      return undefined;
    },
  };
}

const keyOf = ({ url, checked, note }: Source) => JSON.stringify([url, checked, note]);

/** @example shortUrl('https://github.com/a/b/blob/0123456789abcdef0123456789abcdef01234567/README.md') // 'github.com/a/b/…/README.md' */
export function shortUrl(url: string): string {
  return url
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replace(/\/(?:blob|tree|raw)\/[0-9a-f]{40}\//, '/…/')
    .replace(/\/$/, '');
}
