/** What lists and pages show of a tool. */
import type { Tool } from '../schema/tool.ts';
import { toolSchema } from '../schema/tool.ts';
import { ACCELERATORS, INTERFACES, PLATFORMS, TOOL_STATUS, WEIGHT_FORMATS } from '../schema/vocabulary.ts';
import { citations } from './citations.ts';
import type { Fact } from './facts.ts';
import { factMaker, linkTo, references, words } from './facts.ts';
import { formatDate } from './format.ts';
import { modelRow } from './model-row.ts';
import { oncePerEntry } from './once.ts';
import type { Catalog, ToolEntry } from './types.ts';

/** One line of a list of tools. */
export const toolRow = oncePerEntry((catalog: Catalog, tool: ToolEntry) => {
  const { data } = tool;
  const license = data.license === undefined ? undefined : catalog.get('licenses', data.license).data;
  return {
    ...linkTo(tool),
    id: tool.id,
    released: data.released,
    summary: data.summary,
    interfaces: words(data.interfaces, INTERFACES),
    platforms: words(data.platforms, PLATFORMS),
    formats: words(data.formats, WEIGHT_FORMATS),
    license: license && (license.short_name ?? license.name),
    status: data.status === 'active' ? undefined : TOOL_STATUS[data.status],
  };
});

export type ToolRow = ReturnType<typeof toolRow>;

/** Everything that the page of a tool shows. */
export function toolPage(catalog: Catalog, tool: ToolEntry) {
  const { data } = tool;
  const cited = citations(data.sources);
  const fact = factMaker(cited, data.unpublished);
  const replacements = (data.superseded_by ?? []).map((id) => linkTo(catalog.get('tools', id)));
  const facts: Fact[] = [
    fact('Runs on', 'platforms', words(data.platforms, PLATFORMS)),
    fact('Computes on', 'accelerators', words(data.accelerators, ACCELERATORS)),
    fact('Loads', 'formats', words(data.formats, WEIGHT_FORMATS)),
    fact('Used through', 'interfaces', words(data.interfaces, INTERFACES)),
    fact('License', 'license', data.license === undefined ? undefined : [linkTo(catalog.get('licenses', data.license))]),
    fact('First released', 'released', data.released && formatDate(data.released)),
    fact('Status', 'status', TOOL_STATUS[data.status]),
    ...(replacements.length > 0 ? [{ label: 'Replaced by', value: replacements, cite: cited.of('status') }] : []),
  ];
  return {
    organizations: (data.organizations ?? []).map((id) => linkTo(catalog.get('organizations', id))),
    facts,
    install: withCite(data.install, cited.of('install')),
    run: withCite(data.run, cited.of('run')),
    models: catalog.modelsOf.tool(tool.id).map((model) => modelRow(catalog, model)),
    replaces: catalog.superseded.tools(tool.id).map(linkTo),
    references: [{ label: 'Repository', url: data.repository }, ...references(data.links ?? {}, toolSchema.shape.links.unwrap().shape)],
    citations: cited,
    aliases: data.aliases ?? [],
  };
}

const withCite = (commands: Tool['install'] | Tool['run'], cite: number | undefined) => ({ commands: commands ?? [], cite });
