// `npm run lighthouse`: builds, serves and measures the reading pages as a phone sees them; fails below the agreed scores.
// `-- --all` measures every page but the labs, which are tools rather than texts; `-- learn/sql/joins/` the pages named.
// Not part of `npm test`: the performance score is a timing and depends on what else the machine is doing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { build } from './build.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { serve } from './serve.ts';

/** One of each kind. */
const PAGES: Readonly<Record<string, string>> = {
  home: '',
  roadmap: 'roadmap/',
  lesson: 'learn/sql/first-load/',
  stage: 'learn/sql/',
  career: 'career/',
  stack: 'career/stack/',
  architectures: 'career/architectures/',
  fit: 'career/is-it-for-me/',
  glossary: 'glossary/',
  resources: 'resources/',
  ownCsv: 'your-csv/',
};
const WANTED = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 95 };
const DEBUG_PORT = 9333;

if (!process.argv.includes('--no-build')) {
  const { ok, output } = await build({ quiet: true });
  if (!ok) throw new Error(output);
}
const served = await serve('dist', { port: 0 });
const profile = mkdtempSync(join(tmpdir(), 'pipeyard-lighthouse-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: ensureChromium(),
  args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${String(DEBUG_PORT)}`],
});
try {
  const rows: Record<string, Record<string, number>> = {};
  const given = process.argv.slice(2).filter((one) => !one.startsWith('--'));
  const pages = given.length > 0 ? named(given) : process.argv.includes('--all') ? named(sitemap()) : PAGES;
  for (const [name, path] of Object.entries(pages)) rows[name] = await measure(served.url + path);
  console.table(rows);
} finally {
  await browser.close();
  await served.close();
  rmSync(profile, { recursive: true, force: true });
}

function sitemap(): string[] {
  const text = readFileSync('dist/sitemap-0.xml', 'utf8');
  const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  return paths.filter((path) => !path.startsWith('/labs/')).map((path) => path.slice(1));
}

function named(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [`/${path}`, path]));
}

/** The four scores of a page, 0 to 100; says what is below the mark and why. */
async function measure(url: string): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    port: DEBUG_PORT,
    logLevel: 'error',
    onlyCategories: Object.keys(WANTED),
  });
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const scores: Record<string, number> = {};
  for (const [id, wanted] of Object.entries(WANTED)) {
    const score = Math.round((categories[id]?.score ?? 0) * 100);
    scores[id] = score;
    if (score >= wanted) continue;
    process.exitCode = 1;
    const short = (categories[id]?.auditRefs ?? [])
      .map((reference) => ({ weight: reference.weight, audit: audits[reference.id] }))
      .filter(({ weight, audit }) => weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9)
      .map(({ audit }) => `${audit?.title ?? ''} ${audit?.displayValue ?? ''}`.trim());
    console.log(`${url}: ${id} ${String(score)}, wanted ${String(wanted)}: ${short.join('; ')}`);
  }
  return scores;
}
