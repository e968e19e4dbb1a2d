import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { HubError, askHub, hubId } from './client.ts';
import type { HubProblem } from './client.ts';

/** Answers as the hub gives them, by the first word of the model's name. */
const server = createServer((request, response) => {
  const url = request.url ?? '';
  const json = (status: number, value: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const name = /(?:api\/models\/)?org\/([a-z]+)/.exec(url)?.[1] ?? '';
  const config = url.endsWith('/config.json');
  asked[name] = (asked[name] ?? 0) + 1;
  if (name === 'missing') return json(401, { error: 'Repository not found' });
  if (name === 'busy') return json(asked[name] > 1 && !config ? 200 : 429, { id: 'org/busy' });
  if (name === 'full') return json(429, { error: 'rate limit' });
  if (name === 'html') return response.writeHead(200).end('<!doctype html>');
  if (name === 'slow') return undefined;
  if (name === 'gated' && config) return json(403, { error: 'gated' });
  if (name === 'list' && config) return json(200, []);
  return json(200, config ? { vocab_size: 1 } : { id: `org/${name}`, sha: 'b'.repeat(40) });
});
const asked: Record<string, number> = {};
let endpoint = '';

before(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', () => {
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  done();
})));
after(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (name: string) => askHub(`org/${name}`, { endpoint, pauseMs: 1, timeoutMs: 300, retries: 1 });
const fails = (name: string, problem: HubProblem) => assert.rejects(ask(name), (error) => error instanceof HubError && error.problem === problem && error.message.length > 20);

test('an id is found in what people paste', () => {
  for (const pasted of ['facebook/opt-125m', ' https://huggingface.co/facebook/opt-125m ', 'huggingface.co/facebook/opt-125m/tree/main', 'https://hf.co/facebook/opt-125m?x=1']) assert.equal(hubId(pasted), 'facebook/opt-125m', pasted);
  for (const pasted of ['', 'opt', 'https://example.org/a/b', '../../etc', 'a b/c']) assert.equal(hubId(pasted), undefined, pasted);
});

test('a model comes with its configuration', async () => {
  const { model, config } = await ask('plain');
  assert.equal(model.id, 'org/plain');
  assert.deepEqual(config, { vocab_size: 1 });
});

test('a configuration that can’t be read is said beside the rest', async () => {
  assert.equal((await ask('gated')).configProblem, 'gated');
  assert.equal((await ask('list')).configProblem, 'odd-answer');
});

test('each way of failing has its words', async () => {
  await fails('missing', 'not-found');
  await fails('full', 'rate-limited');
  await fails('html', 'odd-answer');
  await fails('slow', 'offline');
  await assert.rejects(askHub('org/x', { endpoint: 'http://127.0.0.1:9', retries: 0 }), (error) => error instanceof HubError && error.problem === 'offline');
});

test('a passing trouble passes', async () => assert.equal((await ask('busy')).model.id, 'org/busy'));
