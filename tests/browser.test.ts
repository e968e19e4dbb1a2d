/** The built site as people use it: in a browser, by keyboard, without scripts, in both themes and three widths. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from './support/axe.ts';
import { searchCost } from './support/search-cost.ts';
import { startSession } from './support/session.ts';
import { TEMPLATES } from './support/templates.ts';

const { session, open } = startSession();

const options = (page: Page) => page.locator('[role=option]');

/** Types a query into the box of the page and waits until the full text has been asked as well. */
async function type(page: Page, query: string) {
  await page.locator('input[type=search]').first().focus();
  await page.keyboard.type(query);
  await page.waitForFunction(() => document.querySelector('[role=option]'));
  await page.waitForLoadState('networkidle');
}

test('search is opened by key, answers while one types, and leads to the entry by keyboard alone', async () => {
  const { page, errors, close } = await open('/tools/');
  await page.keyboard.press('/');
  await type(page, 'gptneox');
  const input = page.getByRole('combobox', { name: 'Search models and tools' });
  assert.equal(await input.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal(await input.getAttribute('aria-activedescendant'), await options(page).first().getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/models/gpt-neox-20b/');
  assert.deepEqual(errors, []);
  await close();
});

test('the first answers of search cost little: names alone, then words of the full text', async (context) => {
  const cost = async (query: string) => searchCost(session.browser, session.site.origin, query);
  const [names, word, words] = [await cost('m'), await cost('Pile'), await cost('models trained on the Pile')];
  context.diagnostic(`${names} bytes with names, ${word} with a word of the full text, ${words} with three`);
  assert.ok(names <= 40 * 1024, `${names} bytes for an answer from names; 40,960 are allowed`);
  // Pagefind's program is 71 kB of it; each further word may need another part of its index, of some 5 kB.
  assert.ok(Math.max(word, words) <= 130 * 1024, `${Math.max(word, words)} bytes for an answer from the full text; 133,120 are allowed`);
});

test('Ctrl-K opens search too, and Escape closes it', async () => {
  const { page, close } = await open('/models/');
  await page.keyboard.press('Control+k');
  await type(page, 'opt');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.search-popup').isVisible(), false);
  await close();
});

test('every spelling of the first list finds its entry at the top, with kind, organization, sizes and license', async () => {
  const { page, close } = await open('/');
  const input = page.locator('input[type=search]').first();
  const cases: [string, string][] = [
    ['OPT', '/models/opt/'],
    ['GPT-NeoX', '/models/gpt-neox-20b/'],
    ['gptneox', '/models/gpt-neox-20b/'],
    ['𝗙𝗹𝗮𝗻-𝗨𝗟𝟮', '/models/flan-ul2/'],
    ['flan ul2', '/models/flan-ul2/'],
    ['BLOOM & 𝗺𝗧𝗢', '/models/bloomz-mt0/'],
    ['mt0', '/models/bloomz-mt0/'],
    ['GLM-130B', '/models/glm-130b/'],
    ['LLaMA', '/models/llama/'],
    ['llama2', '/models/llama-2/'],
    ['llama 2', '/models/llama-2/'],
    ['LLaMA-2', '/models/llama-2/'],
    ['Alpaca', '/models/alpaca/'],
    ['Dolly', '/models/dolly-v2/'],
    ['𝗚𝗣𝗧𝟰𝗔𝗹𝗹', '/models/gpt4all/'],
    ['gpt4 all', '/models/gpt4all/'],
    ['Alpaca-LoRA', '/models/alpaca-lora/'],
    ['llama.cpp', '/tools/llama.cpp/'],
    ['alpaca.cpp', '/tools/alpaca.cpp/'],
  ];
  await input.focus();
  for (const [query, url] of cases) {
    await input.fill(query);
    await page.waitForFunction((wanted) => document.querySelector<HTMLElement>('[role=option]')?.dataset['url'] === wanted, url, { timeout: 5000 }).catch(async () => {
      assert.equal(await options(page).first().getAttribute('data-url'), url, query);
    });
  }
  await input.fill('opt');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('[role=option]')?.dataset['url'] === '/models/opt/');
  assert.match((await options(page).first().textContent()) ?? '', /OPT.*Model.*Meta.*125M–175B/);
  await close();
});

test('words in the text of an entry are found as well', async () => {
  const { page, close } = await open('/search/?q=the+Pile');
  await page.getByRole('heading', { name: /found in the text/i }).waitFor();
  assert.notEqual(await page.locator('.results mark').count(), 0);
  assert.match(await page.title(), /^the Pile · Search/);
  await close();
});

test('nothing found says so and offers near names, the full list and how to add the entry', async () => {
  const { page, close } = await open('/search/?q=mistakenly-absent-name');
  await page.getByText('Nothing found for “mistakenly-absent-name”.').waitFor();
  for (const name of ['full list of models', 'full list of tools', 'add what is missing']) assert.equal(await page.locator('[data-results]').getByRole('link', { name }).isVisible(), true);
  await page.locator('input[type=search]').fill('gtp-neox-20b');
  await page.getByRole('heading', { name: 'near names' }).waitFor();
  assert.equal(await page.locator('.results a').first().getAttribute('href'), '/models/gpt-neox-20b/');
  await close();
});

test('results are narrowed by kind, category and license, and the address says so', async () => {
  const { page, close } = await open('/search/?q=llama');
  await page.locator('.results').first().waitFor();
  await page.getByLabel('Kind').selectOption('tool');
  await page.waitForFunction(() => location.search === '?q=llama&kind=tool');
  await page.waitForLoadState('networkidle');
  const kinds = await page.locator('.results .tag').allTextContents();
  assert.ok(kinds.length > 0 && kinds.every((kind) => kind === 'Tool'), String(kinds));
  await page.goto(`${session.site.origin}/search/?q=the+pile&kind=model&category=code`);
  await page.locator('.results').first().waitFor();
  assert.equal(await page.locator('.results a').first().getAttribute('href'), '/models/codegen/');
  await close();
});

test('markup in a query stays text', async () => {
  const { page, errors, close } = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  assert.equal(await page.locator('[data-results] img').count(), 0);
  assert.deepEqual(errors, []);
  await close();
});

test('an index that can not be loaded is said plainly, with a way on', async () => {
  const context = await session.browser.newContext();
  await context.route('**/names.json', (route) => route.abort());
  await context.route('**/pagefind/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${session.site.origin}/models/opt/`);
  await type(page, 'opt');
  await page.getByText('Search could not be loaded. The full list works without it.').first().waitFor();
  assert.equal(await options(page).first().getAttribute('data-url'), '/models/');
  await page.goto(`${session.site.origin}/search/?q=opt`);
  await page.getByText('Search could not be loaded. Check the connection and try again.').waitFor();
  await context.close();
});

test('a search script that can not be loaded is said plainly, with a way on', async () => {
  const context = await session.browser.newContext();
  await context.route('**/_astro/search-*', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${session.site.origin}/models/opt/`);
  await page.locator('input[type=search]').focus();
  await page.getByText('Search could not be loaded. Reload the page, or use the full list.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Browse the full list of models' }).isVisible(), true);
  await context.close();
});

test('without the full-text index names are still found', async () => {
  const context = await session.browser.newContext();
  await context.route('**/pagefind/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${session.site.origin}/search/?q=opt`);
  await page.getByText('Only names were searched: the full-text index could not be loaded.').waitFor();
  assert.equal(await page.locator('.results a').first().getAttribute('href'), '/models/opt/');
  await context.close();
});

test('nothing of search is loaded before its box is used, and nothing ever comes from elsewhere', async () => {
  const { page, requests, close } = await open('/models/opt/');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.filter((url) => /names\.json|pagefind|search/.test(url)), []);
  await type(page, 'llama');
  assert.notDeepEqual(requests.filter((url) => /names\.json/.test(url)), []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(session.site.origin)), []);
  await close();
});

test('without JavaScript every page reads, and the search box is a link to the full list', async () => {
  for (const path of ['/', '/models/opt/', '/tools/llama.cpp/', '/categories/pre-trained/', '/search/']) {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    assert.equal(await page.locator('h1').isVisible(), true);
    const link = page.getByRole('link', { name: 'Browse the full list of models' });
    assert.equal(await link.isVisible(), true);
    assert.equal(await link.getAttribute('href'), '/models/');
    assert.equal(await page.locator('input[type=search]').isVisible(), false);
    await close();
  }
});

test('a page whose scripts are gone goes on as one without scripts', async () => {
  const context = await session.browser.newContext();
  await context.route('**/_astro/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
  const page = await context.newPage();
  await page.goto(`${session.site.origin}/models/`);
  await page.waitForFunction(() => document.documentElement.dataset['js'] === undefined);
  assert.equal(await page.getByRole('link', { name: 'Browse the full list of models' }).isVisible(), true);
  assert.equal(await page.locator('input[type=search]').first().isVisible(), false);
  assert.equal(await page.locator('.explorer').isVisible(), false);
  await context.close();
});

test('the theme follows the system until one is chosen, and the choice is remembered', async () => {
  const { page, close } = await open('/', { colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  const button = page.getByRole('button', { name: 'Dark theme' });
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  await button.click();
  const light = await background();
  assert.notEqual(light, dark);
  await page.reload();
  assert.equal(await background(), light);
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  await close();
});

test('a command is copied by its button', async () => {
  const { page, close } = await open('/tools/llama.cpp/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const button = page.locator('[data-copy]').first();
  await button.click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await button.getAttribute('data-copy'));
  await close();
});

test('an unknown address has the search box', async () => {
  const context = await session.browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${session.site.origin}/models/there-is-none/`);
  assert.equal(response?.status(), 404);
  await type(page, 'opt');
  assert.equal(await options(page).first().getAttribute('data-url'), '/models/opt/');
  await context.close();
});

test('another spelling leads to the entry', async () => {
  const { page, close } = await open('/models/llama2/');
  await page.waitForURL('**/models/llama-2/');
  await close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing on any template, and nothing sticks out: ${colorScheme}, ${width} px`, async () => {
      const context = await session.browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const path of TEMPLATES) {
        await page.goto(session.site.origin + path, { waitUntil: path.startsWith('/search/') ? 'networkidle' : 'load' });
        assert.deepEqual(await violations(page), [], path);
        assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${path} is wider than the window`);
      }
      await page.goto(`${session.site.origin}/models/opt/`);
      for (const query of ['llama', 'there is no such thing']) {
        await page.locator('input[type=search]').fill('');
        await type(page, query);
        assert.deepEqual(await violations(page), [], `suggestions for “${query}”`);
      }
      await context.close();
    });
  }
}
