/** A name or alias leads to one entry. Models and tools may share a name; two models may not. */
import { fold } from '../../content/fold.ts';
import { itemPaths, textAt } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { quote } from '../words.ts';

interface Name {
  entry: CheckedEntry;
  path: (string | number)[];
  text: string;
}

function namesOf(entry: CheckedEntry): Name[] {
  const name = entry.collection === 'categories' ? 'title' : 'name';
  return [[name], ...itemPaths(entry.data, ['aliases'])].flatMap((path) => {
    const text = textAt(entry.data, path);
    return text === undefined ? [] : [{ entry, path, text }];
  });
}

export const names: Rule = {
  name: 'names',
  description: 'No two entries of a collection have a name or alias in common, spelling aside.',
  start(entries) {
    const users = new Map<string, Name[]>();
    for (const entry of entries) {
      for (const name of namesOf(entry)) {
        const folded = `${entry.collection} ${fold(name.text)}`;
        const known = users.get(folded);
        if (known) known.push(name);
        else users.set(folded, [name]);
      }
    }
    return (entry) =>
      namesOf(entry).flatMap(({ path, text }, index, own): Finding[] => {
        const other = users.get(`${entry.collection} ${fold(text)}`)?.find((name) => name.entry !== entry);
        if (other) return [{ at: { path }, message: `${quote(text)} is also a name of ${other.entry.file}.`, hint: 'A name leads to one entry: give it to the one that people mean, and tell the other apart.' }];
        const repeated = index > 0 && own.slice(0, index).some((name) => name.text === text);
        return repeated ? [{ at: { path }, message: `${quote(text)} is a name of this entry already.`, hint: 'Leave it out.' }] : [];
      });
  },
};
