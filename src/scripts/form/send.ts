/** How a finished file leaves the browser: to GitHub’s new-file page, or by copy and download. */

/** GitHub refuses addresses that are much longer. */
const LONGEST_ADDRESS = 7500;

/** The page that creates the file, filled in; undefined where there is no repository or the address would be too long. */
export function newFileAddress(page: string | undefined, id: string, text: string): string | undefined {
  if (!page) return undefined;
  const address = `${page}?${new URLSearchParams({ filename: `${id}.md`, value: text })}`;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}

/** Offers a text as a file. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
