// A statement that never ends: the limit and Stop end it, the next Run works, nothing is lost, the page never freezes.
import type { Page } from '@playwright/test';
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

const ENDLESS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;';
const MARK = '-- my own note\n';
/** A task longer than this is felt as a freeze. */
const LONGEST_TASK_MS = 200;

test('the limit ends it and the lab goes on', async ({ page }) => {
  const lab = await prepare(page);
  await lab.run.click();
  await expect(lab.stop).toBeVisible();
  await expect(lab.status).toContainText(/^Stopped after/);
  expect(await longTasks(page)).toEqual([]);
  await expectAlive(lab);
});

test('Stop ends it and the lab goes on', async ({ page }) => {
  const lab = await prepare(page);
  await lab.run.click();
  await lab.stop.click();
  await expect(lab.status).toContainText(words.status.stopped);
  expect(await longTasks(page)).toEqual([]);
  await expectAlive(lab);
});

test('Stop ends a Check, too', async ({ page }) => {
  const lab = await prepare(page);
  await lab.check.click();
  await lab.stop.click();
  await expect(page.getByText(words.checks.stopped).first()).toBeVisible();
  await expectAlive(lab);
});

async function prepare(page: Page): Promise<LabPage> {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.write('clean.sql', MARK + ENDLESS);
  await lab.saved();
  // From here on: loading Monaco and the lab is not what is measured.
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: seen });
  });
  return lab;
}

async function longTasks(page: Page): Promise<number[]> {
  const all = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return all.filter((ms) => ms > LONGEST_TASK_MS);
}

/** The draft is where it was, the next Run answers, and a reload finds the same draft. */
async function expectAlive(lab: LabPage): Promise<void> {
  const text = lab.page.locator('.view-lines');
  await expect(text).toContainText('my own note');
  await lab.write('clean.sql', `${MARK}SELECT 1 AS one;`);
  await lab.run.click();
  // load.sql of the starter may fail on what clean.sql no longer makes; that it answers at all is the point.
  await expect(lab.status).toContainText(/^Ran|failed|no such table|\.sql/);
  await lab.saved();
  await lab.page.reload();
  await lab.ready();
  await expect(text).toContainText('my own note');
}
