/** A fact as a page shows it: its words and source, or which of the two gaps stands in its place. */
import type { Citations } from './citations.ts';

export interface Link {
  label: string;
  url: string;
}

export type Gap = 'unpublished' | 'unchecked';

export interface Fact {
  label: string;
  /** Words, or links to other entries. Absent: see `gap`. */
  value?: string | readonly Link[];
  /** Said after the value, smaller. */
  note?: string | undefined;
  gap?: Gap;
  /** Number of the source. */
  cite?: number | undefined;
}

export const GAP_LABELS: Record<Gap, string> = {
  unpublished: 'Not published',
  unchecked: 'Not checked yet',
};

/** Which gap stands where a field has no value. */
export const gapOf = (field: string, unpublished: readonly string[] | undefined): Gap =>
  unpublished?.includes(field) ? 'unpublished' : 'unchecked';

/** Makes facts of one entry: knows its sources and what its makers do not publish. */
export function factMaker(sources: Citations, unpublished: readonly string[] | undefined) {
  return (label: string, field: string, value: Fact['value'] | undefined, note?: string): Fact =>
    value === undefined || value.length === 0
      ? { label, gap: gapOf(field, unpublished), cite: sources.of(field) }
      : { label, value, note, cite: sources.of(field) };
}

/** Labels of the words of a vocabulary, in one line. @example words(['linux'], PLATFORMS) // 'Linux' */
export const words = <K extends string>(list: readonly K[] | undefined, vocabulary: Record<K, string>): string | undefined =>
  list?.map((word) => vocabulary[word]).join(', ');

/** The entry's links under the titles that the schema gives them. */
export function references(links: Record<string, string | undefined>, shape: Record<string, { meta(): { title?: string | undefined } | undefined }>): Link[] {
  return Object.entries(links).flatMap(([key, url]) => (url ? [{ label: shape[key]?.meta()?.title ?? key, url }] : []));
}

/** Link to an entry by its name. */
export const linkTo = ({ url, data }: { url: string; data: { name: string } }): Link => ({ label: data.name, url });
