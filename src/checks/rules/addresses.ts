/** Web addresses lead to public pages over https, and look like what they are. */
import { texts } from '../data.ts';
import type { Finding, Rule } from '../entry.ts';
import { quote } from '../words.ts';

const LONGEST = 500;
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_eid|igshid|ref_src)$/i;
/** Names that lead nowhere, or into the reader's own network. */
const PRIVATE = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|example|onion|arpa)$/i;

interface Fault {
  message: string;
  hint: string;
}

/** What is wrong with an address, or undefined. @example addressFault('http://a.org') // { message: '…', … } */
export function addressFault(address: string): Fault | undefined {
  const fault = (what: string, hint: string): Fault => ({ message: `${quote(address)} ${what}.`, hint });
  if (address.length > LONGEST) return { message: `The address has ${address.length} characters; ${LONGEST} are allowed.`, hint: 'Link to the page without its parameters.' };
  if (/[\s\\\p{C}]/u.test(address)) return fault('has a space, a backslash or an invisible character in it', 'Copy the address from the browser’s address bar.');
  if (!address.startsWith('https://')) return fault('does not start with “https://”', 'Use the address over https; if the page has none, leave it out.');
  const host = /^https:\/\/([^/?#]*)/.exec(address)?.[1] ?? '';
  if (host.includes('@')) return fault('has a user name in it', 'Write the address without what stands before “@”.');
  if (/:\d*$/.test(host)) return fault('names a port', 'Link to the public address of the page.');
  if (/[^\x21-\x7e]/.test(host) || /(?:^|\.)xn--/i.test(host)) return fault('has a host in other letters than plain ones', 'Such names are easily mistaken for others. Link to a page on another host.');
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(host) || PRIVATE.test(host)) return fault('does not lead to a public host', 'Link to a page that every reader can open.');
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return fault('is not a web address', 'Copy the address from the browser’s address bar.');
  }
  const tracking = [...url.searchParams.keys()].find((key) => TRACKING.test(key));
  return tracking === undefined ? undefined : fault(`carries the tracking parameter ${quote(tracking)}`, 'Leave out what follows “?”, if the page opens without it.');
}

export const addresses: Rule = {
  name: 'addresses',
  description: 'Web addresses are public, over https, without credentials, ports or tracking.',
  start: () => (entry) => {
    const findings: Finding[] = [];
    for (const { path, text } of texts(entry.data)) {
      // Addresses without a scheme, or with another, are the schema's to refuse.
      if (!text.startsWith('https:') || path.at(-1) === 'command') continue;
      const fault = addressFault(text);
      if (fault) findings.push({ at: { path }, ...fault });
    }
    return findings;
  },
};
