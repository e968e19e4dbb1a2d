/** The catalog as a whole, on a few entries made for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { License } from '../schema/license.ts';
import { licenseSchema } from '../schema/license.ts';
import type { Model } from '../schema/model.ts';
import { buildCatalog } from './build.ts';
import { BY_BASE, VERDICTS, effectiveLicense, licenseVerdict } from './license.ts';
import { modelPage } from './model-page.ts';
import { modelRow } from './model-row.ts';
import { redirects } from './redirects.ts';
import type { Entries, Lists, ModelEntry } from './types.ts';
import { entryUrl } from './urls.ts';

const source = { url: 'https://arxiv.org/abs/2302.13971', checked: '2026-11-23' };

const entry = <Name extends keyof Entries>(collection: Name, id: string, data: Entries[Name]['data']) =>
  ({ collection, id, url: entryUrl(collection, id), file: `content/${collection}/${id}.md`, data, html: '' }) as Entries[Name];

const model = (id: string, data: Partial<Model> = {}) =>
  entry('models', id, {
    name: id,
    summary: `About ${id}.`,
    organizations: ['meta'],
    categories: ['pre-trained'],
    released: '2023-02-24',
    status: 'current',
    licenses: { weights: 'open' },
    variants: [{ name: '7B', parameters: 7e9, weights: `https://huggingface.co/meta/${id}` }],
    links: {},
    sources: { released: source, 'variants.parameters': source },
    ...data,
  });

const license = (id: string, answer: 'yes' | 'no' | 'conditional', banned: 'yes' | 'no' = 'no') =>
  entry('licenses', id, {
    name: `License ${id}`,
    summary: '',
    kind: 'permissive',
    url: 'https://example.com/license',
    permissions: { commercial_use: { answer, quote: 'words' } },
    conditions: { use_restrictions: { answer: banned, quote: 'words' } },
    sources: {},
  });

const lists = (models: Entries['models'][]): Lists => ({
  models,
  tools: [entry('tools', 'runner', { name: 'Runner', summary: '', categories: ['inference'], repository: 'https://github.com/a/b', status: 'active', formats: ['gguf'], run: [{ title: 'Chat', command: 'run {model} --name {model}', architectures: ['decoder'] }], sources: {} })],
  licenses: [license('open', 'yes'), license('rail', 'yes', 'yes'), license('research', 'no')],
  organizations: [entry('organizations', 'meta', { name: 'Meta', summary: '', website: 'https://ai.meta.com' })],
  categories: [entry('categories', 'pre-trained', { title: 'Pre-trained', kind: 'model', order: 1, summary: '' })],
});

test('a license is permissive for a business only if it bans no use and sets no limit', () => {
  const verdictOf = (permissions: License['permissions'], conditions: License['conditions'] = {}) => licenseVerdict({ ...license('x', 'yes').data, permissions, conditions }).tone;
  const quote = 'words';
  assert.equal(verdictOf({ commercial_use: { answer: 'yes', quote } }), 'permitted');
  assert.equal(verdictOf({ commercial_use: { answer: 'yes', quote } }, { use_restrictions: { answer: 'yes', quote } }), 'conditional');
  assert.equal(verdictOf({ commercial_use: { answer: 'yes', quote } }, { user_or_revenue_cap: { answer: 'conditional', quote } }), 'conditional');
  assert.equal(verdictOf({ commercial_use: { answer: 'no', quote } }), 'prohibited');
  assert.equal(verdictOf({ commercial_use: { answer: 'silent' } }), 'unknown');
  assert.equal(verdictOf({}), 'unknown');
});

test('weights keep the license of the weights they contain, however far back', () => {
  const base = model('base', { organizations: ['others'], licenses: { weights: 'research' } });
  const tuned = model('tuned', { base_models: [{ model: 'base', relation: 'fine-tune' }] });
  const again = model('again', { base_models: [{ model: 'tuned', relation: 'merge' }] });
  const catalog = buildCatalog(lists([base, tuned, again]));
  const effective = effectiveLicense(catalog, again);
  assert.equal(effective.verdict.tone, 'prohibited');
  assert.deepEqual(effective.stricter.map(({ base: { id }, licenses }) => [id, licenses.map(({ license }) => license.id)]), [['base', ['research']]]);
});

test('of a base whose sizes differ, a stricter license may hold', () => {
  const base = model('base', { organizations: ['others'], variants: [{ name: '1B' }, { name: '7B', license: 'research' }] });
  const tuned = model('tuned', { base_models: [{ model: 'base', relation: 'fine-tune' }] });
  const effective = effectiveLicense(buildCatalog(lists([base, tuned])), tuned);
  assert.deepEqual([effective.verdict.tone, effective.verdict.label], ['conditional', BY_BASE]);
  assert.deepEqual(effective.stricter.map(({ licenses }) => licenses.map(({ license }) => license.id)), [['open', 'research']]);
});

test('of a base whose sizes differ, the license of the size that it was made from holds', () => {
  const base = model('base', { organizations: ['others'], variants: [{ name: '1B' }, { name: '7B', license: 'research' }] });
  const small = model('small', { base_models: [{ model: 'base', relation: 'fine-tune', base_variants: ['1B'] }] });
  const large = model('large', { base_models: [{ model: 'base', relation: 'fine-tune', base_variants: ['7B'] }] });
  const again = model('again', { base_models: [{ model: 'large', relation: 'merge' }] });
  const both = model('both', {
    variants: [{ name: 'S' }, { name: 'L' }],
    base_models: [
      { model: 'base', relation: 'fine-tune', variants: ['S'], base_variants: ['1B'] },
      { model: 'base', relation: 'fine-tune', variants: ['L'], base_variants: ['7B'] },
    ],
  });
  const catalog = buildCatalog(lists([base, small, large, again, both]));
  const read = (entry: ModelEntry) => {
    const { verdict, stricter } = effectiveLicense(catalog, entry);
    return [verdict.label, stricter.map(({ base: { id }, sizes, licenses, variants }) => [id, sizes, licenses.map(({ license }) => license.id), variants])];
  };
  assert.deepEqual(read(small), [VERDICTS.permitted, []]);
  assert.deepEqual(read(large), [VERDICTS.prohibited, [['base', ['7B'], ['research'], undefined]]]);
  assert.deepEqual(read(again), [VERDICTS.prohibited, [['base', ['7B'], ['research'], undefined]]]);
  assert.deepEqual(read(both), ['Depends on the size', [['base', ['7B'], ['research'], ['L']]]]);
});

test('only the sizes that contain a base inherit its license', () => {
  const base = model('base', { organizations: ['others'], licenses: { weights: 'research' } });
  const half = model('half', { variants: [{ name: 'S' }, { name: 'L' }], base_models: [{ model: 'base', relation: 'fine-tune', variants: ['L'] }] });
  const { verdict, stricter } = effectiveLicense(buildCatalog(lists([base, half])), half);
  assert.equal(verdict.label, 'Depends on the size');
  assert.deepEqual(stricter.map(({ variants }) => variants), [['L']]);
});

test('makers of both may license the new weights anew', () => {
  const first = model('first', { organizations: ['others'], licenses: { weights: 'research' } });
  const second = model('second', { organizations: ['others'], base_models: [{ model: 'first', relation: 'fine-tune' }] });
  const third = model('third', { base_models: [{ model: 'second', relation: 'fine-tune' }] });
  const beside = model('beside', { base_models: [{ model: 'first', relation: 'fine-tune' }] });
  const merged = model('merged', { base_models: [{ model: 'second', relation: 'merge' }, { model: 'beside', relation: 'merge' }] });
  const catalog = buildCatalog(lists([first, second, third, beside, merged]));
  const tones = [second, third, beside, merged].map((entry) => effectiveLicense(catalog, entry).verdict.tone);
  assert.deepEqual(tones, ['permitted', 'permitted', 'prohibited', 'prohibited']);
});

test('a distilled model contains no weights of its teacher', () => {
  const catalog = buildCatalog(lists([model('teacher', { organizations: ['others'], licenses: { weights: 'research' } }), model('pupil', { base_models: [{ model: 'teacher', relation: 'distillation' }] })]));
  assert.equal(effectiveLicense(catalog, catalog.get('models', 'pupil')).verdict.tone, 'permitted');
});

test('sizes under different licenses are told apart', () => {
  const mixed = model('mixed', { variants: [{ name: '1B' }, { name: '7B', license: 'research' }] });
  const { verdict, own } = effectiveLicense(buildCatalog(lists([mixed])), mixed);
  assert.equal(verdict.label, 'Depends on the size');
  assert.deepEqual(own.map(({ license: { id }, variants }) => [id, variants]), [['open', ['1B']], ['research', ['7B']]]);
});

test('a model whose license nobody has read is not called free', () => {
  const unread = model('unread', { licenses: {} });
  assert.equal(modelRow(buildCatalog(lists([unread])), unread).verdict.tone, 'unknown');
});

test('lineage is shown from both sides', () => {
  const catalog = buildCatalog(lists([model('base'), model('tuned', { base_models: [{ model: 'base', relation: 'fine-tune' }] })]));
  const base = modelPage(catalog, catalog.get('models', 'base')).lineage;
  assert.deepEqual(base.derivatives, [{ relation: 'Fine-tunes', models: [{ label: 'tuned', url: '/models/tuned/' }] }]);
  assert.equal(modelPage(catalog, catalog.get('models', 'tuned')).lineage.bases[0]?.relation, 'Fine-tune of');
});

test('a base of several groups of sizes has its derivative once', () => {
  const from = (variants: string[], base_variants?: string[]) => ({ model: 'base', relation: 'fine-tune' as const, variants, ...(base_variants && { base_variants }) });
  const tuned = model('tuned', { variants: [{ name: 'S' }, { name: 'L' }], base_models: [from(['S'], ['7B']), from(['L'])] });
  const catalog = buildCatalog(lists([model('base'), tuned]));
  assert.deepEqual(modelPage(catalog, tuned).lineage.bases.map(({ sizes }) => sizes), ['S from 7B', 'L']);
  assert.deepEqual(modelPage(catalog, catalog.get('models', 'base')).lineage.derivatives, [{ relation: 'Fine-tunes', models: [{ label: 'tuned', url: '/models/tuned/' }] }]);
});

test('commands are filled in with the smallest size that has weights, or with what the tool calls the model', () => {
  const run = (fields: Partial<Model>) => {
    const one = model('one', fields);
    return modelPage(buildCatalog(lists([one])), one).run.flatMap(({ commands }) => commands.map(({ command }) => command));
  };
  assert.deepEqual(run({ runs_with: [{ tool: 'runner', source }] }), ['run meta/one --name meta/one']);
  assert.deepEqual(run({ runs_with: [{ tool: 'runner', model: 'one:7b', source }] }), ['run one:7b --name one:7b']);
  assert.deepEqual(run({ runs_with: [{ tool: 'runner', source }], variants: [{ name: '7B' }] }), []);
  // The runner below loads GGUF alone: an address of other weights would be a command that fails.
  assert.deepEqual(run({ runs_with: [{ tool: 'runner', source }], weight_formats: ['pytorch'] }), []);
  assert.deepEqual(run({ runs_with: [{ tool: 'runner', source }], weight_formats: ['gguf'], architecture: 'state-space' }), []);
});

test('what is unpublished and what nobody has checked are told apart', () => {
  const page = modelPage(buildCatalog(lists([])), model('one', { unpublished: ['training_tokens'] }));
  const gap = (label: string) => page.facts.find((fact) => fact.label === label)?.gap;
  assert.equal(gap('Training tokens'), 'unpublished');
  assert.equal(gap('Training data'), 'unchecked');
  assert.equal(gap('Released'), undefined);
});

test('other spellings make addresses, unless they are taken', () => {
  const catalog = buildCatalog(lists([model('llama', { name: 'LLaMA', aliases: ['LLaMA 1', 'Llama 2', 'meta/llama'] }), model('llama-2', { name: 'Llama 2' })]));
  assert.deepEqual(redirects(catalog).flatMap(({ from, to }) => (from.startsWith('/models/') ? [[from, to]] : [])), [['/models/llama-1/', '/models/llama/']]);
});

test('an entry that does not exist is named with the file that is missing', () => {
  assert.throws(() => buildCatalog(lists([])).get('models', 'none'), { message: 'content/models/none.md does not exist. Run “npm run check”.' });
});

test('what the tests above take for entries is what the schema takes', () => {
  const { data } = license('open', 'yes');
  assert.equal(licenseSchema.safeParse({ ...data, summary: 'A license.' }).success, true);
});
