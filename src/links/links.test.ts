import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { entryOf } from '../checks/testing.ts';
import { checkLinks, linkReport, outsideLinks, stateOf } from './links.ts';

const asked: string[] = [];
const server = createServer(({ method, url = '' }, response) => {
  asked.push(`${method} ${url}`);
  if (url === '/slow') return undefined;
  if (url === '/moved') return response.writeHead(302, { location: '/alive' }).end();
  if (url === '/once') return response.writeHead(asked.filter((line) => line === 'GET /once').length < 2 ? 404 : 200).end();
  if (url === '/no-head') return response.writeHead(method === 'HEAD' ? 405 : 200).end();
  return response.writeHead({ '/gone': 410, '/missing': 404, '/closed': 403, '/busy': 429, '/broken': 500 }[url] ?? 200).end();
});
let origin = '';
before(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', () => {
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  done();
})));
after(() => {
  server.closeAllConnections();
  server.close();
});

test('what is gone is dead; a closed door or a broken host is not', async () => {
  const paths = ['/alive', '/moved', '/no-head', '/once', '/gone', '/missing', '/closed', '/busy', '/broken', '/slow'];
  const results = await checkLinks(paths.map((path) => origin + path), { timeoutMs: 300, pauseMs: 0, againMs: 0 });
  assert.deepEqual(results.map(({ state }) => state), ['alive', 'alive', 'alive', 'alive', 'dead', 'dead', 'unknown', 'unknown', 'unknown', 'unknown']);
  // A port where nobody listens.
  assert.equal((await checkLinks(['http://127.0.0.1:1/'], { timeoutMs: 300 }))[0]?.state, 'unknown');
  assert.equal(stateOf(401), 'unknown');
});

test('addresses are gathered from fields and text, with the files that name them', () => {
  const links = outsideLinks([
    entryOf('models', 'opt', 'links: { paper: https://arxiv.org/abs/1#abstract }', 'See [it](https://arxiv.org/abs/1) and <https://example.org/a>.'),
    entryOf('tools', 'x', 'repository: https://arxiv.org/abs/1'),
  ]);
  assert.deepEqual([...links], [['https://arxiv.org/abs/1', ['content/models/opt.md', 'content/tools/x.md']], ['https://example.org/a', ['content/models/opt.md']]]);
});

test('the report names what is dead and where it stands, and is empty if nothing is', () => {
  const named = new Map([['https://a.org/`x', ['content/models/opt.md']]]);
  const report = linkReport([{ url: 'https://a.org/`x', state: 'dead', seen: '404' }, { url: 'https://b.org/', state: 'unknown', seen: '403' }], named);
  assert.match(report, /^1 of 2 outside addresses .*\n\n- `https:\/\/a\.org\/%60x` \(404\), named in `content\/models\/opt\.md`\n\n0 lead somewhere; of 1 it can’t be said/);
  assert.equal(linkReport([{ url: 'https://b.org/', state: 'unknown', seen: '403' }], named), '');
});
