export const QUERIES: readonly (readonly [string, ...string[]])[] = [];
export const NONSENSE: readonly string[] = [];
