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

interface LicenseVerdict {
  license: LicenseEntry;
  verdict: Verdict;
}

export interface InheritedLicense {
  base: ModelEntry;
  /** Sizes of the base that it was made from, where the entry says so. */
  sizes: readonly string[] | undefined;
  /** Licenses of those sizes, or of all where the entry doesn't say: if there are several, any of them may go on to hold. */
  licenses: readonly LicenseVerdict[];
}

export interface EffectiveLicense {
  /** Of the licenses that apply, or that it depends on the size. */
  verdict: Verdict;
  /** Licenses of the weights: one, or one for some of the sizes. */
  own: readonly (LicenseVerdict & { variants: readonly string[] | undefined })[];
  /** Models it derives from of which a license is stricter than its own: for all sizes, or for some. */
  stricter: readonly (InheritedLicense & { variants: readonly string[] | undefined })[];
}

/** The license that counts for a model's weights: its own, and those of the models whose weights it contains. */
export function effectiveLicense(catalog: Catalog, model: ModelEntry): EffectiveLicense {
  const bySize = model.data.variants.map((variant) => ({ variant, ...licensesOfSize(catalog, model, variant) }));
  const [first, ...others] = bySize.map(({ verdict }) => verdict);
  const verdict = first ?? verdictOf('unknown');
  return {
    verdict: others.every(({ label }) => label === verdict.label) ? verdict : depends(BY_SIZE),
    own: ownLicenses(catalog, model),
    stricter: stricterBases(bySize),
  };
}

interface SizeLicenses {
  own: LicenseVerdict | undefined;
  /** Of the models whose weights it contains. */
  inherited: readonly InheritedLicense[];
  verdict: Verdict;
}

/** All licenses that may bind one size, its own and those of the models whose weights it contains, and what they come to. */
export function licensesOfSize(catalog: Catalog, model: ModelEntry, variant: Variant): SizeLicenses {
  const [own] = ownLicenses(catalog, model, [variant.name]);
  if (!own) return { own, inherited: [], verdict: verdictOf('unknown') };
  const inherited = inheritedLicenses(catalog, model, [variant.name]);
  return { own, inherited, verdict: withInherited(own.verdict.tone, inherited) };
}

/** Bases of which a license is stricter than a size's own, each with the sizes for which that holds if not for all. */
function stricterBases(bySize: readonly (SizeLicenses & { variant: Variant })[]): EffectiveLicense['stricter'] {
  const found = new Map<string, { inherited: InheritedLicense; variants: string[] }>();
  for (const { variant, own, inherited } of bySize) {
    for (const one of inherited) {
      if (!own || !one.licenses.some(({ verdict }) => isStricter(verdict.tone, own.verdict.tone))) continue;
      const key = JSON.stringify([one.base.id, one.sizes]);
      const known = found.get(key);
      if (known) known.variants.push(variant.name);
      else found.set(key, { inherited: one, variants: [variant.name] });
    }
  }
  return [...found.values()].map(({ inherited, variants }) => ({ ...inherited, variants: variants.length < bySize.length ? variants : undefined }));
}

const isStricter = (a: Tone, b: Tone): boolean => a !== 'unknown' && STRICTNESS[a] > STRICTNESS[b];

/**
 * The verdict on weights whose own license has this tone. Of a base that may have come under one of several
 * licenses only the mildest is sure to go on to hold; where a stricter one may, the verdict says so.
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

/** Licenses of a model’s sizes, or of those that are named. */
function ownLicenses(catalog: Catalog, { data }: ModelEntry, sizes?: readonly string[]): EffectiveLicense['own'] {
  const variantsOf = new Map<string, string[]>();
  for (const { name, license = data.licenses.weights } of data.variants) {
    if (license && (!sizes || sizes.includes(name))) variantsOf.set(license, [...(variantsOf.get(license) ?? []), name]);
  }
  return [...variantsOf].map(([id, variants]) => {
    const license = catalog.get('licenses', id);
    return { license, verdict: licenseVerdict(license.data), variants: variantsOf.size > 1 ? variants : undefined };
  });
}

/**
 * Licenses of all models whose weights a model contains, or some of its sizes do, nearest first. Who made both may
 * license the new weights anew, as DeepSeek did with R1; then only what others made of the base goes on to hold.
 * The check refuses loops; `seen` is the belt, and keeps a line that leads to a model in many ways short.
 */
function inheritedLicenses(catalog: Catalog, model: ModelEntry, of: readonly string[] | undefined, seen = new Set<string>()): InheritedLicense[] {
  return (model.data.base_models ?? []).flatMap(({ model: id, relation, variants, base_variants: sizes }) => {
    if (!KEEPS_LICENSE.has(relation) || (of && variants && !variants.some((name) => of.includes(name)))) return [];
    const base = catalog.get('models', id);
    const licensedAnew = base.data.organizations.every((maker) => model.data.organizations.includes(maker));
    const way = JSON.stringify([id, sizes, licensedAnew]);
    if (seen.has(way)) return [];
    seen.add(way);
    return [...(licensedAnew ? [] : [{ base, sizes, licenses: ownLicenses(catalog, base, sizes) }]), ...inheritedLicenses(catalog, base, sizes, seen)];
  });
}
