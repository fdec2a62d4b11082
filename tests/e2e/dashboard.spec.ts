// The dashboard: drawn from dashboard.yaml, written by a form, saved as pictures and as one HTML file.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { charts as words } from '../../src/core/text/en/charts.ts';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const REPORT = `-- name: revenue_by_day
SELECT day, sum(total_cents) / 100.0 AS revenue FROM receipts GROUP BY day ORDER BY day;
-- name: by_way
SELECT day, paid_by, count(*) AS receipts FROM receipts GROUP BY day, paid_by ORDER BY day;
-- name: odd
SELECT '${HOSTILE}' AS word, 3 AS n;
`;
const DASHBOARD = `# For the owner.
charts:
  - { title: Receipts, type: number, data: odd, y: n, label: '${HOSTILE}' }
  - title: Revenue
    type: line
    data: revenue_by_day
    x: day
    y: revenue
  - { title: '${HOSTILE}', type: stacked, data: by_way, x: day, y: receipts, series: paid_by }
  - { title: Words, type: bar, data: odd, x: n, y: word }
`;

async function prepared(page: LabPage['page']): Promise<LabPage> {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.write('report.sql', REPORT);
  await lab.write('dashboard.yaml', DASHBOARD);
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements/);
  await lab.dataTab(workbench.data.dashboard).click();
  return lab;
}

test('charts of several types, each in words, too', async ({ page }) => {
  await prepared(page);
  await expect(
    page.getByRole('img', { name: /^Revenue: line, revenue by day, 5 points, lowest / }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /series card, cash\./ })).toBeVisible();
  await expect(page.getByText(words.note({ kind: 'off-zero', column: 'revenue' }))).toBeVisible();
  await expect(page.getByText('Column “word” holds text')).toBeVisible();
  await page.locator('summary', { hasText: words.data('Revenue') }).click();
  await expect(page.getByRole('columnheader', { name: 'revenue' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the form writes dashboard.yaml, in its place, undone as one edit', async ({ page }) => {
  const lab = await prepared(page);
  await page.getByRole('button', { name: words.form.openFromEditor }).click();
  await page.getByRole('button', { name: words.form.edit('Revenue'), exact: true }).click();
  const fields = page.getByRole('form', { name: words.form.fieldsOf('Revenue') });
  await fields.getByRole('combobox', { name: words.form.type, exact: true }).selectOption('bar');
  await expect(page.locator('.view-lines')).toContainText('type: bar');
  await expect(page.getByRole('img', { name: /^Revenue: bars, / })).toBeVisible();
  await expect(page.locator('.view-lines')).toContainText('# For the owner.');
  await page.getByRole('button', { name: words.form.up('Revenue'), exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: words.form.up('Revenue'), exact: true })).toBeFocused();
  await page.getByRole('button', { name: words.form.add }).click();
  await expect(page.locator('.view-lines')).toContainText('title: revenue by day');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: words.form.undo }).click();
  await expect(page.locator('.view-lines')).not.toContainText('title: revenue by day');
  await lab.editor('dashboard.yaml').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('.view-lines')).toContainText('title: revenue by day');
});

test('a histogram is of all rows, not of the first ones that came with the run', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.write(
    'report.sql',
    `-- name: many
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) SELECT i FROM n;`,
  );
  await lab.write(
    'dashboard.yaml',
    'charts:\n  - { title: Spread, type: histogram, data: many, x: i, bins: 4 }\n',
  );
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements/);
  await lab.dataTab(workbench.data.dashboard).click();
  await expect(page.getByRole('img', { name: /3,000 to 4,000: 1001/ })).toBeVisible();
});

test('text that cannot be read stops the form with a sentence until it is mended', async ({ page }) => {
  const lab = await prepared(page);
  await page.getByRole('button', { name: words.form.open }).click();
  await lab.write('dashboard.yaml', DASHBOARD.replace('type: line', 'type: lime'));
  await expect(page.getByText(/Did you mean line\?\. Mend it in the editor/)).toBeVisible();
  await expect(page.getByRole('button', { name: words.form.add })).toHaveCount(0);
  await lab.write('dashboard.yaml', DASHBOARD);
  await expect(page.getByRole('button', { name: words.form.add })).toBeVisible();
});

test('a chart becomes a picture, the dashboard one file that runs nothing', async ({ page, context }) => {
  await prepared(page);
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.save.pngOf('Revenue') }).click(),
  ]);
  expect(png.suggestedFilename()).toBe('revenue.png');
  const bytes = readFileSync(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1600, 900]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.save.report }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  const report = await context.newPage();
  await report.setContent(text);
  await expect(report.getByRole('heading', { name: HOSTILE })).toHaveCount(0);
  await expect(report.locator('figcaption', { hasText: HOSTILE })).toBeVisible();
  await expect(report.locator('img, script, link, iframe')).toHaveCount(0);
  await expect(report.getByRole('img', { name: /^Revenue: line/ })).toBeVisible();
  await report.getByText('report.sql').click();
  await expect(report.getByText('-- name: by_way')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: report }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
