/** Dates lie in the past, and not before there were such models. */
import type { FieldPath } from '../../content/parse.ts';
import { itemPaths, textAt } from '../data.ts';
import type { Finding, Rule } from '../entry.ts';
import { quote } from '../words.ts';

/** The year of the transformer for models; tools and licenses may be older. */
const FIRST_YEAR = { models: '2017', tools: '2000', licenses: '1980' } as const;

export const dates: Rule = {
  name: 'dates',
  description: 'No date lies in the future, or before there were such things.',
  start: (_entries, today) => (entry) => {
    if (entry.collection === 'organizations' || entry.collection === 'categories') return [];
    const first = FIRST_YEAR[entry.collection];
    const paths: FieldPath[] = [['released'], ...itemPaths(entry.data, ['variants']).map((path) => [...path, 'released'])];
    return paths.flatMap((path): Finding[] => {
      const date = textAt(entry.data, path);
      if (date === undefined || !/^\d{4}/.test(date)) return [];
      if (date > today.slice(0, date.length)) return [{ at: { path }, message: `${quote(date)} is in the future.`, hint: 'Entries are for what has been released. Write the day it was.' }];
      if (date < first) return [{ at: { path }, message: `${quote(date)} is too early: the first of this kind are from ${first}.`, hint: 'Write when it could first be had: YYYY, YYYY-MM or YYYY-MM-DD.' }];
      return [];
    });
  },
};
