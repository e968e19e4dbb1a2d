/** Slips of the fingers: how many stand between two spellings. */
import { distance } from 'fastest-levenshtein';

/**
 * Letters left out, added, replaced, or two swapped, from `right` to `typed`; Infinity if there are more than people make
 * in a word of that length: one from four letters on, two from five on if the first letter is right. A wrong first letter
 * is rarer than any other and counts for a little more.
 * @example slips('mistral', 'mistrall') // 1
 */
export function slips(right: string, typed: string): number {
  if (right === typed) return 0;
  if (typed.length < 4 || Math.abs(right.length - typed.length) > 2) return Infinity;
  // Numbers tell one release from another: nobody means 3 who types 2.
  if (/^\d/.test(typed) || right.replace(/\D/g, '') !== typed.replace(/\D/g, '')) return Infinity;
  const count = isSwap(right, typed) ? 1 : distance(right, typed);
  const first = right[0] === typed[0];
  if (count === 1) return first ? 1 : 1.2;
  return count === 2 && typed.length >= 5 && right.length >= 5 && first ? 2 : Infinity;
}

/** Whether two neighboring letters are in each other’s place. @example isSwap('qwen', 'qewn') // true */
function isSwap(right: string, typed: string): boolean {
  if (right.length !== typed.length) return false;
  let first = 0;
  while (right[first] === typed[first]) first++;
  return right[first] === typed[first + 1] && right[first + 1] === typed[first] && right.slice(first + 2) === typed.slice(first + 2);
}
