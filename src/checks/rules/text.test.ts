import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedEntry } from '../entry.ts';
import { TODAY, entryOf, found } from '../testing.ts';
import { text } from './text.ts';

/** What is found in a name, whatever is in it. */
const inName = (name: string) => text.start([], TODAY)({ ...entryOf('models', 'opt', 'name: x'), data: { name } } satisfies CheckedEntry).map(({ message }) => message);

test('what hides, misleads or is broken is refused, and the characters are named', () => {
  const cases: [string, string][] = [
    ['OPT\u202e', 'There is a character that turns the direction of text (U+202E).'],
    ['O\u200bPT', 'There is an invisible character (U+200B).'],
    ['O\u200dPT', 'There is an invisible joiner (U+200D).'],
    ['OPT\u{e0041}', 'There is an invisible character (U+E0041).'],
    ['O\u0007PT', 'There is a control character (U+0007).'],
    ['\u001b[31mOPT', 'There is a control character (U+001B).'],
    ['Ã©cole', 'The text was read in the wrong encoding (U+00C3 U+00A9).'],
    ['\u0093OPT', 'The text was read in the wrong encoding (U+0093).'],
    ['O\ufffdPT', 'A character was lost when the text was converted (U+FFFD).'],
    ['O\ue000PT', 'There is a character that has no meaning outside a private font (U+E000).'],
    ['O\ud800PT', 'There is a character that has no meaning outside a private font (U+D800).'],
    ['O\u0300\u0301\u0302\u0303PT', 'There are more marks on a letter than any language has (U+0300 U+0301 U+0302 U+0303).'],
    ['𝗙𝗹𝗮𝗻', 'There are decorated letters (U+1D5D9 U+1D5F9 U+1D5EE U+1D5FB).'],
    ['ОPT', 'The word "ОPT" mixes alphabets: "О" (U+041E) only looks Latin.'],
    ['e\u0301cole', 'Letters and their accents are stored apart.'],
    ['OPT\u00a0175B', 'There is an unusual space (U+00A0).'],
    ['<b>OPT</b>', 'There is markup or a script where plain text belongs.'],
    ['</script>', 'There is markup or a script where plain text belongs.'],
    ['javascript:alert(1)', 'There is markup or a script where plain text belongs.'],
  ];
  for (const [name, message] of cases) assert.deepEqual(inName(name), [message], JSON.stringify(name));
});

test('honest and unusual text passes', () => {
  for (const name of ['通义千问', '안녕하세요', 'نموذج', 'می‌خواهم', 'हिन्दी', 'école', 'Ærø', 'C++', 'R&D', '<1B', 'a < b', '“x” – y…', '½ m²', '👩‍💻', '❤️', '日本語（全角）', 'Москва', 'μ-law', '50 % ™', "l'été", 'Sætteri']) {
    assert.deepEqual(inName(name), [], name);
  }
});

test('decorated letters are given back plain', () => {
  assert.deepEqual(found(text, entryOf('models', 'opt', 'name: 𝗢𝗣𝗧')), [
    '2 Name (name): There are decorated letters (U+1D5E2 U+1D5E3 U+1D5E7). | Write plain letters: "OPT". Search finds the decorated spelling too.',
  ]);
});

test('the body is read line by line', () => {
  assert.deepEqual(found(text, entryOf('models', 'opt', 'name: OPT', 'Fine.\nNot\u200b fine.\n')), ['5 Text: There is an invisible character (U+200B). | Type the word anew instead of pasting it.']);
});

test('commands may have what shells need', () => {
  assert.deepEqual(found(text, entryOf('tools', 'x', "run: [{ title: Run, command: 'x <input.txt' }]")), []);
});
