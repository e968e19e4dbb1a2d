/** Files of the repository that follow from the schema. `npm run generate` writes them; the check says when they are stale. */
import { stringify } from 'yaml';
import { jsonSchema } from '../schema/describe.ts';
import { COLLECTIONS } from '../schema/index.ts';
import { template } from '../schema/template.ts';

/** Path from the project's root → text. */
export const generatedFiles = (): Record<string, string> => ({
  ...Object.fromEntries(COLLECTIONS.map((collection) => [`content/${collection}/_template.md`, template(collection)])),
  '.github/ISSUE_TEMPLATE/missing.yml': missingForm(),
});

/** What somebody can say of a missing model without writing an entry: fields of the schema, by their titles. */
const ASKED = ['organizations', 'released', 'licenses', 'context_length', 'variants'] as const;

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
function missingForm(): string {
  const fields = jsonSchema('models').properties ?? {};
  const input = (id: string, label: string, description: string | undefined, placeholder: string, required: boolean) => ({
    type: 'input',
    id,
    attributes: { label, ...(description && { description }), placeholder },
    validations: { required },
  });
  const form = {
    name: 'Suggest an entry',
    description: 'A model, tool, license or organization is missing, and you can’t add it yourself.',
    labels: ['entry'],
    body: [
      { type: 'dropdown', id: 'kind', attributes: { label: 'What is missing?', options: ['A model', 'A tool', 'A license', 'An organization'] }, validations: { required: true } },
      input('name', fields['name']?.title ?? 'Name', fields['name']?.description, 'Example 7B', true),
      input('page', 'Page of its publisher', 'Model card, repository or announcement.', 'https://', true),
      ...ASKED.map((name) => input(name, fields[name]?.title ?? name, fields[name]?.description, '', false)),
      { type: 'textarea', id: 'more', attributes: { label: 'What should readers know about it?' } },
    ],
  };
  return `# Written by “npm run generate” from the schema.\n${stringify(form, { lineWidth: 0, singleQuote: true })}`;
}
