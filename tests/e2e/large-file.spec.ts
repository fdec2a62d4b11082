// A file that is read piece by piece: picked from the disk, staged by the streaming loader, and every row of it accounted for.
import { ownCsv as words } from '../../src/core/text/en/own-csv.ts';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { ordersFile } from '../bench/orders-file.ts';
import { expect, test } from './watched.ts';

/** Some megabytes: several pieces, and far from what is handed over whole. */
const ROWS = 60_000;

test('a file of several megabytes is loaded in pieces and balances', async ({ page }) => {
  await page.goto('your-csv/');
  await expect(page.getByRole('button', { name: words.start.sample, exact: true })).toBeEnabled();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ordersFile(ROWS)) });
  await page.getByRole('button', { name: words.files.go, exact: true }).click();
  await page.getByRole('button', { name: words.contract.build, exact: true }).click();
  const status = page.getByRole('region', { name: workbench.status.label });
  await expect(status.getByText(/^Ran \d+ statements/)).toBeVisible({ timeout: 50_000 });

  const data = page.getByRole('tablist', { name: workbench.data.label });
  await data.getByRole('tab', { name: workbench.data.ledger }).click();
  await expect(page.getByText(workbench.ledger.balanced)).toBeVisible();
  await expect(page.getByRole('img', { name: new RegExp(`^${ROWS.toLocaleString('en')} `) })).toBeVisible();

  // Faults work on the beginning of it; the run itself is left alone.
  await data.getByRole('tab', { name: workbench.data.raw }).click();
  await page.getByRole('button', { name: workbench.break.open }).click();
  await page.getByRole('button', { name: workbench.break.go }).click();
  const done = page.getByRole('region', { name: workbench.break.done });
  await expect(done).toContainText(workbench.break.sampled);
  await expect(done).toContainText(/\d+ rows added/);
  await expect(page.getByRole('region', { name: workbench.break.came })).toContainText(
    workbench.ledger.balanced,
  );
});
