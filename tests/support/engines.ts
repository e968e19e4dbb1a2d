/**
 * Browsers of three engines with one small interface: Chromium by Playwright, Firefox by WebDriver BiDi, WebKit by
 * WebDriver. Debian has all three: chromium, firefox-esr, webkit2gtk-driver with xvfb. What is not here is left out.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from './browser.ts';

export interface Engine {
  name: string;
  version: string;
  /** Loads a page and waits for it. */
  goto(url: string): Promise<void>;
  /** The value of an expression on the page; promises are waited for. Has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';

/** Where Debian keeps WebKit's own small browser. */
function miniBrowser(): string | undefined {
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter((folder) => existsSync(folder));
  return libraries.flatMap((folder) => readdirSync(folder).filter((name) => name.startsWith('webkit')).map((name) => join(folder, name, 'MiniBrowser'))).find((file) => existsSync(file));
}

/** Engines that are installed here; Chromium always is. */
export const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  Chromium: chromium,
  ...(existsSync(FIREFOX) && { Firefox: firefox }),
  ...(existsSync(WEBKIT_DRIVER) && existsSync(XVFB) && miniBrowser() && { WebKit: webkit }),
};

async function chromium(): Promise<Engine> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  return {
    name: 'Chromium',
    version: browser.version(),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

/** https://w3c.github.io/webdriver-bidi/ */
async function firefox(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'catalog-firefox-'));
  const program = spawn(FIREFOX, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--width', '1280', '--height', '900'], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } });
  const address = await new Promise<string>((found, reject) => {
    let text = '';
    program.stderr.on('data', (part) => {
      text += part;
      const [, url] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text) ?? [];
      if (url) found(url);
    });
    program.on('exit', () => reject(new Error(text)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((open, reject) => {
    socket.addEventListener('open', open);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (answer: { error?: string; message?: string; result?: unknown }) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; error?: string; message?: string; result?: unknown };
    waiting.get(answer.id ?? -1)?.(answer);
  });
  let id = 0;
  const send = <T>(method: string, params: object): Promise<T> =>
    new Promise((done, reject) => {
      id += 1;
      waiting.set(id, ({ error, message, result }) => (error ? reject(new Error(`${error}: ${message}`)) : done(result as T)));
      socket.send(JSON.stringify({ id, method, params }));
    });
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context ?? '';
  return {
    name: 'Firefox',
    version: capabilities.browserVersion,
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate<T>(expression: string) {
      const answer = await send<{ type: string; result: { value?: string }; exceptionDetails?: { text: string } }>('script.evaluate', { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      return (answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
    },
    async close() {
      socket.close();
      await end(program);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** https://www.w3.org/TR/webdriver2/ */
async function webkit(): Promise<Engine> {
  const display = `:${100 + (process.pid % 400)}`;
  const port = 20_000 + (process.pid % 20_000);
  const screen = spawn(XVFB, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const driver = spawn(WEBKIT_DRIVER, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  interface Session {
    sessionId: string;
    capabilities: { browserVersion: string };
  }
  const begin = () => send<Session>('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } } } });
  // Screen and driver take a moment to stand.
  let session: Session | undefined;
  for (let attempt = 0; !session; attempt += 1) {
    await pause(500);
    session = await begin().catch((error: unknown) => {
      if (attempt > 20) throw error;
      return undefined;
    });
  }
  const path = `/session/${session.sessionId}`;
  return {
    name: 'WebKit',
    version: session.capabilities.browserVersion,
    goto: (url) => send('POST', `${path}/url`, { url }),
    evaluate: (expression) => send('POST', `${path}/execute/async`, { script: `const done = arguments[0]; (async () => (${expression}))().then((value) => done(value === undefined ? null : value), (error) => done({ failed: String(error) }));`, args: [] }),
    async close() {
      await send('DELETE', path).catch(() => undefined);
      await end(driver);
      await end(screen);
    },
  };
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const gone = new Promise((done) => program.once('exit', done));
  program.kill();
  await Promise.race([gone, pause(3000).then(() => program.kill('SIGKILL'))]);
}
