/** The form that makes entries, as contributors use it. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parseEntry } from '../src/content/parse.ts';
import { violations } from './support/axe.ts';
import { startSession } from './support/session.ts';

const { session, open } = startSession();

const KINDS = { model: 'models', tool: 'tools', license: 'licenses', organization: 'organizations' } as const;

const ready = (page: Page) => page.locator('.entry-form').waitFor({ state: 'visible' });
const file = async (page: Page) => parseEntry((await page.locator('[data-part=file]').textContent()) ?? '');
const status = (page: Page) => page.locator('[data-part=status]');

test('an entry is written by keyboard from nothing, checked on the way, and downloaded', async () => {
  const { page, errors, requests, close } = await open('/contribute/organization/');
  await ready(page);
  assert.match((await status(page).textContent()) ?? '', /things are left/);
  const type = async (label: string, text: string) => {
    await page.getByLabel(label).first().focus();
    await page.keyboard.type(text);
  };
  await type('Id required', 'example-lab');
  await type('Name required', 'Example Lab');
  await type('Summary required', 'A laboratory that is an example.');
  await type('Website required', 'http://example.org');
  await page.getByText('is not a web address').first().waitFor();
  await page.getByLabel('Website required').fill('https://www.example.org');
  await page.getByLabel('Text required').fill('It makes examples.');
  await page.getByText('The check finds nothing wrong.').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download it' }).press('Enter')]);
  assert.equal(download.suggestedFilename(), 'example-lab.md');
  const { data } = parseEntry(readFileSync(await download.path(), 'utf8'));
  assert.deepEqual(data, { name: 'Example Lab', summary: 'A laboratory that is an example.', website: 'https://www.example.org' });
  assert.deepEqual(errors, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(session.site.origin) && !url.startsWith('blob:')), []);
  await page.reload();
  await ready(page);
  assert.equal(await page.getByLabel('Name required').inputValue(), 'Example Lab');
  await close();
});

/** Entries that go through the form in one test: some twenty seconds. */
const AT_ONCE = 100;

for (const [kind, collection] of Object.entries(KINDS)) {
  const names = readdirSync(`content/${collection}`);
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    test(`every entry in content/${collection}/ goes through the form and comes out the same: ${some[0]} to ${some.at(-1)}`, async () => {
      const { page, errors, close } = await open(`/contribute/${kind}/`);
      await ready(page);
      for (const name of some) {
        const path = `content/${collection}/${name}`;
        const before = parseEntry(readFileSync(path, 'utf8'));
        await page.locator('[data-part=open]').setInputFiles(path);
        await page.waitForFunction((wanted) => document.querySelector('[data-part=done]')?.textContent === `${wanted} is open.`, name);
        const after = await file(page);
        assert.deepEqual(after.data, before.data, name);
        assert.equal(after.body.trim(), before.body.trim(), name);
      }
      assert.deepEqual(errors, []);
      await close();
    });
  }
}

test('Hugging Face is asked only when the button is pressed, and fills in what it states', async () => {
  const { page, context, requests, close } = await open('/contribute/model/');
  await ready(page);
  const json = (body: unknown) => ({ status: 200, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: JSON.stringify(body) });
  await context.route('https://huggingface.co/api/models/**', (route) =>
    route.fulfill(json({ id: 'meta-llama/New-8B', sha: 'c'.repeat(40), createdAt: '2025-03-04T00:00:00.000Z', pipeline_tag: 'text-generation', cardData: { license: 'apache-2.0' }, safetensors: { total: 8_000_000_001 } })),
  );
  await context.route('https://huggingface.co/meta-llama/**', (route) => route.fulfill(json({ num_hidden_layers: 2, num_attention_heads: 2, hidden_size: 128, max_position_embeddings: 4096 })));
  assert.deepEqual(requests.filter((url) => url.includes('huggingface')), []);
  await page.getByLabel('Id or address').fill('https://huggingface.co/meta-llama/New-8B');
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByText('Filled in what Hugging Face states.').waitFor();
  const data = (await file(page)).data as Record<string, unknown>;
  assert.equal(data['context_length'], 4096);
  assert.deepEqual(data['organizations'], ['meta']);
  await context.route('https://huggingface.co/api/models/**', (route) => route.fulfill({ ...json({ error: 'x' }), status: 401 }));
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByText('Hugging Face has no such model').waitFor();
  await close();
});

test('what an entry names and the catalog lacks is offered as a further file', async () => {
  const { page, close } = await open('/contribute/model/');
  await ready(page);
  await page.getByLabel('Organizations').first().fill('nobody-yet');
  await page.getByRole('link', { name: 'Add the organization “nobody-yet” as a further file' }).waitFor();
  await close();
});

test('text that looks like YAML or markup stays text', async () => {
  const { page, errors, close } = await open('/contribute/tool/');
  await ready(page);
  const odd = `'"><img src=x onerror=alert(1)> # no: [yes] {{x}} \\ ---`;
  await page.getByLabel('Name required').fill(odd);
  await page.waitForFunction(() => document.querySelector('[data-part=file]')?.textContent?.includes('onerror'));
  assert.equal(((await file(page)).data as Record<string, unknown>)['name'], odd);
  assert.equal(await page.locator('.entry-form img').count(), 0);
  assert.deepEqual(errors, []);
  await close();
});

test('without JavaScript there is the template to copy', async () => {
  const { page, close } = await open('/contribute/license/', { javaScriptEnabled: false });
  assert.equal(await page.getByRole('group', { name: 'Template of a license' }).isVisible(), true);
  assert.equal(await page.locator('.entry-form').isVisible(), false);
  await close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the empty, failing and filled form, and nothing sticks out: ${colorScheme}, ${width} px`, async () => {
      const { page, close } = await open('/contribute/model/', { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await ready(page);
      const nothingWrong = async (state: string) => {
        assert.deepEqual(await violations(page), [], state);
        assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${state}: wider than the window`);
      };
      await nothingWrong('empty');
      await page.getByLabel('Released required').fill('yesterday');
      await page.getByText('is not a date').first().waitFor();
      await nothingWrong('failing');
      await page.locator('[data-part=open]').setInputFiles('content/models/llama-2.md');
      await page.getByText('llama-2.md is open.').waitFor();
      await nothingWrong('filled');
      await close();
    });
  }
}
