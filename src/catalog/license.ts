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
export const BY_SIZE = 'Depends on the size';

const STRICTNESS: Record<Tone, number> = { permitted: 0, unknown: 1, conditional: 2, prohibited: 3 };

const verdict = (tone: Tone): Verdict => ({ tone, label: VERDICTS[tone], short: SHORT[tone] });

/** Commercial use under a license: permitted only if no use is banned and no number of users or income limits it. */
export function licenseVerdict({ permissions, conditions }: License): Verdict {
  switch (permissions.commercial_use?.answer) {
    case 'no':
      return verdict('prohibited');
    case 'conditional':
      return verdict('conditional');
    case 'yes': {
      const limits = [conditions.use_restrictions, conditions.user_or_revenue_cap, conditions.registration];
      return verdict(limits.some((limit) => limit?.answer === 'yes' || limit?.answer === 'conditional') ? 'conditional' : 'permitted');
    }
    default:
      return verdict('unknown');
  }
}

/** Relations in which the new weights contain the old ones, so that the old license goes on. */
const KEEPS_LICENSE = new Set(['fine-tune', 'adapter', 'continued-pretraining', 'merge', 'quantization', 'port']);

export interface InheritedLicense {
  base: ModelEntry;
  license: LicenseEntry;
  verdict: Verdict;
}

export interface EffectiveLicense {
  /** Of the strictest license that applies. */
  verdict: Verdict;
  /** Licenses of the weights: one, or one for some of the sizes. */
  own: readonly { license: LicenseEntry; verdict: Verdict; variants: readonly string[] | undefined }[];
  /** Licenses of the models it derives from that are stricter than its own. */
  stricter: readonly InheritedLicense[];
}

/** The license that counts for a model's weights: its own, and those of the models whose weights it contains. */
export function effectiveLicense(catalog: Catalog, model: ModelEntry): EffectiveLicense {
  const own = ownLicenses(catalog, model);
  const strictestOwn = strictest(own.map(({ verdict: { tone } }) => tone));
  const stricter = inheritedLicenses(catalog, model).filter(
    ({ verdict: { tone } }) => tone !== 'unknown' && STRICTNESS[tone] > STRICTNESS[strictestOwn],
  );
  const tones = new Set(own.map(({ verdict: { tone } }) => tone));
  if (stricter.length === 0 && tones.size > 1) {
    return { verdict: { tone: 'conditional', label: BY_SIZE, short: BY_SIZE }, own, stricter };
  }
  return { verdict: verdict(strictest([strictestOwn, ...stricter.map(({ verdict: { tone } }) => tone)])), own, stricter };
}

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
    const own = ownLicenses(catalog, base).map(({ license, verdict: its }) => ({ base, license, verdict: its }));
    return [...own, ...inheritedLicenses(catalog, base, seen)];
  });
}

/** Licenses that count for one size: its own, and those of the models whose weights it contains. */
export function licensesOfSize(catalog: Catalog, model: ModelEntry, variant: Variant): readonly License[] {
  const own = variant.license ?? model.data.licenses.weights;
  if (own === undefined) return [];
  const bases = { ...model, data: { ...model.data, base_models: (model.data.base_models ?? []).filter(({ variants }) => !variants || variants.includes(variant.name)) } };
  return [catalog.get('licenses', own).data, ...inheritedLicenses(catalog, bases).map(({ license }) => license.data)];
}

/** The strictest verdict of several licenses. */
export const strictestVerdict = (licenses: readonly License[]): Verdict => verdict(strictest(licenses.map((license) => licenseVerdict(license).tone)));
