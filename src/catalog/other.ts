/** What the pages of licenses, organizations and categories show. */
import type { Category } from '../schema/category.ts';
import type { LicenseAnswer } from '../schema/license.ts';
import { CONDITIONS, LICENSE_KINDS, ORGANIZATION_KINDS, PERMISSIONS, keys } from '../schema/vocabulary.ts';
import { citations } from './citations.ts';
import { factMaker, linkTo } from './facts.ts';
import { countryName, formatDate } from './format.ts';
import { licenseVerdict } from './license.ts';
import { modelRow } from './model-row.ts';
import { toolRow } from './tool.ts';
import type { Catalog, LicenseEntry, OrganizationEntry } from './types.ts';

/** One line of the list of licenses. */
export function licenseRow(catalog: Catalog, license: LicenseEntry) {
  const { data } = license;
  return {
    ...linkTo(license),
    kind: LICENSE_KINDS[data.kind],
    verdict: licenseVerdict(data),
    uses: catalog.modelsOf.license(license.id).length + catalog.toolsOf.license(license.id).length,
  };
}

export type LicenseRow = ReturnType<typeof licenseRow>;

/** Everything that the page of a license shows. */
export function licensePage(catalog: Catalog, license: LicenseEntry) {
  const { data, id } = license;
  const cited = citations(data.sources);
  const fact = factMaker(cited, data.unpublished);
  const author = data.organization === undefined ? data.author : [linkTo(catalog.get('organizations', data.organization))];
  return {
    verdict: licenseVerdict(data),
    facts: [
      { label: 'Kind', value: LICENSE_KINDS[data.kind] },
      ...(author === undefined ? [] : [{ label: 'Written by', value: author }]),
      fact('Published', 'released', data.released && formatDate(data.released)),
      fact('OSI-approved', 'osi_approved', data.osi_approved === undefined ? undefined : data.osi_approved ? 'Yes' : 'No'),
      ...(data.spdx === undefined ? [] : [{ label: 'SPDX id', value: data.spdx }]),
      ...(data.superseded_by === undefined ? [] : [{ label: 'Replaced by', value: [linkTo(catalog.get('licenses', data.superseded_by))] }]),
    ],
    permissions: questions(PERMISSIONS, data.permissions),
    conditions: questions(CONDITIONS, data.conditions),
    weightsOf: catalog.modelsOf.license(id).map((model) => modelRow(catalog, model)),
    codeOf: catalog.modelsOf.codeLicense(id).map(linkTo),
    dataOf: catalog.modelsOf.dataLicense(id).map(linkTo),
    tools: catalog.toolsOf.license(id).map((tool) => toolRow(catalog, tool)),
    references: [{ label: 'Full text', url: data.url }],
    citations: cited,
    aliases: data.aliases ?? [],
  };
}

/** Every question of a list with its answer, if there is one. */
export function questions<K extends string>(titles: Record<K, string>, answers: Partial<Record<K, LicenseAnswer | undefined>>) {
  return keys(titles).map((key) => ({ question: titles[key], answer: answers[key] }));
}

/** One line of the list of organizations. */
export function organizationRow(catalog: Catalog, organization: OrganizationEntry) {
  const { data, id } = organization;
  return {
    ...linkTo(organization),
    kind: data.kind && ORGANIZATION_KINDS[data.kind],
    countries: data.countries?.map(countryName).join(', '),
    models: catalog.modelsOf.organization(id).length,
    tools: catalog.toolsOf.organization(id).length,
  };
}

export type OrganizationRow = ReturnType<typeof organizationRow>;

/** Everything that the page of an organization shows. */
export function organizationPage(catalog: Catalog, organization: OrganizationEntry) {
  const { data, id } = organization;
  const cited = citations(data.sources ?? {});
  const fact = factMaker(cited, data.unpublished);
  const links = [
    { label: 'Website', url: data.website },
    ...(data.huggingface ? [{ label: 'Hugging Face', url: data.huggingface }] : []),
    ...(data.github ? [{ label: 'GitHub', url: data.github }] : []),
  ];
  return {
    facts: [
      fact('Kind', 'kind', data.kind && ORGANIZATION_KINDS[data.kind]),
      fact('Country', 'countries', data.countries?.map(countryName).join(', ')),
    ],
    models: catalog.modelsOf.organization(id).map((model) => modelRow(catalog, model)),
    tools: catalog.toolsOf.organization(id).map((tool) => toolRow(catalog, tool)),
    references: links,
    citations: cited,
    aliases: data.aliases ?? [],
  };
}

/** The categories of a kind that have entries, with their number. */
export function categoryRows(catalog: Catalog, kind: Category['kind']) {
  const entriesOf = kind === 'model' ? catalog.modelsOf : catalog.toolsOf;
  return catalog.categories
    .filter(({ data }) => data.kind === kind)
    .map(({ id, url, data }) => ({ label: data.title, url, summary: data.summary, count: entriesOf.category(id).length }))
    .filter(({ count }) => count > 0);
}

export type CategoryRow = ReturnType<typeof categoryRows>[number];
