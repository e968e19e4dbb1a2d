/** Commands of tools: people copy them into a terminal. */
import { itemPaths, textAt } from '../data.ts';
import type { Finding, Rule } from '../entry.ts';
import { quote } from '../words.ts';

export const commands: Rule = {
  name: 'commands',
  description: 'Commands have “{model}” as their only placeholder, and only commands that run a model have it.',
  start: () => (entry) => {
    if (entry.collection !== 'tools') return [];
    return [...itemPaths(entry.data, ['install']), ...itemPaths(entry.data, ['run'])].flatMap((path): Finding[] => {
      const command = textAt(entry.data, [...path, 'command']) ?? '';
      const here = { path: [...path, 'command'] };
      // Placeholders are one word in braces; the braces of shells and of Python have more in them.
      const unknown = [...command.matchAll(/\{(model\w+|\w*[_-]?(?:id|name|repo|file|path))\}/gi)].map(([placeholder]) => placeholder).find((placeholder) => placeholder !== '{model}');
      if (unknown !== undefined) return [{ at: here, message: `${quote(unknown)} is not a placeholder.`, hint: 'The only one is {model}; pages of models fill it in.' }];
      if (path[0] === 'install' && command.includes('{model}')) return [{ at: here, message: 'Installing needs no model.', hint: 'Commands with {model} belong under “run”.' }];
      return [];
    });
  },
};
