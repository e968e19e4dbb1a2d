/** Folding of names, so that `LLaMA-2`, `llama 2` and `𝗟𝗟𝗮𝗠𝗔 𝟮` are the same. Runs at build time and in the browser. */

/**
 * Plain letters and digits only; words parted by single spaces.
 * @example words('GPT-NeoX 20B') // 'gpt neox 20b'
 */
export const foldWords = (text: string): string =>
  (/[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text)
    .toLowerCase()
    // A sign that tells one name from another: “Command R” and “Command R+”.
    .replace(/\+/g, ' plus ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same without spaces. @example fold('LLaMA-2') // 'llama2' */
export const fold = (text: string): string => foldWords(text).replaceAll(' ', '');

/**
 * The words of a name as search compares them: a number that follows letters stands alone, since people part them or not.
 * @example nameWords('Qwen2.5-7B') // ['qwen', '2', '5', '7b']
 */
export const nameWords = (text: string): string[] => foldWords(text).replace(/(\p{L})(?=\p{N})/gu, '$1 ').split(' ').filter(Boolean);
