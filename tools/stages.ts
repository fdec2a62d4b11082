// The stages of `npm test`: what each runs and how its runner's own count is read. Knows nothing of how they are shown.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { runTool } from './run-tool.ts';

export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  /** What the stage's tools said; shown when something failed. */
  readonly output: string;
}

export interface Stage {
  readonly name: string;
  readonly about: string;
  /** Stages without which this one makes no sense. */
  readonly needs?: readonly string[];
  run(): Promise<StageResult>;
}

const REPORTS = 'test-results';

/** In the order in which they run: the quick ones that fail most often come first. */
export const STAGES: readonly Stage[] = [
  {
    name: 'types',
    about: 'astro check, tsc',
    run: () =>
      all(
        () => runTool('astro', ['check', '--minimumFailingSeverity', 'hint']),
        () => runTool('tsc', ['--noEmit']),
      ),
  },
  {
    name: 'lint',
    about: 'eslint, prettier',
    run: () =>
      all(
        // Typed lint reads the types that Astro writes; the first run in a clone has to make them.
        ...(existsSync('.astro/types.d.ts') ? [] : [() => runTool('astro', ['sync'])]),
        () => runTool('eslint', ['--max-warnings', '0', '.']),
        () => runTool('prettier', ['--check', '.']),
      ),
  },
  { name: 'unit', about: 'vitest', run: runUnit },
  { name: 'labs', about: 'lab doctor: every lab fails its starter, passes its right answers', run: runLabs },
  {
    name: 'build',
    about: 'astro build, at / and under a sub-path',
    run: () =>
      all(
        () => build({ quiet: true }),
        () => build({ quiet: true, outDir: '.cache/dist-sub-path', base: '/pipeyard/' }),
      ),
  },
  { name: 'e2e', about: 'Playwright in Chromium', needs: ['build'], run: runE2e },
];

/** Each tool counts one; all of them run, so that one failure does not hide the next. */
async function all(...tools: (() => Promise<{ ok: boolean; output: string }>)[]): Promise<StageResult> {
  let passed = 0;
  let output = '';
  for (const tool of tools) {
    const result = await tool();
    if (result.ok) passed++;
    else output += result.output;
  }
  return { passed, failed: tools.length - passed, output };
}

async function runUnit(): Promise<StageResult> {
  const file = freshReport('unit.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await runTool('vitest', args);
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(
    file,
  );
  return count(ok, report?.numPassedTests, report?.numFailedTests, output);
}

async function runLabs(): Promise<StageResult> {
  const { ok, output, stdout } = await runTool('src/authoring/cli.ts', ['doctor', '--json']);
  const report = parse<{ passed: number; failed: number }>(stdout);
  return count(ok, report?.passed, report?.failed, output);
}

async function runE2e(): Promise<StageResult> {
  try {
    ensureChromium();
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error) };
  }
  const file = freshReport('e2e.json');
  const { ok, output } = await runTool('playwright', ['test', '--reporter=dot,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file)?.stats;
  return count(ok, stats?.expected, stats && stats.unexpected + stats.flaky, output);
}

/** A runner that ends badly without a failed test (it could not even start) still counts as one failure. */
function count(ok: boolean, passed = 0, failed = 0, output: string): StageResult {
  const nothingRan = passed + failed === 0;
  return { passed, failed: failed === 0 && (!ok || nothingRan) ? 1 : failed, output };
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = `${REPORTS}/${name}`;
  rmSync(file, { force: true });
  return file;
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? parse<T>(readFileSync(file, 'utf8')) : undefined;
}

function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined; // The runner died before it could report; its exit code counts.
  }
}
