/** Entries that the check has to refuse, each with a line: what it takes for slips, and what it takes for attacks. */
import { OPT, SOURCE } from './tree.ts';

/** OPT's entry under another id and name, with one thing changed. */
const changed = (from: string, to: string): Record<string, string> => ({ 'models/x.md': OPT.replace('name: OPT', 'name: X').replace(from, () => to) });
const named = (name: string) => ({ 'models/x.md': OPT.replace('name: OPT', () => `name: ${JSON.stringify(name)}`) });
const withLink = (url: string) => changed('links: {}', `links: { paper: ${JSON.stringify(url)} }`);
const saying = (text: string) => changed('Text.', text);
const utf16 = Buffer.from(`\ufeff${OPT}`, 'utf16le');

const FILES: Record<string, Record<string, string | Uint8Array>> = {
  'UTF-16': { 'models/x.md': utf16 },
  'Latin-1': { 'models/x.md': Buffer.from(OPT.replace('Text', 'Caf\xe9'), 'latin1') },
  'byte order mark': { 'models/x.md': `\ufeff${OPT}` },
  NUL: { 'models/x.md': OPT.replace('Text', 'Te\0xt') },
  'a file that is too large': { 'models/x.md': `${OPT}${'x'.repeat(900_000)}` },
  TOML: { 'models/x.md': '+++\nname = "x"\n+++\n' },
  'a language after the fence': { 'models/x.md': '---js\n({ name: process.exit() })\n---\n' },
  'a fence that is not closed': { 'models/x.md': '---\nname: x\n' },
  'a fence of another kind': { 'models/x.md': '---\nname: x\n+++\nText.\n' },
  'another extension': { 'models/x.mdx': OPT },
  'a folder inside': { 'models/x/y.md': OPT },
  'a folder that does not belong': { 'blog/x.md': OPT },
  'upper case': { 'models/OPT-2.md': OPT },
  'a name that Windows keeps': { 'models/con.md': OPT },
  'a name of the list': { 'models/index.md': OPT },
  'a name of the language': { 'models/constructor.md': OPT },
  'a name in other letters': { 'models/opt\u200b.md': OPT },
  'a line break in a name': { 'models/a\n::error::b.md': OPT },
  'a name with a space': { 'models/a b.md': OPT },
  'a name that goes up': { 'models/..x.md': OPT },
  'composed and decomposed letters': { 'models/e\u0301.md': OPT },
  'a second file where case is all that differs': { 'models/OPT.md': OPT },
  'an empty file': { 'models/x.md': '' },
  'nothing but a body': { 'models/x.md': 'Text.' },
  'front matter that is a list': { 'models/x.md': '---\n- a\n---\n' },
  'a byte that ends early': { 'models/x.md': Buffer.concat([Buffer.from(OPT), Buffer.from([0xe2, 0x82])]) },
};

const SYNTAX: Record<string, Record<string, string | Uint8Array>> = {
  'an alias bomb': { 'models/x.md': `---\na: &a [x, x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]}, `.repeat(9)}]`).join('\n')}\n---\n` },
  'deep nesting': { 'models/x.md': `---\na: ${'['.repeat(50_000)}\n---\n` },
  'a tag': { 'models/x.md': '---\nname: !!binary aGk=\n---\n' },
  'a merge key': { 'models/x.md': OPT.replace('links: {}', '<<: { links: {} }') },
  'a repeated field': { 'models/x.md': OPT.replace('links: {}', 'links: {}\nlinks: {}') },
  slug: { 'models/x.md': OPT.replace('links: {}', 'links: {}\nslug: opt') },
  layout: { 'models/x.md': OPT.replace('links: {}', 'links: {}\nlayout: ../../x.astro') },
  __proto__: { 'models/x.md': OPT.replace('links: {}', 'links: {}\n__proto__: { a: 1 }') },
  'a name of white space': { 'models/x.md': OPT.replace('name: OPT', 'name: "  "') },
  '30 February': { 'models/x.md': OPT.replace('2022-05-03', '2023-02-30') },
  'the year 2999': { 'models/x.md': OPT.replace('2022-05-03', '2999') },
  'parameters of 1e400': { 'models/x.md': OPT.replace('125_000_000', '1e400') },
  'parameters of -1': { 'models/x.md': OPT.replace('125_000_000', '-1') },
  'parameters of 0': { 'models/x.md': OPT.replace('125_000_000', '0') },
  'parameters as text': { 'models/x.md': OPT.replace('125_000_000', "'125M'") },
  'a script for a link': { 'models/x.md': OPT.replace('links: {}', 'links: { paper: "javascript:alert(1)" }') },
  'a link with a password': { 'models/x.md': OPT.replace('links: {}', 'links: { paper: "https://a:b@github.com/" }') },
  'a dangling id': { 'models/x.md': OPT.replace('[meta]', '[nobody]') },
  'a fact without a source': { 'models/x.md': OPT.replace(`  released: ${SOURCE}\n`, '') },
  'a source over http': { 'models/x.md': OPT.replace(`  released: ${SOURCE}\n`, "  released: { url: 'http://a.org', checked: 2026-11-20 }\n") },
  'a name that another entry has': { 'models/x.md': OPT },
  'a script in the summary': { 'models/x.md': OPT.replace('Language models.', '</script><script>alert(1)</script>') },
  'letters that only look plain': { 'models/x.md': OPT.replace('name: OPT', 'name: ОРT') },
  'raw HTML': { 'models/x.md': OPT.replace('Text.', '<iframe src=https://a.org></iframe>') },
  'a second front matter': { 'models/x.md': OPT.replace('Text.', '\n---\nname: y\n---\nText.') },
  'an anchor': changed('name: X', 'name: &a X'),
  'a date of its own kind': changed('2022-05-03', '!!timestamp 2022-05-03'),
  'constructor as a field': changed('links: {}', 'links: {}\nconstructor: { prototype: { a: 1 } }'),
  'a number where text belongs': changed('name: X', 'name: 1'),
  'not a number': changed('125_000_000', '.nan'),
  'without end': changed('125_000_000', '.inf'),
  'half a parameter': changed('125_000_000', '0.5'),
  'more parameters than there are computers': changed('125_000_000', '1e30'),
  'more active parameters than parameters': changed('parameters: 125_000_000', 'parameters: 125_000_000, parameters_active: 126_000_000'),
  'a day that is to come': changed('2022-05-03', '2026-11-24'),
};

const ADDRESSES: Record<string, Record<string, string>> = Object.fromEntries(
  [
    'http://arxiv.org/abs/1', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '//arxiv.org/abs/1', '/models/opt/', 'https:/arxiv.org',
    'https://', 'https://localhost/', 'https://127.0.0.1/', 'https://10.0.0.1/', 'https://192.168.1.1/router', 'https://169.254.169.254/latest/meta-data', 'https://[::1]/', 'https://2130706433/', 'https://intranet/', 'https://a.local/',
    'https://arxiv.org@evil.example.org/', 'https://user:password@arxiv.org/', 'https://arxiv.org\\@evil.org/', 'https://аrxiv.org/', 'https://xn--rxiv-53d.org/', 'https://arxiv.org/\u202egnp.exe', 'https://arxiv.org/a b',
    `https://arxiv.org/${'a'.repeat(5000)}`, 'https://arxiv.org:99999/', 'https://arxiv.org:22/',
  ].map((url) => [`the address ${JSON.stringify(url).slice(0, 60)}`, withLink(url)]),
);

const MISLEADING: Record<string, Record<string, string>> = Object.fromEntries(
  [
    'OPT\u202e', 'O\u200bPT', 'O\u200dPT', 'OPT\u{e0041}', 'O\u0007PT', '\u001b[31mOPT', 'OPT\u0093', 'OPT\ufffd', 'O\ue000PT', 'O\u0300\u0301\u0302\u0303PT', '𝗙𝗹𝗮𝗻', 'ОPT', 'e\u0301cole', 'OPT\u00a0175B', '<b>OPT</b>', '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', 'opt', 'O P T', 'a'.repeat(500),
  ].map((name) => [`the name ${JSON.stringify(name).slice(0, 60)}`, named(name)]),
);

const RELATIONS: Record<string, Record<string, string>> = {
  'itself for a base': changed('links: {}', 'links: {}\nbase_models: [{ model: x, relation: fine-tune }]'),
  'two bases in a circle': {
    'models/x.md': OPT.replace('name: OPT', 'name: X').replace('links: {}', `links: {}\nbase_models: [{ model: y, relation: fine-tune }]`).replace('sources:', `sources:\n  base_models: ${SOURCE}`),
    'models/y.md': OPT.replace('name: OPT', 'name: Y').replace('links: {}', `links: {}\nbase_models: [{ model: x, relation: fine-tune }]`).replace('sources:', `sources:\n  base_models: ${SOURCE}`),
  },
  'superseded by itself': changed('status: historic', 'status: superseded\nsuperseded_by: [x]'),
  'a tool for an organization': changed('[meta]', '[runner]'),
  'a base that is a name of the language': changed('[meta]', '[toString]'),
  '__proto__ for a license': changed('weights: mit', 'weights: __proto__'),
  'a category of tools': changed('[pre-trained]', '[inference]'),
};

const TEXTS: Record<string, Record<string, string>> = Object.fromEntries(
  [
    '<script>alert(1)</script>', '<IMG SRC=x>', '<svg/onload=alert(1)>', '<!-- hidden -->', '<?php ?>', '<![CDATA[x]]>', '<a href="https://a.org">x</a>', '</main>', '![x](https://a.org/x.png)', '![x](x.png)',
    '[x](javascript:alert(1))', '[x](&#106;avascript:alert(1))', '[x](data:text/html,x)', '[x](http://a.org)', '[x](//a.org)', '[x](/models/nobody/)', '[x](#nowhere-at-all)', '<https://127.0.0.1/>', '[x]: javascript:alert(1)\n\n[x]',
    '# First level', `${'word'.repeat(30)}`, 'Te\u200bxt', '\u202eText', 'A state-of-the-art model.',
  ].map((text) => [`the text ${JSON.stringify(text).slice(0, 60)}`, saying(text)]),
);

export const REFUSED: Record<string, Record<string, string | Uint8Array>> = { ...FILES, ...SYNTAX, ...ADDRESSES, ...MISLEADING, ...RELATIONS, ...TEXTS };
