/** The small index of names that search answers from at once. Made at build time, read by `match.ts`. */
import { huggingFaceId, modelRow } from '../catalog/model-row.ts';
import { toolRow } from '../catalog/tool.ts';
import type { Catalog } from '../catalog/types.ts';
import type { Tone } from '../catalog/license.ts';

/** Short keys: the file is the first thing that search loads. */
export interface NameRecord {
  /** Name as shown. */
  n: string;
  /** Kind. */
  k: 'model' | 'tool' | 'organization' | 'license';
  /** Address, with the base path. */
  u: string;
  /** Aliases, and the Hugging Face ids of its sizes. */
  a: string[];
  /** Names of its sizes, where no id has them. */
  s?: string[];
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
      const unnamed = variants.filter(({ weights }) => huggingFaceId(weights) === undefined).map((variant) => variant.name);
      return {
        n: name,
        k: 'model',
        u: model.url,
        a: [...new Set([...aliases, ...variants.flatMap(({ weights }) => huggingFaceId(weights) ?? [])])],
        ...(unnamed.length > 0 && { s: unnamed }),
        c: categories,
        d: [organizations, sizes].filter(Boolean).join(' · '),
        v: { t: verdict.tone, l: verdict.label },
      };
    }),
    ...catalog.tools.map((tool): NameRecord => {
      const { interfaces, license } = toolRow(catalog, tool);
      return { n: tool.data.name, k: 'tool', u: tool.url, a: tool.data.aliases ?? [], c: tool.data.categories, d: [interfaces, license].filter(Boolean).join(' · ') };
    }),
    ...catalog.organizations.map(({ data, url }): NameRecord => ({ n: data.name, k: 'organization', u: url, a: data.aliases ?? [], d: 'Organization' })),
    ...catalog.licenses.map(({ data, url }): NameRecord => ({ n: data.name, k: 'license', u: url, a: [...(data.aliases ?? []), ...(data.spdx ? [data.spdx] : [])], d: 'License' })),
  ];
}
