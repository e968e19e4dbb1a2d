/** What the home page and the full lists show. */
import { verdictOf } from './license.ts';
import type { Tone, Verdict } from './license.ts';
import { modelRow } from './model-row.ts';
import type { ModelRow } from './model-row.ts';
import { categoryRows } from './other.ts';
import { toolRow } from './tool.ts';
import type { Catalog } from './types.ts';
import { path } from './urls.ts';

const NEWEST = 12;
const TOOLS = 10;

export function homePage(catalog: Catalog) {
  return {
    counts: { models: catalog.models.length, tools: catalog.tools.length },
    modelCategories: categoryRows(catalog, 'model'),
    toolCategories: categoryRows(catalog, 'tool'),
    licenses: modelsByVerdict(catalog).map(({ verdict, rows, anchor }) => ({ verdict, count: rows.length, url: `${path('licenses/')}#${anchor}` })),
    newest: catalog.models.slice(0, NEWEST).map((model) => modelRow(catalog, model)),
    tools: catalog.tools.slice(0, TOOLS).map((tool) => toolRow(catalog, tool)),
  };
}

/** All models in groups by the year of their release, newest first: a long list needs places to jump to. */
export function modelsByYear(catalog: Catalog): { year: string; rows: ModelRow[] }[] {
  const years = Map.groupBy(catalog.models, ({ data }) => data.released.slice(0, 4));
  return [...years].map(([year, models]) => ({ year, rows: models.map((model) => modelRow(catalog, model)) }));
}

const TONES: readonly Tone[] = ['permitted', 'conditional', 'prohibited', 'unknown'];

/** Models grouped by the verdict of the license that counts for their weights, freest first. */
export function modelsByVerdict(catalog: Catalog): { anchor: string; verdict: Verdict; rows: ModelRow[] }[] {
  const rows = catalog.models.map((model) => modelRow(catalog, model));
  return TONES.flatMap((tone) => {
    const matching = rows.filter(({ verdict }) => verdict.tone === tone);
    return matching.length > 0 ? [{ anchor: `models-${tone}`, verdict: verdictOf(tone), rows: matching }] : [];
  });
}
