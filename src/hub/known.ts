/** What the catalog has, by the names that Hugging Face knows it by. */
import { textAt, valueAt } from '../checks/data.ts';
import type { CheckedEntry } from '../checks/entry.ts';
import { HUB } from './client.ts';
import type { Known } from './prefill.ts';

export function knownNames(entries: readonly CheckedEntry[]): Known {
  const list = (collection: CheckedEntry['collection'], more: (data: unknown) => unknown[] = () => []) =>
    entries
      .filter((entry) => entry.collection === collection)
      .map(({ id, data }) => ({
        id,
        names: [textAt(data, ['name']), ...all(valueAt(data, ['aliases'])), ...more(data)].filter((name): name is string => typeof name === 'string'),
      }));
  return {
    licenses: list('licenses', (data) => [textAt(data, ['spdx']), textAt(data, ['short_name'])]),
    organizations: list('organizations', (data) => [hubId(textAt(data, ['huggingface']))]),
    models: list('models'),
    weights: new Map(entries.filter(({ collection }) => collection === 'models').flatMap(sizesByAddress)),
  };
}

function sizesByAddress({ id, data }: CheckedEntry): [string, { model: string; size: string }][] {
  return all(valueAt(data, ['variants'])).flatMap((variant) => {
    const size = textAt(variant, ['name']);
    const weights = hubId(textAt(variant, ['weights']));
    return size === undefined || weights === undefined ? [] : [[weights.toLowerCase(), { model: id, size }]];
  });
}

/** @example hubId('https://huggingface.co/meta-llama') // 'meta-llama' */
const hubId = (address: string | undefined): string | undefined => (address?.startsWith(`${HUB}/`) ? address.slice(HUB.length + 1) : undefined);

const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
