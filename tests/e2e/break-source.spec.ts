// "Break the source": a fault with a seed, what it did, what the pipeline made of it, and no evidence.
import { AxeBuilder } from '@axe-core/playwright';
import { site } from '../../src/core/text/en/site.ts';
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

test('duplicated rows stop the reference at its key; nothing is recorded', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await page.getByRole('button', { name: words.break.open }).click();
  await page.getByRole('button', { name: words.break.go }).click();
  const done = page.getByRole('region', { name: words.break.done });
  await expect(done).toContainText(/\d+ rows? added: lines? \d+/);
  const failed = page.getByRole('region', { name: words.break.came });
  await expect(failed).toContainText(/UNIQUE constraint failed/);
  await page.getByLabel(words.break.fault).selectOption('pad-text');
  await page.getByLabel(words.break.seed).fill('7');
  await page.getByRole('button', { name: words.break.go }).click();
  await expect(done).toContainText(/cells? of receipt_id changed/);
  const came = page.getByRole('region', { name: words.break.came });
  await expect(came).toContainText(words.break.survived);
  await expect(came).toContainText(words.ledger.balanced);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.goto('roadmap/');
  const proven = page.getByRole('main').getByText(site.status.words.proven, { exact: true });
  await expect(proven.filter({ visible: true })).toHaveCount(0);
});

test('a fault that cannot be done says what to choose instead', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await page.getByRole('button', { name: words.break.open }).click();
  await page.getByLabel(words.break.fault).selectOption('rename-column');
  await page.getByRole('button', { name: words.break.go }).click();
  await expect(page.locator('.wb-problem')).toContainText('`to` is missing');
});
