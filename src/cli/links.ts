/** `npm run links`: asks for every outside address that entries name, and prints those that are gone. Never fails for them. */
import { readFiles } from '../checks/files.ts';
import { checkLinks, linkReport, outsideLinks } from '../links/links.ts';

const links = outsideLinks(readFiles('.').entries);
const results = await checkLinks([...links.keys()]);
process.stdout.write(linkReport(results, links));
