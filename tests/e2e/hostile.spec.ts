// What a page must survive: impatient hands, a missing worker, a broken engine file. Each ends in plain words, and the next Run works.
import type { Page } from '@playwright/test';
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test as watched } from './watched.ts';
import { test } from '@playwright/test';

watched('Run pressed twenty times in a second runs, and nothing piles up', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  for (let i = 0; i < 20; i++) await lab.run.click({ force: true, noWaitAfter: true });
  await expect(lab.status).toContainText('Ran 8 statements');
  await lab.run.click();
  await expect(lab.status).toContainText('Ran 8 statements');
});

watched('leaving while a Check runs, and coming back, finds the lab alive', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.check.click();
  await page.goto('roadmap/');
  await page.goBack();
  await lab.ready();
  await lab.run.click();
  await expect(lab.status).toContainText('Ran 8 statements');
});

// The browser itself reports the broken requests below, so these do not watch the console.
test('a worker file that is not there is said plainly, and the next Run works once it is back', async ({
  page,
}) => {
  await brokenThenMended(page, /lab\.worker/, (route) => route.fulfill({ status: 404, body: 'gone' }));
});

test('an engine file cut off half way is said plainly, and the next Run works once it is whole', async ({
  page,
}) => {
  await brokenThenMended(page, /\.wasm$/, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length / 2), contentType: 'application/wasm' });
  });
});

test('an engine file served as HTML is said plainly, and the next Run works once it is right', async ({
  page,
}) => {
  await brokenThenMended(page, /\.wasm$/, (route) =>
    route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
  );
});

async function brokenThenMended(
  page: Page,
  url: RegExp,
  answer: Parameters<Page['route']>[1],
): Promise<void> {
  await page.route(url, answer);
  const lab = new LabPage(page);
  await page.goto('labs/cafe-receipts/');
  await expect(lab.run).toHaveAttribute('aria-disabled', 'false');
  await lab.run.click();
  await expect(lab.status).toContainText(words.status.crashed);
  await page.unroute(url);
  await lab.run.click();
  await expect(lab.status).toContainText('Ran 8 statements');
}
