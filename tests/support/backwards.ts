/** Loaded before a program: folders list their files backwards, as another file system might. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { promises, readdir, readdirSync } = fs;
const list = promises.readdir;
const backwards = (names: readonly unknown[]) => names.toReversed();

// What a program hands over goes on as it is, whatever of the many forms it has.
Object.assign(promises, {
  readdir: async (...args: unknown[]) => backwards(await Reflect.apply(list, promises, args)),
});
Object.assign(fs, {
  readdirSync: (...args: unknown[]) => backwards(Reflect.apply(readdirSync, fs, args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop();
    if (typeof done !== 'function') throw new TypeError('readdir was called without a callback.');
    Reflect.apply(readdir, fs, [...args, (error: unknown, names: readonly unknown[]) => done(error, error ? names : backwards(names))]);
  },
});
syncBuiltinESMExports();
