/** An organization: who publishes models and tools. */
import { z } from './zod.ts';
import { aliases, httpsUrl, line, list, summary } from './fields.ts';
import { sources, unpublished } from './sources.ts';
import { ORGANIZATION_KINDS, keys } from './vocabulary.ts';

/** Fields that state facts: each needs an entry in `sources`. */
export const ORGANIZATION_SOURCED = ['countries', 'kind'] as const;

export const organizationSchema = z
  .strictObject({
    name: line(80).meta({ title: 'Name', description: 'As it writes itself, in Latin letters.', examples: ['EleutherAI'] }),
    aliases: aliases('Eleuther'),
    summary: summary('Non-profit research group that publishes models together with their data and training code.'),
    kind: z.enum(keys(ORGANIZATION_KINDS)).optional().meta({ title: 'Kind', description: 'What sort of organization it is.', examples: ['nonprofit'] }),
    countries: list(z.string().regex(/^[A-Z]{2}$/, { error: 'is not an ISO 3166 country code such as “US” or “CN”' })).optional().meta({
      title: 'Countries',
      description: 'ISO 3166 codes of where it is at home. Left out for communities across the world.',
      examples: [['US']],
    }),
    website: httpsUrl().meta({ title: 'Website', description: 'Home page.', examples: ['https://www.eleuther.ai'] }),
    huggingface: httpsUrl().optional().meta({ title: 'Hugging Face', description: 'Its page on Hugging Face.', examples: ['https://huggingface.co/EleutherAI'] }),
    github: httpsUrl().optional().meta({ title: 'GitHub', description: 'Its page on GitHub.', examples: ['https://github.com/EleutherAI'] }),
    unpublished: unpublished(ORGANIZATION_SOURCED),
    sources: sources(ORGANIZATION_SOURCED).optional(),
  })
  .meta({ title: 'Organization', description: 'A company, university, institute or community that publishes models or tools.' });

export type Organization = z.output<typeof organizationSchema>;
