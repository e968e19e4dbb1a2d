/** `npm start`, after the build: serves the built site on this machine, as the common hosts do. */
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { siteFromEnvironment } from '../site.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

export interface Server {
  /** @example 'http://127.0.0.1:4321' */
  origin: string;
  close(): Promise<void>;
}

/** Serves `folder` below `base` to this machine alone; port 0 takes any free one. */
export async function serve(folder: string, base = '/', port = 0): Promise<Server> {
  const server = createServer((request, response) => void answer(folder, base, request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(folder: string, base: string, { method, url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, type: string, body: Buffer) => {
    // Text comes compressed, as hosts send it.
    const compressed = TYPES[type] !== undefined && type !== '.png' && /\bgzip\b/.test(String(headers['accept-encoding']));
    const sent = compressed ? gzipSync(body) : body;
    response.writeHead(status, { 'content-type': TYPES[type] ?? 'application/octet-stream', 'content-length': sent.length, vary: 'accept-encoding', ...(compressed && { 'content-encoding': 'gzip' }) });
    response.end(method === 'HEAD' ? undefined : sent);
  };
  if (method !== 'GET' && method !== 'HEAD') return void send(405, '.txt', Buffer.from('Only reading is possible here.\n'));

  const { path, query } = partsOf(url);
  const inside = path?.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined;
  const body = inside && (await read(join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)));
  if (body) return void send(200, inside.endsWith('/') ? '.html' : extname(inside), body);

  // A folder's address without its last “/” leads to the folder. Encoded again: a decoded line break would end the header.
  const folderOf = path && (path === base.slice(0, -1) ? base : inside && existsSync(join(folder, inside, 'index.html')) ? `${path}/` : undefined);
  if (folderOf) return void response.writeHead(301, { location: encodeURI(folderOf) + query }).end();

  send(404, '.html', (await read(join(folder, '404.html'))) ?? Buffer.from('There is no such page.\n'));
}

/** Path, decoded, and query of a request; no path where it can't be decoded. */
function partsOf(url: string): { path: string | undefined; query: string } {
  const [, encoded = '/', query = ''] = /^([^?]*)(\?.*)?$/.exec(url) ?? [];
  try {
    // Two slashes at the start would lead to another host.
    return { path: decodeURIComponent(encoded).replace(/^[/\\]+/, '/'), query };
  } catch {
    return { path: undefined, query };
  }
}

const read = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { port } = parseArgs({ options: { port: { type: 'string', default: '4321' } } }).values;
    const { base } = siteFromEnvironment(process.env);
    const { origin } = await serve('dist', base, Number(port));
    process.stdout.write(`\nThe catalog is at ${origin}${base}\nCtrl-C stops it.\n`);
  } catch (error) {
    const { code, message, port = 0 } = error as NodeJS.ErrnoException & { port?: number };
    process.stdout.write(code === 'EADDRINUSE' ? `\nPort ${port} is taken by another program. Take another one: npm start -- --port ${port + 1}\n` : `\nThe site can't be served: ${message}\n`);
    process.exitCode = 1;
  }
}
