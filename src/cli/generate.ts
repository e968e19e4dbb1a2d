/** `npm run generate`: writes the files that follow from the schema. */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated.ts';

for (const [path, text] of Object.entries(generatedFiles())) {
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
