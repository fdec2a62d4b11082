// What a run left, worked with: a hundred thousand rows, plans, statements, tables compared; the bench divided, and on paper.
import AxeBuilder from '@axe-core/playwright';
import { layout } from '../../src/core/text/en/layout.ts';
import { results } from '../../src/core/text/en/results.ts';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

const REFERENCE = 'labs/cafe-receipts/reference';

const BIG = `-- name: big
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000)
SELECT x AS id, (x * 7919) % 100000 AS mixed, CASE WHEN x % 1000 = 0 THEN NULL ELSE 'customer ' || (x % 5000) END AS customer
FROM n;
-- name: pairs
SELECT a.receipt_id, b.item FROM receipts a JOIN raw_receipts b ON b.item < a.paid_by ORDER BY b.item;
`;

test('a hundred thousand rows are scrolled, sorted, walked and copied', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder(REFERENCE);
  await lab.write('report.sql', BIG);
  await lab.run.click();
  await expect(lab.stop).toBeHidden();
  await page.getByRole('tab', { name: /^big/ }).click();

  const grid = page.getByRole('grid', { name: workbench.results.of('big') });
  const status = page.locator('.wb-grid-foot').getByRole('status');
  await expect(grid).toHaveAttribute('aria-rowcount', '100001');
  // Only what is in sight is drawn.
  expect(await grid.getByRole('row').count()).toBeLessThan(120);

  await grid.getByRole('button', { name: 'customer' }).click();
  await expect(status).toHaveText(results.grid.sorted('customer', 'ascending'));
  await expect(grid.getByRole('columnheader', { name: 'customer' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(grid.getByRole('row').nth(1)).toContainText('NULL');
  await grid.getByRole('button', { name: 'mixed' }).click();
  await expect(status).toHaveText(results.grid.sorted('mixed', 'ascending'));
  await expect(grid.getByRole('row').nth(2)).toContainText('customer 2679');

  await grid.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Control+End');
  await expect(grid.getByRole('rowheader', { name: '100000', exact: true })).toBeVisible();
  const last = grid.getByRole('row').last().getByRole('gridcell').last();
  await expect(last).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+C');
  await expect(status).toHaveText(results.grid.copiedCells(2));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('99998\n99999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: results.grid.dialog.title('mixed', 99_999) })).toContainText(
    '99998',
  );
  await page.keyboard.press('Escape');
  await expect(grid.locator(':focus')).toHaveCount(1);

  await page.getByRole('button', { name: results.grid.copy('csv') }).click();
  await expect(status).toHaveText(results.grid.copied(100_000, 'csv', false));
  const csv = await page.evaluate(() => navigator.clipboard.readText());
  expect(csv.startsWith('id,mixed,customer\r\n')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(100_001);
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`),
  ).toEqual([]);
});

test('plan, statements, tables before and after', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder(REFERENCE);
  await lab.write('report.sql', BIG);
  await lab.run.click();
  await expect(lab.stop).toBeHidden();

  await page.getByRole('tab', { name: /^pairs/ }).click();
  await page.getByRole('button', { name: results.result.plan }).click();
  const plan = page.getByRole('list', { name: results.plan.label });
  await expect(plan).toContainText('USE TEMP B-TREE FOR ORDER BY');
  await expect(plan).toContainText('is read whole');
  await page.getByRole('button', { name: results.result.rows, exact: true }).click();

  await page.getByRole('tab', { name: results.result.statements }).click();
  await page.getByRole('button', { name: /^INSERT INTO receipts/ }).click();
  await expect(lab.editor('load.sql')).toBeAttached();

  await lab.write(
    'load.sql',
    'CREATE TABLE receipts AS SELECT receipt_id, paid_by FROM clean_receipts LIMIT 5;',
  );
  await lab.run.click();
  await expect(lab.stop).toBeHidden();
  await lab.dataTab(workbench.data.tables).click();
  await expect(page.getByText(results.tables.gone(['rejects']))).toBeVisible();
  await expect(page.getByText(results.tables.fewer(-196))).toBeVisible();
});

test('the parts of the bench are resized by key, remembered, and one alone comes back with Escape', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  const line = page.getByRole('separator', { name: layout.split.data });
  const before = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(line).toHaveAttribute('aria-valuenow', String(before + 4));
  await page.reload();
  await lab.ready();
  await expect(line).toHaveAttribute('aria-valuenow', String(before + 4));
  await line.dblclick();
  await expect(line).toHaveAttribute('aria-valuenow', String(before));

  await page.getByRole('button', { name: layout.alone('data') }).click();
  await expect(lab.run).toBeHidden();
  await page
    .getByRole('navigation', { name: workbench.regions.label })
    .getByRole('button', { name: 'Code' })
    .click();
  await expect(lab.run).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: workbench.data.raw })).toBeVisible();
  await expect(lab.run).toBeVisible();
});

test('on paper: brief, every step, results, ledger and checks, and nothing to press', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder(REFERENCE);
  await lab.run.click();
  await expect(lab.stop).toBeHidden();
  await lab.check.click();
  await expect(lab.proven).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article');
  for (const text of [
    'INSERT INTO receipts',
    'CREATE VIEW',
    'GROUP BY',
    'charts:',
    '255.95',
    'Balanced',
    '9 of 9 passed',
  ])
    await expect(paper).toContainText(text);
  await expect(paper.getByRole('img', { name: /^Revenue/ }).first()).toBeVisible();
  await expect(lab.run).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(paper).toHaveCount(0);
  await expect(lab.run).toBeVisible();
});
