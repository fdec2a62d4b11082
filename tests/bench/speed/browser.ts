// Chromium for the bench: the page is built by the site's own bundler from the site's own source, and each measurement can have a
// fresh browser, so that nothing is warm that would be cold for a visitor.
import { readFileSync, readdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../tools/chromium.ts';
import { serve } from '../../../tools/serve.ts';
import type { Client } from './page/client.ts';

const OUT = '.cache/bench-page';

export interface BenchSite {
  readonly url: string;
  close(): Promise<void>;
}

export async function benchSite(): Promise<BenchSite> {
  await build({
    root: 'tests/bench/speed/page',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: `../../../../${OUT}`, emptyOutDir: true, target: 'esnext', assetsInlineLimit: 0 },
  });
  return serve(OUT, { port: 4391, next: true });
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
}

/** A page of the bench site in a browser of its own, with the file chosen. */
export async function inFreshPage<T>(
  { url }: BenchSite,
  file: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator('input').setInputFiles(file);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** The page's side of the bench; to be used inside of `page.evaluate` only. */
export type BenchWindow = typeof globalThis & { readonly bench: Client };

/** Highest resident memory of the page's process so far, in bytes; Linux only. */
export function peakMemory(page: Page): number {
  const marker = new URL(page.url()).port;
  if (marker === '') throw new Error('the page has no port');
  return Math.max(...rendererStatuses().map((status) => kilobytes(status, 'VmHWM') * 1024));
}

/** Status files of the renderers that were started below this process. */
function rendererStatuses(): string[] {
  const mine = descendants(process.pid);
  return mine.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
      return command.includes('--type=renderer') ? [readFileSync(`/proc/${String(pid)}/status`, 'utf8')] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isMine = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isMine);
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN);
}
