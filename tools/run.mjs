// Runs a tool of this repo after set-up, on the project's own Node: `node tools/run.mjs astro dev`, `… tools/test.ts unit`.
// Every npm script goes through here, so that each works in a fresh clone. Runs on a bare Node 20.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';

/** Commands whose package has another name. */
const PACKAGE_OF = { tsc: 'typescript', playwright: '@playwright/test' };

const [tool, ...args] = process.argv.slice(2);
const node = setUp();
if (tool !== undefined) launch(isFile(tool) ? join(ROOT, tool) : commandFile(tool), args);

function isFile(name) {
  return /\.(mjs|ts)$/.test(name);
}

/** The script behind a command of node_modules/.bin; started directly, since .bin differs from system to system. */
function commandFile(command) {
  const folder = join(ROOT, 'node_modules', PACKAGE_OF[command] ?? command);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function launch(file, args) {
  const path = [join(ROOT, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(node, [file, ...args], { stdio: 'inherit', env });
  // Ctrl-C reaches the child by itself; we only wait for its ending. A plain kill must be handed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}
