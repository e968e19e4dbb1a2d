/** Work that is the same on every page is done once. */
import type { Catalog } from './types.ts';

/** The same function, remembering its answer for each catalog. */
export function oncePerCatalog<T>(make: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const once = oncePerEntry((_: Catalog, catalog: Catalog) => make(catalog));
  return (catalog) => once(catalog, catalog);
}

/** The same function, remembering its answer for each entry for as long as the entry lives. */
export function oncePerEntry<E extends object, T>(make: (catalog: Catalog, entry: E) => T): (catalog: Catalog, entry: E) => T {
  const made = new WeakMap<E, T>();
  return (catalog, entry) => {
    let value = made.get(entry);
    if (value === undefined) {
      value = make(catalog, entry);
      made.set(entry, value);
    }
    return value;
  };
}
