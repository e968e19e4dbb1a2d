/** A static host for tests: serves a folder on this machine, as the common hosts do. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** Serves `folder` below `base` at an address of this machine; unknown addresses get the folder's `404.html`. */
export async function serve(folder: string, base = '/') {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base) ? normalize(`/${decodeURIComponent(pathname.slice(base.length))}`) : undefined;
    const file = inside?.endsWith('/') ? `${inside}index.html` : inside;
    try {
      const body = await readFile(join(folder, file ?? 'missing'));
      response.writeHead(200, { 'content-type': TYPES[extname(file ?? '')] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end(await readFile(join(folder, '404.html')));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
