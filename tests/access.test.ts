/** What accessibility asks beyond rules that a program can read off a page: by keyboard, in other colors, with larger text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from './support/axe.ts';
import { startSession } from './support/session.ts';
import { TEMPLATES } from './support/templates.ts';

const { open } = startSession();

const overflow = (page: Page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** How many steps of the keyboard are watched on a page. */
const STEPS = 70;

for (const path of ['/', '/models/', '/models/opt/', '/tools/llama.cpp/', '/licenses/llama-2/', '/search/?q=opt', '/compare/?m=opt&m=llama', '/contribute/model/']) {
  test(`by keyboard, the focus is always seen and goes in the order of reading: ${path}`, async () => {
    const { page, close } = await open(path, { viewport: { width: 1280, height: 800 } });
    await page.waitForLoadState('networkidle');
    let before: { x: number; y: number; text: string } | undefined;
    const jumps: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        // The middle of the box, or of its first line: a link may be broken over two.
        const [first = box] = element.getClientRects();
        const top = document.elementFromPoint(first.x + first.width / 2, first.y + first.height / 2);
        return {
          text: `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`,
          // The box of search shows it on the frame around box and button.
          outline: [style, getComputedStyle(element.closest('form') ?? element)].some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
          covered: !(top && (element.contains(top) || top.contains(element) || element.closest('label')?.contains(top))),
          x: box.x,
          y: box.y + scrollY,
          seen: box.bottom > 0 && box.top < innerHeight,
        };
      });
      if (!state) break;
      assert.ok(state.outline, `${state.text}: the focus can’t be seen`);
      assert.ok(state.seen && !state.covered, `${state.text}: the focus is covered or out of the window`);
      // Upwards is against the order, but for columns side by side.
      if (before && state.y < before.y - 60 && state.x < before.x) jumps.push(`${before.text} → ${state.text}`);
      before = state;
    }
    assert.deepEqual(jumps, []);
    await close();
  });
}

test('forced colors leave everything readable, and marks are more than color', async () => {
  const { page, close } = await open('/', { forcedColors: 'active', bypassCSP: true });
  for (const path of TEMPLATES) {
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
    // The colors are the system's; axe takes some of them from styles that no longer hold.
    assert.deepEqual(await violations(page, ['color-contrast']), [], path);
  }
  await page.goto(new URL('/models/opt/', page.url()).href);
  // Bars keep their parts apart, and their figures stand beside them.
  const fills = await page.locator('.bar rect').evaluateAll((rects) => rects.slice(0, 3).map((rect) => getComputedStyle(rect).fill));
  assert.equal(new Set(fills).size, fills.length, fills.join(' '));
  await close();
});

test('nothing moves where motion is to be reduced', async () => {
  const { page, close } = await open('/', { reducedMotion: 'reduce' });
  for (const path of TEMPLATES) {
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'load' });
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || scrollBehavior === 'smooth' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
    }).map(({ tagName }) => tagName));
    assert.deepEqual(moving, [], path);
  }
  await close();
});

test('text at 200 % and with wider spacing loses nothing and widens no page', async () => {
  const { page, context, close } = await open('/', { viewport: { width: 1280, height: 800 }, bypassCSP: true });
  const devtools = await context.newCDPSession(page);
  for (const path of TEMPLATES) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
    const clipped = () => page.evaluate(() => [...document.querySelectorAll('main :is(p, li, dt, dd, th, td, a, button, label)')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip') && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1;
    }).map(({ textContent }) => textContent.slice(0, 40)));
    assert.equal(await overflow(page), 0, `${path} is wider than the window with text at 200 %`);
    assert.deepEqual(await clipped(), [], path);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    // https://www.w3.org/TR/WCAG22/#text-spacing
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }' });
    await page.setViewportSize({ width: 320, height: 800 });
    assert.equal(await overflow(page), 0, `${path} is wider than a phone with wider spacing`);
    assert.deepEqual(await clipped(), [], path);
  }
  await close();
});
