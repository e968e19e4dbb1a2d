/** Filters, hardware, cards and comparison as people use them, in a browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from './support/axe.ts';
import { startSession } from './support/session.ts';

const { open } = startSession();

const shown = (page: Page) => page.locator('tr[data-id]:visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id']));
const status = (page: Page) => page.locator('[data-status]');
const filtered = (page: Page) => page.waitForFunction(() => / of \d/.test(document.querySelector('[data-status]')?.textContent ?? ''));

test('a filter narrows the list, stands in the address, and the back button takes it back', async () => {
  const { page, errors, close } = await open('/models/');
  const all = Number.parseInt((await status(page).textContent()) ?? '');
  await page.locator('[data-facet=category] summary').click();
  await page.locator('[data-facet=category]').getByRole('checkbox', { name: /code/i }).check();
  await filtered(page);
  const some = await shown(page);
  const [, count = '', of = ''] = /^(\d+) of (\d+) models$/.exec((await status(page).textContent()) ?? '') ?? [];
  assert.equal(Number(of), all);
  // A long list comes in parts.
  assert.ok(some.length > 0 && some.length <= Number(count) && Number(count) < all);
  assert.match(page.url(), /\?category=code$/);
  await page.goBack();
  await page.waitForFunction((count) => document.querySelector('[data-status]')?.textContent === `${count} models`, all);
  assert.equal(await page.getByRole('checkbox', { name: /^Code models/ }).isChecked(), false);
  await page.goForward();
  await filtered(page);
  assert.deepEqual(await shown(page), some);
  assert.deepEqual(errors, []);
  await close();
});

test('counts beside values follow what is chosen, and a count keeps its word', async () => {
  const { page, close } = await open('/models/?category=code');
  await filtered(page);
  await page.locator('[data-facet=organization] summary').click();
  const first = page.locator('[data-facet=organization] label').filter({ hasNot: page.locator('.empty') }).first();
  const promised = Number(await first.locator('[data-count]').textContent());
  await first.locator('input').check();
  await page.waitForFunction(() => location.search.includes('organization='));
  await page.waitForFunction((count) => document.querySelector('[data-status]')?.textContent?.startsWith(`${count} of `), promised);
  await close();
});

test('one click clears, a chip takes one filter away, and nothing left says so', async () => {
  const { page, close } = await open('/models/?category=code&device=rtx-4090-24&year=2024..');
  await filtered(page);
  assert.equal(await page.locator('.explorer .chip').count(), 3);
  await page.getByRole('button', { name: 'Take away Released from 2024' }).click();
  await page.waitForFunction(() => !location.search.includes('year'));
  await page.locator('input[name=name]').fill('no such model');
  await page.getByText('No model matches. Take a filter away.').waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.waitForFunction(() => /^\d+ models$/.test(document.querySelector('[data-status]')?.textContent ?? ''));
  assert.equal(new URL(page.url()).search, '');
  await close();
});

test('hardware keeps the sizes that fit, with their memory, the largest quantization and the longest context', async () => {
  const { page, close } = await open('/models/?memory=8&name=llama');
  await filtered(page);
  const ids = await shown(page);
  assert.ok(ids.includes('llama-3.1') && !ids.includes('llama-3.3'), String(ids));
  const fits = page.locator('tr[data-id="llama-3.1"] .fits');
  assert.match((await fits.textContent()) ?? '', /8B\s+6\.6 GB\s*= 4\.9 GB \+ 1\.1 GB \+ .*; up to Q6_K, or up to \d+K of context/);
  assert.doesNotMatch((await fits.textContent()) ?? '', /70B/);
  await page.locator('[name=tokens]').selectOption('131072');
  await page.waitForFunction(() => location.search.includes('tokens=131072'));
  await page.waitForFunction(() => document.querySelector<HTMLElement>('tr[data-id="llama-3.1"]')?.hidden);
  await close();
});

test('what an address says wrongly is named, and memory that no device has is refused', async () => {
  const { page, errors, close } = await open('/models/?category=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&memory=1e400&status=current');
  await page.getByRole('alert').getByText('left out: category, memory').waitFor();
  await filtered(page);
  assert.equal(await page.locator('main img').count(), 0);
  for (const words of ['10000', '0', '-8']) {
    await page.locator('[name=memory]').fill(words);
    await page.keyboard.press('Tab');
    await page.getByText('Memory has to be between 0.5 and 9,999 GB.').waitFor();
  }
  await page.locator('[name=memory]').fill('24');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => location.search.includes('memory=24'));
  assert.equal(await page.getByRole('alert').isVisible(), false);
  assert.deepEqual(errors, []);
  await close();
});

test('columns sort by their heads, which say so; the list of orders does the same', async () => {
  const { page, close } = await open('/models/');
  const head = page.getByRole('columnheader', { name: 'Model' });
  await head.getByRole('button').click();
  await page.waitForFunction(() => location.search === '?sort=name');
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  const names = await page.locator('tr[data-id]:visible th a').allTextContents();
  assert.deepEqual(names, names.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare));
  await head.getByRole('button').click();
  await page.waitForFunction(() => location.search === '?sort=-name');
  await page.locator('[name=sort]').selectOption('-released');
  await page.waitForFunction(() => location.search === '');
  assert.equal(await page.locator('tr.group:visible').first().isVisible(), true);
  await close();
});

test('a long list comes in parts, by scrolling or by a button that hands on the focus', async () => {
  const { page, close } = await open('/models/?sort=name');
  await page.waitForFunction(() => document.querySelector('.more-rows:not([hidden])'));
  const before = (await shown(page)).length;
  const total = Number.parseInt((await status(page).textContent()) ?? '');
  assert.ok(before < total);
  await page.locator('.more-rows').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((count) => document.querySelectorAll('tr[data-id]:not([hidden])').length > count, before);
  for (let left = true; left; ) {
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(100);
    left = await page.locator('.more-rows').isVisible();
  }
  assert.equal((await shown(page)).length, total);
  await close();
});

test('filters work by keyboard alone, and Escape closes an open panel', async () => {
  const { page, close } = await open('/tools/');
  const summary = page.locator('[data-facet=interface] summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await filtered(page);
  assert.match(page.url(), /\?interface=/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('[data-facet=interface]').getAttribute('open'), null);
  assert.equal(await summary.evaluate((element) => element === document.activeElement), true);
  await close();
});

test('what is chosen while the script is on its way counts', async () => {
  const { page, context, close } = await open('/');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/explorer.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL('/models/', page.url()).href, { waitUntil: 'domcontentloaded' });
  await page.getByRole('checkbox', { name: 'Cards' }).check();
  await page.locator('[data-facet=category] summary').click();
  await page.locator('[data-facet=category] input').first().check();
  release();
  await filtered(page);
  assert.match(page.url(), /\?category=/);
  assert.equal(await page.evaluate(() => document.documentElement.dataset['view']), 'cards');
  await close();
});

test('cards are remembered', async () => {
  const { page, close } = await open('/models/');
  await page.getByRole('checkbox', { name: 'Cards' }).check();
  await page.waitForFunction(() => document.documentElement.dataset['view'] === 'cards');
  await page.reload();
  await page.locator('[data-view]:checked').waitFor();
  assert.equal(await page.locator('main table.list thead').isVisible(), true);
  assert.equal(await page.locator('main table.list tr[data-id]').first().evaluate((row) => getComputedStyle(row).display), 'grid');
  await close();
});

test('filters that can not be loaded are said plainly, and the list stays whole', async () => {
  const { page, context, close } = await open('/models/');
  await context.route('**/explore.json', (route) => route.abort());
  const all = (await shown(page)).length;
  await page.locator('[data-facet=category] summary').click();
  await page.locator('[data-facet=category] input').first().check();
  await page.getByText('The filters could not be loaded.').waitFor();
  assert.equal((await shown(page)).length, all);
  await close();
});

test('without JavaScript the whole list is there, with categories and years to go to', async () => {
  const { page, close } = await open('/models/', { javaScriptEnabled: false });
  assert.equal(await page.locator('.explorer').isVisible(), false);
  assert.equal(await page.locator('.tick:visible').count(), 0);
  assert.equal(await page.getByRole('navigation', { name: 'Years' }).isVisible(), true);
  await close();
});

test('models ticked on several pages are compared side by side, and the address can be shared', async () => {
  const { page, errors, close } = await open('/models/llama-3.1/');
  await page.getByRole('checkbox', { name: 'Compare Llama 3.1' }).check();
  await page.getByRole('complementary', { name: 'Chosen for comparing' }).waitFor();
  await page.goto(`${new URL(page.url()).origin}/models/?name=bloom`);
  await filtered(page);
  await page.getByRole('checkbox', { name: 'Compare BLOOM', exact: true }).check();
  await page.getByRole('link', { name: 'Compare 2 models' }).click();
  await page.waitForURL('**/compare/?m=llama-3.1&m=bloom');
  const table = page.locator('table.compare');
  await table.waitFor();
  assert.deepEqual(await table.locator('thead bdi').allTextContents(), ['Llama 3.1', 'BLOOM']);
  assert.match((await table.locator('tr', { hasText: 'Context length' }).textContent()) ?? '', /128K/);
  const rows = await table.locator('tbody tr').count();
  await page.getByRole('checkbox', { name: 'Only what differs' }).check();
  assert.ok((await table.locator('tbody tr:visible').count()) < rows);
  assert.ok((await table.getByRole('img', { name: 'differs' }).count()) > 0);
  assert.deepEqual(errors, []);
  await close();
});

test('no more than four are compared; what is not there is named', async () => {
  const { page, close } = await open('/models/');
  for (const index of [0, 1, 2, 3]) await page.locator('.tick').nth(index).check();
  await page.getByRole('link', { name: 'Compare 4 models' }).waitFor();
  assert.equal(await page.locator('.tick').nth(4).isDisabled(), true);
  await page.goto(`${new URL(page.url()).origin}/compare/?m=opt&m=there-is-none`);
  await page.getByText('There is no “there-is-none” among the models.').waitFor();
  assert.equal(await page.locator('table.compare thead th').count(), 1);
  await close();
});

test('tools are compared too, and without JavaScript the page explains itself', async () => {
  const { page, close } = await open('/compare/?t=llama.cpp&t=vllm');
  await page.locator('table.compare').waitFor();
  assert.match((await page.locator('table.compare').textContent()) ?? '', /Used through/);
  await close();
  const plain = await open('/compare/?m=opt', { javaScriptEnabled: false });
  assert.equal(await plain.page.getByText('this page needs JavaScript').isVisible(), true);
  assert.equal(await plain.page.locator('main').getByRole('link', { name: 'list of models' }).isVisible(), true);
  await plain.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing while filtering and comparing, and nothing sticks out: ${colorScheme}, ${width} px`, async () => {
      const { page, close } = await open('/models/?device=rtx-4090-24&category=code', { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      const nothingWrong = async (state: string) => {
        assert.deepEqual(await violations(page), [], state);
        assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${state}: wider than the window`);
      };
      await filtered(page);
      await page.getByText('More filters').click();
      await page.locator('[data-facet=language] summary').click();
      await nothingWrong('filtered, with a panel open');
      await page.keyboard.press('Escape');
      await page.locator('input[name=name]').fill('no such model');
      await page.getByText('No model matches.').waitFor();
      await nothingWrong('none matching');
      await page.locator('input[name=name]').fill('');
      await filtered(page);
      await page.locator('tr[data-id]:visible .tick').first().check();
      await page.getByRole('complementary', { name: 'Chosen for comparing' }).waitFor();
      await nothingWrong('with the tray');
      await page.goto(`${new URL(page.url()).origin}/compare/?m=llama-3.1&m=bloom&m=opt&m=mamba`);
      await page.locator('table.compare').waitFor();
      await nothingWrong('comparison');
      await close();
    });
  }
}
