// Finds the Chromium that browser tests and Lighthouse drive, or installs one. Knows nothing of the tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Programs that are not on the PATH of their system. */
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** No GPU, no QUIC and no calls home: the same browser on a laptop, in a container and in CI. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to start as root and needs rights that containers lack; only our own site is opened.
  '--no-sandbox',
];

/** Path of a Chromium on this machine, or undefined. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...onPath, ...PLACES, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );
}

/** Like `findChromium`, and installs one when there is none: Debian's own as root, else Playwright's. */
export function ensureChromium(): string {
  const path = findChromium() ?? installFromDebian() ?? installFromPlaywright();
  if (path !== undefined) return path;
  throw new Error(
    'The browser tests need Chromium and none could be installed: install Chromium or Chrome and, ' +
      'if it is in an unusual place, set CHROMIUM_PATH to its program.',
  );
}

function installFromDebian(): string | undefined {
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium (apt-get) …');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  return findChromium();
}

function installFromPlaywright(): string | undefined {
  console.log('Installing Chromium (playwright install) …');
  run(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  return findChromium();
}

/** Fails in silence: the caller looks for the browser afterwards. */
function run(command: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
