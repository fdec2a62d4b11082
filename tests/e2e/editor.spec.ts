// The editor helps: it knows the tables of the run, formats, mends a misspelt name, and shows one statement.
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

test('tables and columns are offered, before the first run and after it', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.write('report.sql', 'SELECT * FROM ');
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('option', { name: /raw_receipts\b/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements/);
  await lab.write('report.sql', 'SELECT r. FROM receipts AS r');
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  await page.getByRole('option', { name: /total_cents/ }).waitFor();
  await page.keyboard.type('tot');
  await page.keyboard.press('Enter');
  await expect(page.locator('.view-lines')).toContainText('SELECT r.total_cents FROM receipts AS r');
});

test('a misspelt table is mended with one click, which can be undone', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.write('report.sql', 'SELECT count(*) FROM raw_reciepts;');
  await lab.run.click();
  await lab.status.getByRole('button', { name: words.meant.take('raw_reciepts', 'raw_receipts') }).click();
  await expect(page.locator('.view-lines')).toContainText('FROM raw_receipts;');
  await lab.editor('report.sql').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('.view-lines')).toContainText('FROM raw_reciepts;');
});

test('a step is formatted by button and by key, and undone', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.write('report.sql', 'select   day from raw_opening_days');
  await page.getByRole('button', { name: words.toolbar.format, exact: true }).click();
  await expect(page.locator('.view-line').first()).toHaveText('SELECT');
  await lab.editor('report.sql').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('.view-line').first()).toContainText('select   day');
  await page.keyboard.press('Shift+Alt+KeyF');
  await expect(page.locator('.view-line').first()).toHaveText('SELECT');
});

test('one statement runs after everything before it, and is no evidence', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.write(
    'report.sql',
    'SELECT count(*) AS first FROM receipts;\nSELECT count(*) AS second FROM rejects;',
  );
  await lab.editor('report.sql').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Enter');
  await expect(lab.dataTab(words.peek.tab)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('columnheader', { name: 'first' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'second' })).toHaveCount(0);
  await expect(page.getByText(words.peek.notGraded)).toBeVisible();
});

test('the size of the code is remembered, and ? shows the keys', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.run.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: words.help.title });
  await help.getByRole('button', { name: words.help.larger }).click();
  await expect(help.getByText(words.help.pixels(15))).toBeVisible();
  await page.reload();
  await lab.ready();
  await expect(page.locator('.view-lines')).toHaveCSS('font-size', '15px');
});
