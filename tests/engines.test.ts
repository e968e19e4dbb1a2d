/** The same walk through the site in every engine that is installed here: Chromium, Firefox, WebKit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, AXE_RUN } from './support/axe.ts';
import { engines } from './support/engines.ts';
import type { Engine } from './support/engines.ts';
import { serve } from './support/server.ts';
import { TEMPLATES } from './support/templates.ts';

for (const [name, start] of Object.entries(engines)) {
  test(`in ${name}: search, filters, hardware, comparison, form and theme work, and the policy has nothing to refuse`, { timeout: 180_000 }, async (context) => {
    const [engine, site] = await Promise.all([start(), serve('dist')]);
    context.after(() => Promise.all([engine.close(), site.close()]));
    context.diagnostic(`${name} ${engine.version}`);
    const go = async (path: string) => {
      await engine.goto(site.origin + path);
      await engine.evaluate("(window.refused = [], addEventListener('securitypolicyviolation', (event) => window.refused.push(event.violatedDirective + ' ' + event.blockedURI)), 0)");
    };
    const settled = async () => assert.deepEqual(await engine.evaluate('window.refused'), []);

    for (const path of TEMPLATES) {
      await go(path);
      assert.equal(await engine.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)'), 0, `${path} is wider than the window`);
      // In Chromium the other tests do it, in more themes and widths.
      if (name !== 'Chromium') assert.deepEqual(await engine.evaluate(`(${AXE}, ${AXE_RUN})`), [], path);
    }

    await go('/tools/');
    // Without a window of its own a browser moves the focus, but tells nobody.
    await engine.evaluate("((input) => { input.focus(); input.dispatchEvent(new FocusEvent('focusin', { bubbles: true })); return 0; })(document.querySelector('#header-search'))");
    await enter(engine, '#header-search', 'gptneox');
    assert.equal(await until(engine, "document.querySelector('[role=option]')?.dataset.url"), '/models/gpt-neox-20b/');
    await settled();

    await go('/search/?q=the+Pile');
    await until(engine, "document.querySelector('.results mark')?.textContent");
    await settled();

    await go('/models/?category=code&device=rtx-4090-24');
    assert.match(await until(engine, "/ of \\d/.test(document.querySelector('[data-status]').textContent) && document.querySelector('[data-status]').textContent"), /^\d+ of \d+ models$/);
    assert.equal(await engine.evaluate("document.querySelectorAll('.explorer .chip').length"), 2);
    await engine.evaluate("(document.querySelector('[data-clear]').click(), 0)");
    await until(engine, "/^\\d+ models$/.test(document.querySelector('[data-status]').textContent)");
    await settled();

    await go('/models/opt/');
    await engine.evaluate("(document.querySelector('input.tick').click(), 0)");
    await until(engine, "document.querySelector('.tray')?.textContent.includes('OPT')");
    await go('/compare/?m=opt&m=llama');
    assert.equal(await until(engine, "document.querySelectorAll('.compare thead th').length"), 2);
    await settled();

    await go('/contribute/model/');
    await until(engine, "document.querySelector('[data-part=problems]')?.children.length");
    await settled();

    await go('/');
    const before = await engine.evaluate('getComputedStyle(document.body).backgroundColor');
    await engine.evaluate("(document.querySelector('[data-theme-switch]').click(), 0)");
    await go('/');
    assert.notEqual(await engine.evaluate('getComputedStyle(document.body).backgroundColor'), before);
    await settled();
  });
}

/** Waits until an expression has a value, and gives it. */
async function until(engine: Engine, expression: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const value = await engine.evaluate<string | undefined>(`(${expression}) || null`);
    if (value) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${engine.name}: ${expression} stays empty`);
}

const enter = (engine: Engine, selector: string, text: string) =>
  engine.evaluate(`((input) => { input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event('input', { bubbles: true })); return 0; })(document.querySelector(${JSON.stringify(selector)}))`);
