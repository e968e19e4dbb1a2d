/** The workflows hold no more power than they need, and nothing that fails is published. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { reportUrl, siteFromEnvironment } from '../src/site.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string> | string;
  'timeout-minutes'?: number;
  needs?: string;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

/** The jobs that may write, and nothing but this: pages, and issues. */
const WRITING: Record<string, string[]> = { 'publish.yml': ['deploy'], 'links.yml': ['tell'] };

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const workflow = parse(text) as Workflow;
  return { file, text, workflow, jobs: Object.entries(workflow.jobs), steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
});

for (const { file, text, workflow, jobs, steps } of workflows) {
  test(`${file}: every action is pinned to a commit, with its version beside it`, () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line));
    assert.equal(lines.length, steps.filter(({ uses }) => uses).length);
    assert.deepEqual(lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)), []);
  });

  test(`${file}: no right is held by default, and none to write but by the deployment`, () => {
    assert.deepEqual(workflow.permissions, {});
    const writing = jobs.filter(([, { permissions }]) => typeof permissions !== 'object' || Object.values(permissions).includes('write')).map(([name]) => name);
    assert.deepEqual(writing, WRITING[file] ?? []);
    // What may write runs nothing of the repository.
    for (const name of writing) assert.doesNotMatch(JSON.stringify(workflow.jobs[name]), /checkout|npm/);
  });

  test(`${file}: runs of strangers' changes get no secret, no credential and no shared cache`, () => {
    assert.deepEqual(Object.keys(workflow.on).filter((event) => !['pull_request', 'push', 'schedule', 'workflow_dispatch'].includes(event)), []);
    assert.doesNotMatch(text, /secrets\./);
    for (const { uses = '', with: options } of steps) {
      if (uses.startsWith('actions/checkout@')) assert.equal(options?.['persist-credentials'], false);
      if (uses.startsWith('actions/setup-node@')) assert.equal(options?.['package-manager-cache'], false);
      assert.doesNotMatch(uses, /^actions\/cache@/);
    }
  });

  test(`${file}: nothing from outside is written into a command, and no package runs code while it is installed`, () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(commands.filter((command) => command.includes('${{')), []);
    assert.deepEqual(commands.filter((command) => /\bnpm (?:ci|cit|i|install)\b/.test(command) && !command.includes('--ignore-scripts')), []);
  });

  test(`${file}: runs end, and do not pile up`, () => {
    assert.deepEqual(jobs.filter(([, job]) => !job['timeout-minutes']).map(([name]) => name), []);
    assert.ok(workflow.concurrency?.group);
  });
}

test('what fails the check, the tests or the build is not published', () => {
  const { build, deploy } = workflows.find(({ file }) => file === 'publish.yml')?.workflow.jobs ?? {};
  assert.ok(build && deploy);
  assert.equal(deploy.needs, 'build');
  const order = build.steps.map(({ run, uses = '' }) => run ?? uses.replace(/@.*/, ''));
  assert.deepEqual(order.slice(order.indexOf('npm run check')), ['npm run check', 'npm test', 'actions/configure-pages', 'npm run build', 'actions/upload-pages-artifact']);
  assert.doesNotMatch(JSON.stringify([build, deploy]), /continue-on-error|always\(\)|\|\| true/);
});

test('“Report a mistake” opens a form that exists and fills in fields that it has', () => {
  const { searchParams } = new URL(reportUrl(siteFromEnvironment({ REPOSITORY_URL: 'https://github.com/a/b' }), 'OPT', 'content/models/opt.md'));
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${searchParams.get('template')}`, 'utf8')) as { body: { id: string }[] };
  const fields = form.body.map(({ id }) => id);
  assert.deepEqual([...searchParams.keys()].filter((key) => !['template', 'title', ...fields].includes(key)), []);
});
