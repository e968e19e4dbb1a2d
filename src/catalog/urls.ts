/** Every address inside the site is made here, so that all of them carry the base path. */
import type { CollectionName } from '../schema/index.ts';

/** Begins and ends with “/”. Plain Node (tests) has no `import.meta.env`. */
const base: string = import.meta.env?.BASE_URL ?? '/';

/** Address below the base path. @example path('models/') // '/models/' */
export const path = (relative = ''): string => base + relative;

/** Page of an entry. @example entryUrl('models', 'llama-3.1') // '/models/llama-3.1/' */
export const entryUrl = (collection: CollectionName, id: string): string => path(`${collection}/${id}/`);

/**
 * An address that an entry states, as a link may have it. Anything but https leads nowhere: the check refuses it, and
 * pages don't rely on the check. @example outside('javascript:alert(1)') // undefined
 */
export const outside = (url: string | undefined): string | undefined => (url?.startsWith('https://') ? url : undefined);

/** An alias as the last part of an address, or undefined if it doesn't make one. @example slug('LLaMA 2') // 'llama-2' */
export function slug(alias: string): string | undefined {
  // Hugging Face ids and other scripts are found by search; an address of their own would be a guess.
  if (!/^[\x20-\x7e]+$/.test(alias) || alias.includes('/')) return undefined;
  return (
    alias
      .toLowerCase()
      .replace(/&/g, ' and ')
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '') || undefined
  );
}
