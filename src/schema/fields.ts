/** Leaf fields that several collections share. Descriptions are written where a field is used. */
import { z } from './zod.ts';

/** An entry's id: the file's name without `.md`. Also the last part of its address. */
export const ID_PATTERN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** A day, a month or a year, as precisely as the source says it. */
export const PARTIAL_DATE_PATTERN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

export const id = () =>
  z.string().max(60).regex(ID_PATTERN, {
    error: 'is not an id. An id is a file name without “.md”: lower-case letters and digits, parted by “-” or “.”',
  });

/** One line of text without surrounding space. */
export const line = (max: number) =>
  z
    .string()
    .min(1, { error: 'is empty' })
    .max(max)
    .refine((text) => text === text.trim(), { error: 'has white space at its start or end' })
    .refine((text) => !/[\r\n\t]/.test(text), { error: 'has to be a single line' });

/** A calendar day that exists: `2023-02-30` is refused. */
export const day = () =>
  z.iso.date({ error: 'is not a day of the calendar. Write it as YYYY-MM-DD' });

export const partialDate = () =>
  z
    .string({ error: ({ input }) => (typeof input === 'number' ? 'is a number to YAML. Put a bare year between quotes' : undefined) })
    .regex(PARTIAL_DATE_PATTERN, { error: 'is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD' })
    .refine((text) => z.iso.date().safeParse(`${text}-01-01`.slice(0, 10)).success, {
      error: 'is not a date of the calendar',
    });

/** Web address. The check `addresses` adds what a pattern can't say (public host, no credentials). */
export const httpsUrl = () =>
  z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s/?#]+/, { error: 'is not a web address. It has to start with “https://”' });

/** A whole number above zero. */
export const count = (max: number) => z.int().min(1).max(max);

/** A list in which nothing stands twice. */
export const list = <T extends z.ZodType>(item: T, max = 200) =>
  z
    .array(item)
    .min(1, { error: 'is empty. Fill it or leave the field out' })
    .max(max)
    .refine((items) => new Set(items.map((entry) => JSON.stringify(entry))).size === items.length, {
      error: 'names the same thing twice',
    });

export const aliases = (example: string) =>
  list(line(120)).optional().meta({
    title: 'Aliases',
    description:
      'Other spellings that people type, former names, names in other scripts, and Hugging Face ids. They find the entry in search and redirect to it.',
    examples: [[example]],
  });

export const summary = (example: string) =>
  line(220).meta({
    title: 'Summary',
    description: 'One sentence in your own words that says what it is. No advertising.',
    examples: [example],
  });
