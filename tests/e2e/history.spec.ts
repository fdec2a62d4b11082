// The history of a lab: kept over a reload, shared by tabs, compared with now, and brought back as edits that can be undone.
import { AxeBuilder } from '@axe-core/playwright';
import { history as words } from '../../src/core/text/en/history.ts';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

test('Runs and Checks are kept; an old draft is compared, brought back and undone', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.check.click();
  await expect(lab.proven).toBeVisible();
  await lab.write('report.sql', 'SELECT 1 AS one;\n');
  await lab.write('load.sql', '-- gone\n');
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements|The run failed/);
  await lab.saved();

  await page.reload();
  await lab.ready();
  await lab.dataTab(words.tab).click();
  const list = page.getByRole('list', { name: words.list });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const passed = list.getByRole('listitem').filter({ hasText: words.outcome.passed });
  await passed.getByRole('button', { name: /^Compare/ }).press('Enter');
  const diff = page.getByRole('region', { name: words.diff('report.sql') });
  await expect(diff.getByRole('insertion')).toHaveText('SELECT 1 AS one;');
  await expect(diff.getByRole('deletion').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await passed.getByRole('button', { name: /^Bring back/ }).click();
  await expect(passed).toContainText(words.same);
  await lab.openStep('report.sql');
  await expect(page.locator('.view-lines')).toContainText('name: revenue_by_day');
  await lab.editor('report.sql').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('.view-lines')).toContainText('SELECT 1 AS one;');
  await lab.openStep('load.sql');
  await expect(page.locator('.view-lines')).toContainText('CREATE TABLE receipts');
  await lab.editor('load.sql').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('.view-lines')).toContainText('-- gone');
});

test('two tabs of one lab tell one history, and it can be erased', async ({ page, context }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  const second = await context.newPage();
  const other = new LabPage(second);
  await other.open('cafe-receipts');
  await other.write('report.sql', 'SELECT 2 AS two;\n');
  await other.run.click();
  await expect(other.status).toContainText(/^Ran \d+ statements/);
  await page.bringToFront();
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements/);
  await lab.dataTab(words.tab).click();
  await expect(page.getByRole('list', { name: words.list }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: words.clear }).click();
  await page.getByRole('button', { name: words.clearYes, exact: true }).click();
  await expect(page.getByText(words.none)).toBeVisible();
});

test('a history that could not be fetched says so, and comes when asked for again', async ({
  page,
  context,
  complaints,
}) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await context.setOffline(true);
  await lab.dataTab(words.tab).click();
  const problem = page.getByRole('tabpanel').filter({ hasText: workbench.later.failed });
  await expect(problem).toBeVisible();
  // The browser complains about what it could not fetch, and about nothing else.
  expect(complaints.filter((one) => !/history-view|ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
  complaints.splice(0);
  await context.setOffline(false);
  await problem.getByRole('button', { name: workbench.later.again }).click();
  await expect(page.getByText(words.none)).toBeVisible();
});
