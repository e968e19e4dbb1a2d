/** zod as the site uses it: in a browser without making code out of text, which the content security policy refuses. */
import { z } from 'zod';

z.config({ jitless: 'document' in globalThis });

export { z };
