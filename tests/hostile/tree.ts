/** A small catalog that passes the check, to lay broken and unusual entries over. */

export const SOURCE = "{ url: 'https://arxiv.org/abs/2205.01068', checked: 2026-11-20 }";
export const GOOD: Record<string, string> = {
  'organizations/meta.md': '---\nname: Meta\nsummary: A company.\nwebsite: https://ai.meta.com\n---\n',
  'categories/pre-trained.md': '---\ntitle: Pre-trained\nkind: model\norder: 1\nsummary: Trained on raw text.\n---\nText.\n',
  'categories/inference.md': '---\ntitle: Inference\nkind: tool\norder: 1\nsummary: Runs models.\n---\nText.\n',
  'licenses/mit.md': `---\nname: MIT License\nsummary: Permissive.\nkind: permissive\nurl: https://opensource.org/license/mit\npermissions:\n  commercial_use: { answer: 'yes', quote: 'without restriction' }\nconditions: {}\nsources:\n  permissions: ${SOURCE}\n  conditions: ${SOURCE}\n---\n`,
  'tools/runner.md': `---\nname: Runner\nsummary: Runs models.\ncategories: [inference]\nrepository: https://github.com/a/b\nstatus: active\nsources: { status: ${SOURCE} }\n---\nText.\n`,
  'models/opt.md': `---\nname: OPT\nsummary: Language models.\norganizations: [meta]\ncategories: [pre-trained]\nreleased: 2022-05-03\nstatus: historic\nlicenses: { weights: mit }\nvariants:\n  - { name: 125M, parameters: 125_000_000 }\nlinks: {}\nsources:\n  released: ${SOURCE}\n  status: ${SOURCE}\n  licenses: ${SOURCE}\n  variants: ${SOURCE}\n---\nText.\n`,
};
/** The entry that most cases change. */
export const OPT = GOOD['models/opt.md'] ?? '';
