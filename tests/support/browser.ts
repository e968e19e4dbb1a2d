/** The browser that tests run in. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine, or undefined. */
export const browserPath = (): string | undefined => process.env['CHROMIUM_PATH'] ?? PATHS.find((path) => existsSync(path));

export function launch(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('No Chromium was found. Install it, or set CHROMIUM_PATH to the program.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
