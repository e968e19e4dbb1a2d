/** Unusual but honest entries, which have to pass and to be readable. */
import { OPT } from './tree.ts';

const honest = (id: string, name: string, changes: [string, string][] = [], text = 'Text.'): Record<string, string> => ({
  [`models/${id}.md`]: changes.reduce((entry, [from, to]) => entry.replace(from, () => to), OPT.replace('name: OPT', () => `name: ${JSON.stringify(name)}`)).replace('Text.', () => text),
});

export const HONEST: Record<string, string> = {
  ...honest('yi-1.5', '通义千问 2.5', [['status:', 'aliases: [نموذج, "می‌خواهم", école, "GPT4All-J (v1.3)", "C++"]\nstatus:'], ['2022-05-03', "'2022'"]]),
  ...honest('x.y-z', 'R&D <1B 👩‍💻', [['Language models.', '“Small” models, at ~7B & <1B — l’été.']], 'A ~7B model, 50 % < 60 %.\n\n| a |\n|--:|\n| 1 |'),
  ...honest('quotes', `It's "quoted" \\ and \`ticked\``),
  ...honest('command', '::error::forged'),
  ...honest('null', 'null'),
  ...honest('yes', 'true'),
  ...honest('colon', 'Key: value # no comment'),
  ...honest('braces', '{a} [b] {{ c }} ${d} %e%'),
  ...honest('arabic', 'نموذج لغوي', [], 'نموذج لغوي كبير مفتوح المصدر، ويعمل مع OPT.'),
  ...honest('hebrew', 'דיקטה 2.0', [], 'מודל שפה.'),
  ...honest('thai', 'ไต้ฝุ่น', [], 'แบบจำลองภาษาไทย'),
  ...honest('hindi', 'कृत्रिम', [], 'भाषा मॉडल'),
  ...honest('korean', '엑사원', [], '한국어 모델'),
  ...honest('emoji', 'Model 🧑🏽‍🔬', [], 'For 🧪 work.'),
  ...honest('dollars', '$& $1 $` money'),
  ...honest('html-words', 'a < b && c > d', [], 'If a < b, `<script>` is code, and a \\<b> is not a tag.'),
  ...honest('markdown', '*not* _emphasis_', [], '**Bold**, _soft_, ~~gone~~, `code`, a [link](https://example.org/a_(b)), a note.[^1]\n\n> Quoted\n\n1. one\n2. two\n\n- [x] done\n\n```sh\nrm -rf ./build\n```\n\n[^1]: The note.'),
  ...honest('wide', 'Wide', [], `| ${Array.from({ length: 12 }, (_, index) => `column ${index}`).join(' | ')} |\n${'|---'.repeat(12)}|\n${'| 1,000,000 '.repeat(12)}|`),
  ...honest('long', 'Donaudampfschifffahrtsgesellschaft', [], 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz.'),
  'models/windows.md': OPT.replace('name: OPT', 'name: Windows').replaceAll('\n', '\r\n'),
};
