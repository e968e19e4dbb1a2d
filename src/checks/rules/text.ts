/** Text has to be what it looks like: no hidden, look-alike or broken characters, no markup where plain text belongs. */
import { texts } from '../data.ts';
import type { CheckedEntry, Finding, Rule } from '../entry.ts';
import { escapeCharacter, quote } from '../words.ts';

interface Fault {
  message: string;
  hint: string;
}

type Check = (text: string) => Fault | undefined;

/** A fault if the pattern is found; `$` in the message stands for the character. */
const pattern = (found: RegExp, message: string, hint: string): Check => (text) => {
  const match = found.exec(text);
  return match ? { message: message.replace('$', () => name(match[0])), hint } : undefined;
};

const name = (characters: string): string => [...characters].slice(0, 4).map((character) => escapeCharacter(character).replace('\\u', 'U+')).join(' ');

const RETYPE = 'Type the word anew instead of pasting it.';
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Sinhala}\p{M}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** Joiners belong into some scripts and into emoji, and nowhere else. */
function joiners(text: string): Fault | undefined {
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character !== '\u200c' && character !== '\u200d') continue;
    const around = [characters[index - 1] ?? '', characters[index + 1] ?? ''];
    const joins = (script: RegExp) => around.every((neighbor) => script.test(neighbor));
    if (joins(JOINING) || (character === '\u200d' && joins(PICTURE))) continue;
    return { message: `There is an invisible joiner (${name(character)}).`, hint: RETYPE };
  }
  return undefined;
}

/** Mathematical, enclosed and full-width letters and digits: they look like letters, but nobody can type or find them. */
function decorated(text: string): Fault | undefined {
  const found = /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f189}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/u.exec(text)?.[0];
  return found === undefined ? undefined : { message: `There are decorated letters (${name(found)}).`, hint: `Write plain letters: ${quote(text.normalize('NFKC'))}. Search finds the decorated spelling too.` };
}

/** Cyrillic and Greek letters that look Latin, in a word that is Latin otherwise. */
function lookAlikes(text: string): Fault | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/\p{Script=Latin}/u.test(word)) continue;
    const stranger = /[\p{Script=Cyrillic}\p{Script=Cherokee}\p{Script=Armenian}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυχιϲ]/u.exec(word)?.[0];
    if (stranger !== undefined) return { message: `The word ${quote(word)} mixes alphabets: ${quote(stranger)} (${name(stranger)}) only looks Latin.`, hint: RETYPE };
  }
  return undefined;
}

const ANYWHERE: readonly Check[] = [
  // Tab and line feed are the only controls that text needs.
  pattern(/[\u0000-\u0008\u000b-\u001f\u007f]/, 'There is a control character ($).', RETYPE),
  pattern(/[\u0080-\u009f]|[ÃÂ][\u00a0-\u00bf]|â€/, 'The text was read in the wrong encoding ($).', 'Save the file as UTF-8 and type the broken words anew.'),
  pattern(/\ufffd/, 'A character was lost when the text was converted ($).', 'Save the file as UTF-8 and type the broken words anew.'),
  pattern(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'There is a character that turns the direction of text ($).', 'Leave it out: the page sets the direction by itself.'),
  pattern(/[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u, 'There is an invisible character ($).', RETYPE),
  pattern(/\p{Co}|\p{Cs}|[\ufdd0-\ufdef]|[\ufffe\uffff]/u, 'There is a character that has no meaning outside a private font ($).', RETYPE),
  pattern(/\p{M}{4,}/u, 'There are more marks on a letter than any language has ($).', RETYPE),
  joiners,
  decorated,
  lookAlikes,
  (text) => (text === text.normalize('NFC') ? undefined : { message: 'Letters and their accents are stored apart.', hint: 'Save the text in Unicode normal form NFC; typing the word anew does it.' }),
];

const FIELDS: readonly Check[] = [
  pattern(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/, 'There is an unusual space ($).', 'Use the plain space.'),
  // “<1B” and “a < b” are honest.
  pattern(/<[a-z/!?]|\b(?:javascript|vbscript):|\bdata:text\//i, 'There is markup or a script where plain text belongs.', 'Write plain text. Links have fields of their own, and the body takes Markdown.'),
];

const anywhere = (text: string): Fault | undefined => (PLAIN.test(text) ? undefined : firstFault(ANYWHERE, text));

/** Most text is plain ASCII, in which nothing can hide. */
const PLAIN = /^[\t\x20-\x7e]*$/;

const firstFault = (checks: readonly Check[], text: string): Fault | undefined => {
  for (const check of checks) {
    const fault = check(text);
    if (fault) return fault;
  }
  return undefined;
};

/** Commands may have any sign that a shell knows. */
const isCommand = (path: readonly (string | number)[]): boolean => path.at(-1) === 'command';

export const text: Rule = {
  name: 'text',
  description: 'Text has no hidden, look-alike or broken characters, and no markup in fields.',
  start: () => (entry: CheckedEntry) => {
    const findings: Finding[] = [];
    for (const { path, text: value } of texts(entry.data)) {
      const fault = anywhere(value) ?? (isCommand(path) ? undefined : firstFault(FIELDS, value));
      if (fault) findings.push({ at: { path }, ...fault });
    }
    for (const [index, line] of entry.body.split('\n').entries()) {
      const fault = anywhere(line);
      if (fault) findings.push({ at: { bodyLine: index }, ...fault });
    }
    return findings;
  },
};
