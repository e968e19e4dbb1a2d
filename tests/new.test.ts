/** The command that begins an entry, as a newcomer runs it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { main as check } from '../src/cli/check.ts';

const MODEL = { id: 'meta-llama/Walk-7B-Instruct', sha: 'd'.repeat(40), createdAt: '2025-05-01T10:00:00.000Z', pipeline_tag: 'text-generation', cardData: { license: 'apache-2.0', language: ['en'] }, safetensors: { total: 7_000_000_001 }, siblings: [{ rfilename: 'model.safetensors' }] };
const CONFIG = { num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8, hidden_size: 4096, vocab_size: 128_256, max_position_embeddings: 8192, model_type: 'llama' };

const hub = createServer((request, response) => {
  const known = request.url?.includes(MODEL.id);
  response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(known ? (request.url?.endsWith('config.json') ? CONFIG : MODEL) : { error: 'x' }));
});
let copy: string;
let endpoint = '';

before(async () => {
  copy = mkdtempSync(join(tmpdir(), 'catalog-new-'));
  cpSync('content', join(copy, 'content'), { recursive: true });
  await new Promise<void>((done) => hub.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
});
after(() => {
  hub.close();
  rmSync(copy, { recursive: true });
});

/** Runs the command with these lines typed in. */
function run(args: readonly string[], ...answers: readonly string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, ['src/cli/new.ts', '--root', copy, ...args], { env: { ...process.env, HF_ENDPOINT: endpoint } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(answers.map((line) => `${line}\n`).join(''));
  });
}

const TODAY = new Date().toISOString().slice(0, 10);

test('from Hugging Face, with what only a person can say, an entry passes the check', async () => {
  const { code, err } = await run(['--from', `https://huggingface.co/${MODEL.id}`], 'A model for a walk.', 'chat', 'current', '', 'It is good for a walk.');
  assert.equal(code, 0, err);
  assert.match(err, /Written: content\/models\/walk-7b-instruct\.md\nIt passes the check\./);
  assert.match(readFileSync(join(copy, 'content/models/walk-7b-instruct.md'), 'utf8'), /key_value_heads: 8/);
  const { output } = check(['--root', copy, '--today', TODAY], {});
  assert.match(output, /^No problems/);
  assert.match((await run(['--from', MODEL.id])).err, /is there already/);
});

test('a dry run writes nothing, and says what is left', async () => {
  const { code, out, err } = await run(['--from', MODEL.id, '--id', 'other-name', '--dry-run']);
  assert.equal(code, 0);
  assert.match(out, /^---\nname: Walk 7B Instruct\n/);
  assert.match(err, /What is left for you:\n(?: {2}- .*\n)*.*Summary \(summary\): This field is missing/);
  assert.equal(existsSync(join(copy, 'content/models/other-name.md')), false);
});

test('questions alone make an organization', async () => {
  const { err } = await run(['organization'], 'Walk Lab', 'A laboratory for walks.', 'https://walk.example.org', 'It walks.', 'walk-lab');
  assert.match(err, /Written: content\/organizations\/walk-lab\.md\nIt passes the check\./);
});

test('what can not be done is said in a line', async () => {
  for (const [args, words] of [
    [['--from', 'nobody/nothing'], /Hugging Face has no such model/],
    [['--from', 'not an id'], /is neither an id on Hugging Face/],
    [['tools', '--from', MODEL.id], /--from starts models only/],
    [['nonsense'], /is not one of models/],
    [['--from', MODEL.id, '--id', '../../escape'], /can’t be a file’s name/],
  ] as const) {
    const { code, err } = await run(args);
    assert.notEqual(code, 0);
    assert.match(err, words);
    assert.doesNotMatch(err, /\n {4}at /);
  }
});
