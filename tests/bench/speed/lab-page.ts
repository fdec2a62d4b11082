// The first lab's page on the built site: what it fetches besides Monaco, compressed, and how soon Run can be pressed.
import { existsSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '../../../tools/serve.ts';
import { launch } from './browser.ts';
import { inTurns, spreadOf } from './numbers.ts';
import type { Measured } from './parts.ts';

const LAB = 'labs/cafe-receipts/';

/** The editor and what comes with it; the page works before it is there and without it. */
const MONACO = /monaco|codicon|editor\.worker|\/(sql|yaml|theme)\.[\w-]+\.js/;

export async function labPage(_: unknown, rounds: number): Promise<Measured> {
  if (!existsSync('dist/index.html')) throw new Error('the site is not built: npm run build');
  const served = await serve('dist', { port: 4392, next: true });
  try {
    const { visit = [] } = await inTurns(rounds, { visit: () => visitOnce(`${served.url}${LAB}`) });
    // What was fetched in time differs a little from visit to visit; the page is all of it.
    const urls = [...new Set(visit.flatMap((one) => one.urls))];
    return {
      figures: {
        'page-bytes': spreadOf([(await compressedBytes(urls, brotliCompressSync)) / 1000]),
        'first-run': spreadOf(visit.map(({ ms }) => ms)),
      },
      times: {
        'requests of the lab page': spreadOf([urls.length]),
        'kB of the lab page with gzip': spreadOf([(await compressedBytes(urls, gzipSync)) / 1000]),
      },
    };
  } finally {
    await served.close();
  }
}

/** In a fresh browser. `ms`: from the start of the navigation until Run is not disabled any more. */
async function visitOnce(url: string): Promise<{ urls: readonly string[]; ms: number }> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const urls = new Set<string>();
    // Of the workers, too.
    page.context().on('request', (request) => urls.add(request.url()));
    await page.goto(url, { waitUntil: 'commit' });
    const enabled = await page.waitForFunction(
      () =>
        document.querySelector('button.wb-run[aria-disabled="false"]') !== null && { at: performance.now() },
    );
    const ready = await enabled.jsonValue();
    await page.waitForLoadState('networkidle');
    return {
      urls: [...urls].filter((one) => one.startsWith('http') && !MONACO.test(one)),
      ms: ready === false ? Number.NaN : ready.at,
    };
  } finally {
    await browser.close();
  }
}

/** As static hosts keep their files: each compressed once and as well as can be. Fonts are compressed by themselves. */
async function compressedBytes(
  urls: readonly string[],
  compress: (bytes: Buffer) => Buffer,
): Promise<number> {
  let bytes = 0;
  for (const url of urls) {
    const response = await fetch(url);
    const body = Buffer.from(await response.arrayBuffer());
    bytes += url.endsWith('.woff2') ? body.length : compress(body).length;
  }
  return bytes;
}
