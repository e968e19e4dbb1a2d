/** JSON-LD, written so that no text in it can end the script element it stands in. */

/** @example safeJson({ name: '</script>' }) // '{"name":"\\u003c/script>"}' */
export const safeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export interface Crumb {
  label: string;
  url: string;
}

/** https://schema.org/BreadcrumbList; addresses are made absolute against `origin`. */
export const breadcrumbList = (crumbs: readonly Crumb[], origin: string) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: new URL(url, origin).href,
  })),
});
