// `npm run build`: Astro's build, then what Astro cannot: lighter heads, and the response headers that fit what was built. Used by start and test, too.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeHeaders } from './headers.ts';
import { unlinkLazyStyles } from './lazy-styles.ts';

const ASTRO = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

export interface BuildOptions {
  /** Keeps the output back; it is in the outcome. */
  readonly quiet: boolean;
  readonly outDir?: string;
  /** Sub-path the site will be deployed under, with slashes at both ends. */
  readonly base?: string;
}

export interface BuildOutcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Builds the site into `outDir` (default `dist`). */
export async function build({ quiet, outDir = 'dist', base }: BuildOptions): Promise<BuildOutcome> {
  const env = { ...process.env, ...(base === undefined ? {} : { PIPEYARD_BASE: base }) };
  const child = spawn(process.execPath, [ASTRO, 'build', '--outDir', outDir], {
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code === 0) {
    unlinkLazyStyles(outDir);
    writeHeaders(outDir);
  }
  return { ok: code === 0, output };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outDir = process.argv[2] ?? 'dist';
  const outcome = await build({ quiet: false, outDir: resolve(outDir) });
  process.exit(outcome.ok ? 0 : 1);
}
