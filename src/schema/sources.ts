/** Where each fact was read: the part of an entry that makes the rest worth reading. */
import { z } from './zod.ts';
import { day, httpsUrl, line } from './fields.ts';

export const sourceSchema = z
  .strictObject({
    url: httpsUrl().meta({
      title: 'Address',
      description:
        'The page on which the fact was read. Files on GitHub are pinned to a commit: /blob/<40 hexadecimal digits>/….',
      examples: ['https://github.com/facebookresearch/llama/blob/57b0eb62de0636e75af471e49e2f1862d908d9d8/MODEL_CARD.md'],
    }),
    checked: day().meta({
      title: 'Checked',
      description: 'The day on which you read it there.',
      examples: ['2026-11-23'],
    }),
    note: line(300).optional().meta({
      title: 'Note',
      description: 'What a reader of the source should know: the table or section, or that it is a copy.',
      examples: ['Table 2'],
    }),
  })
  .meta({
    title: 'Source',
    description: 'The page on which a fact was read, and the day.',
    examples: [{ url: 'https://arxiv.org/abs/2302.13971', checked: '2026-11-23' }],
  });

export type Source = z.output<typeof sourceSchema>;

const paths = (allowed: readonly string[]) => z.enum(allowed as [string, ...string[]]);

/**
 * `sources` of an entry: field → source. A key names a field of the entry, or a field inside it (`licenses.code`);
 * a source for a field counts for all that is inside.
 */
export const sources = (allowed: readonly string[]) =>
  z.partialRecord(paths(allowed), sourceSchema).meta({
    title: 'Sources',
    description:
      'For each field, the page where it was read. “licenses” counts for everything inside it; “licenses.code” for that alone.',
    examples: [{ [allowed[0] ?? '']: { url: 'https://arxiv.org/abs/2302.13971', checked: '2026-11-23' } }],
  });

/** Fields that were looked for and that the publisher does not state. Not to be mixed up with “not checked yet”. */
export const unpublished = (allowed: readonly string[]) =>
  z.array(paths(allowed)).min(1, { error: 'is empty. Fill it or leave the field out' }).optional().meta({
    title: 'Unpublished',
    description:
      'Fields that you looked for and that the publisher does not state. A field that nobody has looked for is simply left out.',
    examples: [allowed.slice(0, 1)],
  });
