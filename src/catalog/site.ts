/** This build's address and repository, from the environment that the host sets. */
import { siteFromEnvironment } from '../site.ts';

export const site = siteFromEnvironment(process.env);
