// The whole first visit, as a new user would make it: read, try, fail, understand, pass, see it on the roadmap, come back.
import { site } from '../../src/core/text/en/site.ts';
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

const ANSWERS = 'labs/cafe-receipts';
const LESSON = /First load/;

test('a newcomer reads, fails, understands, passes, and finds it again', async ({ page }) => {
  const lab = new LabPage(page);

  await test.step('home leads to the roadmap, the roadmap to the lesson', async () => {
    await page.goto('');
    await page.getByRole('main').getByRole('link', { name: 'See the roadmap' }).click();
    await expect(page.getByRole('heading', { level: 1, name: site.roadmap.title })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: LESSON }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: LESSON })).toBeVisible();
  });

  await test.step('the lesson leads to its lab', async () => {
    await page.getByRole('main').getByRole('link', { name: site.lesson.openLab }).first().click();
    await lab.ready();
  });

  await test.step('the starter fails, and the message names a row and its CSV line', async () => {
    await lab.check.click();
    const failed = page.getByRole('listitem').filter({ hasText: words.checks.state.failed }).first();
    await expect(failed).toBeVisible();
    await expect(failed).toContainText(/receipts-w\d+\.csv, line \d+/);
  });

  await test.step('Run shows tables, results, the chart and the ledger', async () => {
    await lab.writeFolder(`${ANSWERS}/reference`);
    await lab.run.click();
    await expect(lab.status).toContainText(/^Ran \d+ statements/);
    for (const tab of [words.data.tables, words.data.results, words.data.ledger, words.data.dashboard]) {
      await lab.dataTab(tab).click();
      await expect(lab.dataTab(tab)).toHaveAttribute('aria-selected', 'true');
    }
    await expect(page.getByRole('img', { name: /bars, revenue by day/ })).toBeVisible();
  });

  await test.step('a right draft passes every check', async () => {
    await lab.check.click();
    await expect(lab.proven).toBeVisible();
    await expect(page.getByText(words.checks.state.failed, { exact: true })).toHaveCount(0);
  });

  await test.step('the roadmap shows it proven, also after a reload', async () => {
    await page.goto('roadmap/');
    const proven = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: LESSON })
      .getByText(site.status.words.proven);
    await expect(proven.first()).toBeVisible();
    await page.reload();
    await expect(proven.first()).toBeVisible();
  });

  await test.step('the draft is still there', async () => {
    await lab.open('cafe-receipts');
    await lab.openStep('report.sql');
    await expect(lab.editor('report.sql').or(page.locator('.view-lines'))).toContainText(['LEFT JOIN']);
  });
});

test('drafts written in other styles pass, known wrong ones do not', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder(`${ANSWERS}/reference`);
  await lab.writeFolder(`${ANSWERS}/right/one-pass`);
  await lab.check.click();
  await expect(lab.proven).toBeVisible();
  await lab.writeFolder(`${ANSWERS}/reference`);
  await lab.write('report.sql', 'SELECT 1;');
  await lab.check.click();
  await expect(
    page.getByRole('listitem').filter({ hasText: words.checks.state.failed }).first(),
  ).toBeVisible();
});
