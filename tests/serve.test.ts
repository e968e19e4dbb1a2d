/** The server of `npm start` answers as the common hosts do. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../src/cli/serve.ts';
import type { Server } from '../src/cli/serve.ts';

const PROGRAM = join(import.meta.dirname, '../src/cli/serve.ts');
let root: string;
let server: Server;

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'catalog-serve-'));
  mkdirSync(join(root, 'dist/models/llama-3.1'), { recursive: true });
  for (const file of ['index.html', '404.html', 'models/llama-3.1/index.html']) writeFileSync(join(root, 'dist', file), file);
  writeFileSync(join(root, 'dist/names.json'), '[]');
  writeFileSync(join(root, 'secret.txt'), 'not part of the site');
  server = await serve(join(root, 'dist'), '/some-repo/');
});
after(async () => {
  await server?.close();
  rmSync(root, { recursive: true });
});

/** Sends the address as it is written; `fetch` would tidy it. */
async function get(path: string, method = 'GET'): Promise<string> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  await once(socket, 'close');
  return Buffer.concat(parts).toString();
}

test('pages and files are served below the base path, with their type', async () => {
  assert.match(await get('/some-repo/'), /^HTTP\/1\.1 200 [\s\S]*content-type: text\/html; charset=utf-8[\s\S]*\r\n\r\nindex\.html$/i);
  assert.match(await get('/some-repo/models/llama-3.1/?x=1'), /^HTTP\/1\.1 200 [\s\S]*text\/html/);
  assert.match(await get('/some-repo/names.json'), /^HTTP\/1\.1 200 [\s\S]*application\/json/);
});

test('an address without its last slash leads on, with its query', async () => {
  assert.match(await get('/some-repo/models/llama-3.1?x=%0A'), /^HTTP\/1\.1 301 [\s\S]*location: \/some-repo\/models\/llama-3\.1\/\?x=%0A\r\n/i);
  assert.match(await get('/some-repo'), /^HTTP\/1\.1 301 [\s\S]*location: \/some-repo\/\r\n/i);
});

test('an unknown or malformed address gets the 404 page', async () => {
  for (const path of ['/', '/some-repo/nothing/', '/some-repo/%', '/some-repo/%00', '/some-repo/models/%0d%0aset-cookie:x', '//some-repo.example/']) {
    assert.match(await get(path), /^HTTP\/1\.1 404 [\s\S]*\r\n\r\n404\.html$/, path);
  }
});

test('nothing outside the folder is served', async () => {
  for (const path of ['/some-repo/../secret.txt', '/some-repo/..%2f..%2fsecret.txt', '/some-repo/models/../../secret.txt', '/some-repo//../../secret.txt']) {
    assert.match(await get(path), /^HTTP\/1\.1 404 [\s\S]*\r\n\r\n404\.html$/, path);
  }
});

test('HEAD gets no body, and nothing can be written', async () => {
  assert.match(await get('/some-repo/', 'HEAD'), /^HTTP\/1\.1 200 [\s\S]*\r\n\r\n$/);
  assert.match(await get('/some-repo/', 'POST'), /^HTTP\/1\.1 405 /);
});

test('as a program it stays, says where the site is, and says so when the port is taken', async () => {
  const { port } = new URL(server.origin);
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, '--port', port], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.equal(stdout, `\nPort ${port} is taken by another program. Take another one: npm start -- --port ${Number(port) + 1}\n`);

  const program = spawn(process.execPath, [PROGRAM, '--port', '0'], { cwd: root, env: { ...process.env, BASE_PATH: '/', SITE_URL: '' } });
  const [said] = (await once(program.stdout, 'data')) as [Buffer];
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.toString())?.[0] ?? '';
  assert.equal(await (await fetch(address)).text(), 'index.html');
  program.kill();
  await once(program, 'exit');
});
