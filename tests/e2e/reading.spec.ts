// Reading pages stay light, work without JavaScript and on any path; no link of the site is broken.
import { gzipSync } from 'node:zlib';
import { serve } from '../../tools/serve.ts';
import { crawl } from './crawl.ts';
import { LAB, READING_PAGES } from './pages.ts';
import { expect, test } from './watched.ts';

/** Our own JavaScript on a reading page beyond the shell (Starlight), gzipped. */
const OWN_SCRIPTS_BYTES = 5 * 1024;
const HEAVY = /monaco|sql-wasm|sql\.js|chart|papaparse|\.wasm/i;

for (const path of READING_PAGES) {
  test(`/${path} asks for nothing heavy and for nobody else`, async ({ page, baseURL }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(requested.filter((url) => HEAVY.test(url))).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:'))).toEqual([]);
  });

  test(`/${path} carries little JavaScript of our own`, async ({ page }) => {
    const scripts: { url: string; bytes: number }[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push({ url: response.url(), bytes: gzipSync(await response.body()).length });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const own = scripts.filter(({ url }) => !isShell(url));
    const total = own.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(own, null, 2)).toBeLessThanOrEqual(OWN_SCRIPTS_BYTES);
  });
}

/** Scripts of Starlight (with its search, Pagefind), of Astro and of Vite itself. */
function isShell(url: string): boolean {
  return /\/(pagefind|ui-core|preload-helper|starlight-toc|Search|ThemeSelect|MobileMenuToggle|TableOfContents|MobileTableOfContents|ec\.|page\.|client\.)/.test(
    url,
  );
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [...READING_PAGES, LAB]) {
    test(`/${path} can be read`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const words = (await page.getByRole('main').innerText()).split(/\s+/).length;
      expect(words).toBeGreaterThan(100);
    });
  }
});

test('no link or asset is broken', async ({ baseURL }) => {
  const { pages, broken } = await crawl(baseURL ?? '');
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(READING_PAGES.length + 1);
});

test('the site works under a sub-path', async ({ page }) => {
  const served = await serve('.cache/dist-sub-path', { port: 0, base: '/pipeyard/' });
  try {
    const { broken } = await crawl(served.url);
    expect(broken).toEqual([]);
    await page.goto(new URL(LAB, served.url).href);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Last run' })).not.toContainText('Running');
  } finally {
    await served.close();
  }
});
