import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, foundBriefly } from '../testing.ts';
import { commands } from './commands.ts';

const of = (frontMatter: string) => foundBriefly(commands, entryOf('tools', 'x', frontMatter));

test('the only placeholder is {model}', () => {
  assert.deepEqual(of("run: [{ title: Run, command: 'run {model_id}' }]"), ['2 Command (run[0].command): "{model_id}" is not a placeholder.']);
  assert.deepEqual(of("run: [{ title: Run, command: 'run {model} -d \\'{\"a\": 1}\\' ${HOME}' }]".replaceAll("\\'", "''")), []);
});

test('installing needs no model', () => {
  assert.deepEqual(of("install: [{ title: Pip, command: 'pip install {model}' }]"), ['2 Command (install[0].command): Installing needs no model.']);
});
