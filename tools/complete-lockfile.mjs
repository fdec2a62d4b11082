// Adds to package-lock.json the platform builds (macOS, Windows …) that the registry at hand could not name when it was written.
// Without them npm 11 and 12 refuse `npm ci` everywhere (npm/cli#9846). Run it after `npm install <package>`; it is idempotent.
// Entries made here carry no integrity hash, as nobody here has seen those files: npm fills it in on a machine that fetches them.
import { readFileSync, writeFileSync } from 'node:fs';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  windows: 'win32',
  win32: 'win32',
};
const CPU = { arm64: 'arm64', x64: 'x64', arm: 'arm', ia32: 'ia32', wasm32: 'wasm32' };
const LIBC = { gnu: 'glibc', musl: 'musl' };

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (/^\d/.test(version) && !isThere(place, name, version)) add(place, name, version, dev);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);

/** Looks where Node would look: in the package's own node_modules, then in each one above. */
function isThere(place, name, version) {
  for (let at = place; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${at}/node_modules/${name}`]?.version === version) return true;
    if (!at.includes('/node_modules/')) return lock.packages[`node_modules/${name}`]?.version === version;
  }
}

/** Next to the package that wants it, where it can collide with no other version. */
function add(place, name, version, dev) {
  const words = name.split(/[/-]/);
  const pick = (table) => words.filter((word) => Object.hasOwn(table, word)).map((word) => table[word]);
  lock.packages[`${place}/node_modules/${name}`] = {
    version,
    ...(pick(CPU).length > 0 ? { cpu: pick(CPU) } : {}),
    ...(dev ? { dev } : {}),
    ...(pick(LIBC).length > 0 ? { libc: pick(LIBC) } : {}),
    optional: true,
    ...(pick(OS).length > 0 ? { os: pick(OS) } : {}),
  };
  added++;
}
