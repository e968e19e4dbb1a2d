/** What the catalog has, by the names that Hugging Face knows it by. */
import { textAt, valueAt } from '../checks/data.ts';
import type { CheckedEntry } from '../checks/entry.ts';
import type { Known } from './prefill.ts';

const HUB_ADDRESS = /^https:\/\/huggingface\.co\//;

export function knownNames(entries: readonly CheckedEntry[]): Known {
  const list = (collection: CheckedEntry['collection'], more: (data: unknown) => unknown[]) =>
    entries
      .filter((entry) => entry.collection === collection)
      .map(({ id, data }) => ({
        id,
        names: [textAt(data, ['name']), ...all(valueAt(data, ['aliases'])), ...more(data)].filter((name): name is string => typeof name === 'string').map((name) => name.replace(HUB_ADDRESS, '')),
      }));
  return {
    licenses: list('licenses', (data) => [textAt(data, ['spdx']), textAt(data, ['short_name'])]),
    organizations: list('organizations', (data) => [textAt(data, ['huggingface'])]),
    models: list('models', (data) => all(valueAt(data, ['variants'])).map((variant) => textAt(variant, ['weights']))),
  };
}

const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
