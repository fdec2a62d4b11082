// The same job outside of the browser: node:sqlite in a process of its own, and the sqlite3 command line where there is one.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ORDER_COLUMNS } from '../orders-file.ts';
import type { NativeTimes } from './native.ts';
import { DRAFT } from './orders-lab.ts';

const NATIVE = fileURLToPath(new URL('./native.ts', import.meta.url));

export function runNative(file: string): NativeTimes {
  const args = ['--disable-warning=ExperimentalWarning', NATIVE, file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as NativeTimes;
}

/** Its version, or null where it is not installed. */
export function commandLineVersion(): string | null {
  const { status, stdout } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(' ')[0] ?? '') : null;
}

/** The whole process: it starts in a few milliseconds. It cannot tell where a row came from, so its raw table is narrower. */
export function runCommandLine(file: string): { total: number; fingerprint: string } {
  const script = `CREATE TABLE raw_orders (${ORDER_COLUMNS.join(' TEXT, ')} TEXT);
.import --csv --skip 1 ${file} raw_orders
${DRAFT.clean}
${DRAFT.report}`;
  const begin = performance.now();
  const { stdout } = spawnSync('sqlite3', [':memory:'], { input: script, encoding: 'utf8', maxBuffer: 1e8 });
  const total = performance.now() - begin;
  return { total, fingerprint: (stdout.trimEnd().split('\n').at(-1) ?? '').replaceAll('|', ' ') };
}
