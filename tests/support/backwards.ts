/** Loaded before a program: folders list their files backwards, as another file system might. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type List = (...args: unknown[]) => unknown;
const target = fs as unknown as { readdir: List; readdirSync: List; promises: { readdir: List } };
const { readdir, readdirSync } = target;
const list = target.promises.readdir;
const backwards = (names: unknown) => (names as unknown[]).toReversed();

target.readdirSync = (...args) => backwards(readdirSync(...args));
target.promises.readdir = async (...args) => backwards(await list(...args));
target.readdir = (...args) => {
  const done = args.pop() as List;
  return readdir(...args, (error: unknown, names: unknown) => done(error, error ? names : backwards(names)));
};
syncBuiltinESMExports();
