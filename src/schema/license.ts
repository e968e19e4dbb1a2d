/** A license: what it permits and asks, as answers with the clause quoted. */
import { z } from './zod.ts';
import { aliases, httpsUrl, id, line, partialDate, summary } from './fields.ts';
import { sources, unpublished } from './sources.ts';
import { ANSWERS, CONDITIONS, LICENSE_KINDS, PERMISSIONS, keys } from './vocabulary.ts';

const answerSchema = z
  .strictObject({
    answer: z.enum(keys(ANSWERS)).meta({ title: 'Answer', description: 'yes, no, conditional, or silent if the text does not speak of it.', examples: ['conditional'] }),
    note: line(240).optional().meta({ title: 'In short', description: 'The answer in your own words.', examples: ['Only below 700 million monthly users.'] }),
    clause: line(80).optional().meta({ title: 'Clause', description: 'Where in the text: number or heading.', examples: ['Section 2'] }),
    quote: line(400).optional().meta({
      title: 'Quote',
      description: 'The words of the license that answer it, as short as possible. Needed unless the license is silent.',
      examples: ['You may not use the Software for any commercial purpose'],
    }),
  })
  .refine((value) => value.answer === 'silent' || value.quote !== undefined, {
    path: ['quote'],
    error: 'is missing. Quote the clause that says so, or answer “silent”',
  })
  .meta({ title: 'Answer', description: 'An answer with the clause that gives it.', examples: [{ answer: 'yes', clause: 'Section 2', quote: 'free of charge' }] });

type Answer = typeof answerSchema;

/** One optional answer per question; the question is the field's title. */
const answers = <K extends string>(questions: Record<K, string>) =>
  Object.fromEntries(
    keys(questions).map((key) => [
      key,
      answerSchema.optional().meta({ title: questions[key], description: `“${questions[key]}”, answered from the license’s own words.`, examples: [{ answer: 'silent' }] }),
    ]),
  ) as Record<K, z.ZodOptional<Answer>>;

/** Fields that state facts: each needs an entry in `sources`. */
export const LICENSE_SOURCED = ['permissions', 'conditions', 'osi_approved', 'released'] as const;

export const licenseSchema = z
  .strictObject({
    name: line(100).meta({ title: 'Name', description: 'Full name with its version.', examples: ['Apache License 2.0'] }),
    short_name: line(40).optional().meta({ title: 'Short name', description: 'For tables.', examples: ['Apache-2.0'] }),
    aliases: aliases('Apache 2'),
    summary: summary('Permissive license with a patent grant; keep the notices.'),
    spdx: line(60).optional().meta({ title: 'SPDX id', description: 'Its id in the SPDX list, if it is there.', examples: ['Apache-2.0'] }),
    kind: z.enum(keys(LICENSE_KINDS)).meta({ title: 'Kind', description: 'What sort of license it is.', examples: ['permissive'] }),
    osi_approved: z.boolean().optional().meta({ title: 'OSI-approved', description: 'Whether the Open Source Initiative has approved it.', examples: [true] }),
    organization: id().optional().meta({ title: 'Written by', description: 'Id of the organization that wrote it, if the catalog has it.', examples: ['meta'], refersTo: 'organizations' }),
    author: line(100).optional().meta({ title: 'Author', description: 'Who wrote it, if the catalog has no such organization.', examples: ['Apache Software Foundation'] }),
    released: partialDate().optional().meta({ title: 'Published', description: 'When this version was published.', examples: ['2004-01'] }),
    url: httpsUrl().meta({ title: 'Text', description: 'Where its full text can be read.', examples: ['https://www.apache.org/licenses/LICENSE-2.0'] }),
    superseded_by: id().optional().meta({ title: 'Replaced by', description: 'Id of the version that follows it.', examples: ['llama-3.1-community'], refersTo: 'licenses' }),
    permissions: z.strictObject(answers(PERMISSIONS)).meta({ title: 'Permissions', description: 'What one may do.', examples: [{ commercial_use: { answer: 'yes', quote: 'perpetual, worldwide' } }] }),
    conditions: z.strictObject(answers(CONDITIONS)).meta({ title: 'Conditions', description: 'What it asks in return.', examples: [{ registration: { answer: 'silent' } }] }),
    unpublished: unpublished(LICENSE_SOURCED),
    sources: sources(LICENSE_SOURCED),
  })
  .meta({ title: 'License', description: 'A license of models or tools, with what it permits and asks.' });

export type License = z.output<typeof licenseSchema>;
export type LicenseAnswer = z.output<Answer>;
