// The data panel: raw files with their facts, profiles of files and tables, and a ledger whose flows open their rows.
import { AxeBuilder } from '@axe-core/playwright';
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

test('the raw file says how it is written, and what is malformed', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await expect(page.getByText(words.raw.noBom)).toBeVisible();
  await expect(page.getByText(words.raw.endsOf('LF', 1, true))).toBeVisible();
  await page.getByLabel(words.raw.show).check();
  await expect(page.getByTitle('line feed').first()).toBeVisible();
});

test('a file is profiled before any run, a table after it', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.dataTab(words.data.profile).click();
  await expect(page.getByRole('heading', { name: 'total', exact: true })).toBeVisible();
  await expect(page.getByText(/numbers written in another way/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements/);
  await lab.dataTab(words.data.profile).click();
  await page.getByLabel(words.profile.of).selectOption({ label: 'receipts' });
  await expect(page.getByRole('img', { name: /^How total_cents is spread: / })).toBeVisible();
});

test('a flow of the ledger opens its rows', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.run.click();
  await expect(lab.status).toContainText(/^Ran \d+ statements/);
  await lab.dataTab(words.data.ledger).click();
  const flow = page.getByRole('button', { name: words.ledger.quarantined });
  await flow.press('Enter');
  await expect(flow).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('region', { name: words.tables.contentOf('rejects') })).toContainText(
    'no total',
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
