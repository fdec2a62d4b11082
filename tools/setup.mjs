// Brings what a fresh clone lacks: the packages of package-lock.json, among them the Node that everything else runs on.
// Runs on a bare Node 20 before anything is installed, so it may import nothing but node: modules.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.pipeyard-setup');
/** Oldest Node that Astro, Vite and vitest accept and that runs TypeScript files as they are. */
const NEEDED = [22, 18];

/**
 * Installs the packages when they are missing or no longer match the lockfile.
 * @returns {string} path of the Node that everything else must run on
 */
export function setUp() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (!isInstalled(wanted)) {
    console.log('Installing packages (npm ci) …');
    installPackages();
    remember(wanted);
  }
  return findNode();
}

function isInstalled(wanted) {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  if (!matchesLockfile()) return false;
  remember(wanted);
  return true;
}

/** True when somebody ran `npm ci` by hand: every required package of the lockfile is there in its version. */
function matchesLockfile() {
  const hidden = join(MODULES, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = readPackages(hidden);
  return Object.entries(readPackages(join(ROOT, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function remember(wanted) {
  rmSync(STAMP, { force: true });
  writeFileSync(STAMP, wanted);
}

function installPackages() {
  // --loglevel=error: on Node 20 npm warns that Astro wants a newer Node, which is just what is being installed.
  // --ignore-scripts=false: the `node` package fetches its binary in an install script; see allowScripts in package.json.
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts=false'];
  const result = spawnNpm(args);
  if (result.status === 0) return;
  // npm explains at length; its first lines name the trouble, the rest is its manual.
  const words = `${result.stdout ?? ''}${result.stderr ?? ''}`.split('\n');
  console.error(words.slice(0, 20).join('\n'));
  console.error('npm ci failed: the packages could not be installed. Its own words are above.');
  process.exit(1);
}

function spawnNpm(args) {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const npm = process.env.npm_execpath;
  // The very npm that was called (its path has no .cmd on any system), else whatever the PATH has.
  if (npm !== undefined && /\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function findNode() {
  const bundled = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  for (const candidate of [bundled, process.execPath]) {
    if (isRecent(versionOf(candidate))) return candidate;
  }
  console.error(
    `Pipeyard needs Node ${NEEDED.join('.')} or newer. The one from npm (package "node") does not start here ` +
      `and this is ${process.version}: please install a newer Node, then try again.`,
  );
  process.exit(1);
}

function versionOf(node) {
  if (node === process.execPath) return process.version;
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' });
  } catch {
    return ''; // Not there, or not made for this system: the next candidate is tried.
  }
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
