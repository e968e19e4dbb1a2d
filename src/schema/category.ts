/** A category: a page that lists models or tools of one kind and helps to choose. */
import { z } from './zod.ts';
import { count, line, summary } from './fields.ts';

export const categorySchema = z
  .strictObject({
    title: line(60).meta({ title: 'Title', description: 'What the page is called.', examples: ['Pre-trained models'] }),
    kind: z.enum(['model', 'tool']).meta({ title: 'Kind', description: 'Whether it lists models or tools.', examples: ['model'] }),
    order: count(100).meta({ title: 'Order', description: 'Place among the categories of its kind, from 1.', examples: [1] }),
    summary: summary('Models trained on raw text, to be prompted with examples or fine-tuned.'),
  })
  .meta({ title: 'Category', description: 'A page that lists models or tools of one kind. The body introduces it.' });

export type Category = z.output<typeof categorySchema>;
