/** What licenses mean for a reader: a verdict in words, for a license and for a model with all it derives from. */
import type { License } from '../schema/license.ts';
import type { Variant } from '../schema/variant.ts';
import type { Catalog, LicenseEntry, ModelEntry } from './types.ts';

export type Tone = 'permitted' | 'conditional' | 'prohibited' | 'unknown';

export interface Verdict {
  tone: Tone;
  label: string;
  /** For a column headed “Commercial use”. */
  short: string;
}

export const VERDICTS: Record<Tone, string> = {
  permitted: 'Commercial use permitted',
  conditional: 'Commercial use with conditions',
  prohibited: 'No commercial use',
  unknown: 'Not checked yet',
};

const SHORT: Record<Tone, string> = { permitted: 'Permitted', conditional: 'With conditions', prohibited: 'Not permitted', unknown: VERDICTS.unknown };

/** Where sizes come under licenses of different tones. */
const BY_SIZE = 'Depends on the size';

/** Where sizes of the model that it was made from come under licenses of different tones. */
export const BY_BASE = 'Depends on the base';

const STRICTNESS: Record<Tone, number> = { permitted: 0, unknown: 1, conditional: 2, prohibited: 3 };

/** The verdict in the words of its tone. */
export const verdictOf = (tone: Tone): Verdict => ({ tone, label: VERDICTS[tone], short: SHORT[tone] });

const depends = (on: string): Verdict => ({ tone: 'conditional', label: on, short: on });

/** Commercial use under a license: permitted only if no use is banned and no number of users or income limits it. */
export function licenseVerdict({ permissions, conditions }: License): Verdict {
  switch (permissions.commercial_use?.answer) {
    case 'no':
      return verdictOf('prohibited');
    case 'conditional':
      return verdictOf('conditional');
    case 'yes': {
      const limits = [conditions.use_restrictions, conditions.user_or_revenue_cap, conditions.registration];
      return verdictOf(limits.some((limit) => limit?.answer === 'yes' || limit?.answer === 'conditional') ? 'conditional' : 'permitted');
    }
    default:
      return verdictOf('unknown');
  }
}

/** Relations in which the new weights contain the old ones, so that the old license goes on. */
const KEEPS_LICENSE = new Set(['fine-tune', 'adapter', 'continued-pretraining', 'merge', 'quantization', 'port']);

export interface InheritedLicense {
  base: ModelEntry;
  /** Licenses of the base's weights: one, or one for some of its sizes. Entries don't say from which size they were made. */
  licenses: readonly { license: LicenseEntry; verdict: Verdict }[];
}

export interface EffectiveLicense {
  /** Of the strictest license that applies. */
  verdict: Verdict;
  /** Licenses of the weights: one, or one for some of the sizes. */
  own: readonly { license: LicenseEntry; verdict: Verdict; variants: readonly string[] | undefined }[];
  /** Models it derives from of which a license is stricter than its own. */
  stricter: readonly InheritedLicense[];
}

/** The license that counts for a model's weights: its own, and those of the models whose weights it contains. */
export function effectiveLicense(catalog: Catalog, model: ModelEntry): EffectiveLicense {
  const own = ownLicenses(catalog, model);
  const strictestOwn = strictest(own.map(({ verdict: { tone } }) => tone));
  const inherited = inheritedLicenses(catalog, model);
  const stricter = inherited.filter(({ licenses }) => licenses.some(({ verdict: { tone } }) => isStricter(tone, strictestOwn)));
  const inTotal = withInherited(strictestOwn, inherited);
  const tones = new Set(own.map(({ verdict: { tone } }) => tone));
  return { verdict: inTotal.tone === strictestOwn && tones.size > 1 ? depends(BY_SIZE) : inTotal, own, stricter };
}

const isStricter = (a: Tone, b: Tone): boolean => a !== 'unknown' && STRICTNESS[a] > STRICTNESS[b];

/**
 * The verdict on weights of which the strictest own license has this tone. Of a base whose sizes come under
 * different licenses only the mildest is sure to go on to hold; where a stricter one may, the verdict says so.
 */
function withInherited(own: Tone, inherited: readonly InheritedLicense[]): Verdict {
  const tonesOf = inherited.map(({ licenses }) => licenses.map(({ verdict: { tone } }) => tone));
  const certain = strictest([own, ...tonesOf.map(mildest).filter((tone) => isStricter(tone, own))]);
  return tonesOf.flat().some((tone) => isStricter(tone, certain)) ? depends(BY_BASE) : verdictOf(certain);
}

const mildest = (tones: readonly Tone[]): Tone =>
  tones.reduce((a, b) => (STRICTNESS[b] < STRICTNESS[a] ? b : a), tones[0] ?? 'unknown');

const strictest = (tones: readonly Tone[]): Tone =>
  tones.reduce((a, b) => (STRICTNESS[b] > STRICTNESS[a] ? b : a), tones[0] ?? 'unknown');

function ownLicenses(catalog: Catalog, { data }: ModelEntry): EffectiveLicense['own'] {
  const variantsOf = new Map<string, string[]>();
  for (const { name, license = data.licenses.weights } of data.variants) {
    if (license) variantsOf.set(license, [...(variantsOf.get(license) ?? []), name]);
  }
  return [...variantsOf].map(([id, variants]) => {
    const license = catalog.get('licenses', id);
    return { license, verdict: licenseVerdict(license.data), variants: variantsOf.size > 1 ? variants : undefined };
  });
}

/** Licenses of all models whose weights a model contains, nearest first. The check refuses loops; `seen` is the belt. */
function inheritedLicenses(catalog: Catalog, model: ModelEntry, seen = new Set([model.id])): InheritedLicense[] {
  return (model.data.base_models ?? []).flatMap(({ model: id, relation }) => {
    if (!KEEPS_LICENSE.has(relation) || seen.has(id)) return [];
    seen.add(id);
    const base = catalog.get('models', id);
    return [{ base, licenses: ownLicenses(catalog, base) }, ...inheritedLicenses(catalog, base, seen)];
  });
}

/** All licenses that may bind one size, its own and those of the models whose weights it contains, and what they come to. */
export function licensesOfSize(catalog: Catalog, model: ModelEntry, variant: Variant): { licenses: readonly License[]; verdict: Verdict } {
  const id = variant.license ?? model.data.licenses.weights;
  if (id === undefined) return { licenses: [], verdict: verdictOf('unknown') };
  const own = catalog.get('licenses', id).data;
  const bases = { ...model, data: { ...model.data, base_models: (model.data.base_models ?? []).filter(({ variants }) => !variants || variants.includes(variant.name)) } };
  const inherited = inheritedLicenses(catalog, bases);
  return {
    licenses: [own, ...inherited.flatMap(({ licenses }) => licenses.map(({ license }) => license.data))],
    verdict: withInherited(licenseVerdict(own).tone, inherited),
  };
}
