/** The content security policy that every page carries as the first thing in its head. */
import { createHash } from 'node:crypto';

const hashes = new Map<string, string>();

/** Source expression that allows exactly this inline text. @example hash('a') // "'sha256-…'" */
function hash(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const made = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, made);
  return made;
}

/** Allows the site's own files and the given inline texts, and nothing from elsewhere but data from the given origins. */
export function contentSecurityPolicy(inline: { script: string; style: string }, origins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    // Pagefind searches in WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${hash(inline.script)}`,
    `style-src 'self' ${hash(inline.style)}`,
    "img-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "worker-src 'none'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    // Text never becomes markup or script: the site's own scripts make elements, and no policy lets an exception pass.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
