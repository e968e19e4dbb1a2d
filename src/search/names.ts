/** The small index of names that search answers from at once. Made at build time, read by `match.ts`. */
import { huggingFaceId, modelRow } from '../catalog/model-row.ts';
import { toolRow } from '../catalog/tool.ts';
import { nameWords } from '../content/fold.ts';
import type { Catalog } from '../catalog/types.ts';
import type { Tone } from '../catalog/license.ts';

/** Short keys: they travel to every reader who searches. */
export interface NameRecord {
  /** Name as shown. */
  n: string;
  /** Kind. */
  k: 'model' | 'tool' | 'organization' | 'license';
  /** Id; with the kind it makes the address. */
  i: string;
  /** Aliases, except those that words are enough for and other spellings of what search sees as the same words. */
  a: string[];
  /** Further words by which people know it: of its sizes and of the ids of its weights. */
  s?: string;
  /** Ids of its categories. */
  c?: readonly string[];
  /** What is shown beside the name: organization, sizes. */
  d: string;
  /** Verdict of the license, for models. */
  v?: { t: Tone; l: string };
}

/** Names in the order in which equal hits are shown: models newest first, then tools, organizations, licenses. */
export function nameRecords(catalog: Catalog): NameRecord[] {
  return [
    ...catalog.models.map((model): NameRecord => {
      const { organizations, sizes, verdict } = modelRow(catalog, model);
      const { name, aliases = [], variants, categories } = model.data;
      const detail = [organizations, sizes].filter(Boolean).join(' · ');
      const wordsAreEnough = Map.groupBy(aliases, (alias) => isId(alias) || goesOn(name, alias));
      const plain = otherWords(name, wordsAreEnough.get(false));
      const known = new Set([name, ...plain, detail].flatMap(nameWords));
      const ids = variants.flatMap(({ weights }) => huggingFaceId(weights) ?? []);
      const further = new Set([...(wordsAreEnough.get(true) ?? []), ...ids, ...variants.map((variant) => variant.name)].flatMap(nameWords).filter((word) => !known.has(word)));
      return { n: name, k: 'model', i: model.id, a: plain, ...(further.size > 0 && { s: [...further].join(' ') }), c: categories, d: detail, v: { t: verdict.tone, l: verdict.label } };
    }),
    ...catalog.tools.map((tool): NameRecord => {
      const { interfaces, license } = toolRow(catalog, tool);
      return { n: tool.data.name, k: 'tool', i: tool.id, a: otherWords(tool.data.name, tool.data.aliases), c: tool.data.categories, d: [interfaces, license].filter(Boolean).join(' · ') };
    }),
    ...catalog.organizations.map(({ data, id }): NameRecord => ({ n: data.name, k: 'organization', i: id, a: otherWords(data.name, data.aliases), d: 'Organization' })),
    ...catalog.licenses.map(({ data, id }): NameRecord => ({ n: data.name, k: 'license', i: id, a: otherWords(data.name, [...(data.aliases ?? []), ...(data.spdx ? [data.spdx] : [])]), d: 'License' })),
  ];
}

/** The aliases whose words are not those of the name or of one before: “Llama-2” adds nothing to “Llama 2”. */
function otherWords(name: string, aliases: readonly string[] = []): string[] {
  const seen = new Set([nameWords(name).join(' ')]);
  return aliases.filter((alias) => {
    const words = nameWords(alias).join(' ');
    return !seen.has(words) && seen.add(words);
  });
}

/** The name and more after it, such as “Llama 3.1 8B”: search finds a whole name with words of its sizes. */
function goesOn(name: string, alias: string): boolean {
  const words = nameWords(alias);
  const own = nameWords(name);
  return words.length > own.length && own.every((word, index) => word === words[index]);
}

/** An id of weights, such as `facebook/opt-125m`: its words are enough to find it by. */
const isId = (alias: string): boolean => /^[\w.-]+\/[\w.-]+$/.test(alias);
