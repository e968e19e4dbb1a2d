/**
 * A small page for each former address. Written after the search index, as plain text: there are several for each
 * entry, and rendering and indexing them like pages with content took a fifth of the build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Redirect } from '../catalog/redirects.ts';

export function redirectPages({ origin, base }: { origin: string; base: string }): AstroIntegration {
  return {
    name: 'catalog-redirects',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const list = JSON.parse(readFileSync(new URL('redirects.json', dir), 'utf8')) as Redirect[];
        for (const redirect of list) {
          const folder = new URL(redirect.from.slice(base.length), dir);
          mkdirSync(folder, { recursive: true });
          writeFileSync(new URL('index.html', folder), redirectPage(redirect, origin));
        }
        logger.info(`${list.length} former addresses`);
      },
    },
  };
}

const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => CHARACTERS[character] ?? '');

/** Leads on at once; says where to, for whoever stays. */
export const redirectPage = ({ to, name }: Redirect, origin: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>Moved: ${escape(name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${escape(to)}">
<link rel="canonical" href="${escape(new URL(to, origin).href)}">
</head>
<body><main><h1>Moved</h1><p>This is now at <a href="${escape(to)}">${escape(name)}</a>.</p></main></body>
</html>
`;
