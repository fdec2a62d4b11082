// A failed check shows the one record that breaks the pipeline, what comes out on both sides, and the cause.
import { readFileSync } from 'node:fs';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

test('the record with the decimal comma is found, marked and explained', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  const folder = 'labs/cafe-receipts';
  await lab.write('clean.sql', readFileSync(`${folder}/wrong/comma-cut-off/clean.sql`, 'utf8'));
  for (const file of ['load.sql', 'report.sql', 'dashboard.yaml']) {
    await lab.write(file, readFileSync(`${folder}/reference/${file}`, 'utf8'));
  }
  await lab.check.click();
  const smallest = page.getByRole('region', { name: 'The smallest input that shows it' });
  await expect(smallest).toContainText('1 row');
  await expect(smallest.getByText('7,80')).toBeVisible();
  await expect(smallest.getByRole('table', { name: 'receipts, expected' })).toContainText('780');
  await expect(smallest.getByRole('table', { name: 'receipts, yours' })).toContainText('700');
  await expect(page.getByText('Likely cause: text taken for a number.')).toBeVisible();

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'In the glossary' }).click();
  const glossary = await opened;
  await expect(glossary).toHaveURL(/\/glossary\/#text-for-number$/);
  await expect(glossary.locator('#text-for-number')).toBeInViewport();
});

test('another failed check is shrunk on request, and a new Check starts afresh', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.check.click();
  const smallest = page.getByRole('region', { name: 'The smallest input that shows it' });
  await expect(smallest).toContainText('R-1003');
  const item = page.getByRole('listitem').filter({ hasText: 'Every record that came in' });
  await item.getByRole('button', { name: 'Find the smallest input that shows it' }).click();
  await expect(smallest).toContainText('R-1042');
  await lab.check.click();
  await expect(smallest).toContainText('R-1003');
});
