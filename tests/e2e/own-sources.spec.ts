// A project of several sources: what the workbench shows of each.
import AxeBuilder from '@axe-core/playwright';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { OwnCsvPage } from './own-csv-page.ts';
import { expect, test } from './watched.ts';

test('two sources have a ledger each', async ({ page }) => {
  const own = new OwnCsvPage(page);
  await own.open();
  await page.locator('input[type=file]').setInputFiles([
    {
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rowsOfCsv('order_id,customer,total', 12)),
    },
    { name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(rowsOfCsv('place_id,city,floor', 9)) },
  ]);
  await own.buildPipeline();
  await own.openData(workbench.data.ledger);
  const orders = page.getByRole('region', { name: workbench.ledger.of('orders'), exact: true });
  const places = page.getByRole('region', { name: workbench.ledger.of('places'), exact: true });
  await expect(orders.getByRole('button', { name: `12 ${workbench.ledger.loaded}` })).toBeVisible();
  await expect(places.getByRole('button', { name: `9 ${workbench.ledger.loaded}` })).toBeVisible();
  await expect(places.getByText(workbench.ledger.balanced)).toBeVisible();
  await places.getByRole('button', { name: `9 ${workbench.ledger.loaded}` }).click();
  await expect(places.getByText('city 3', { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

/** A header and clean rows below it; every column says its own name, the last one numbers. */
function rowsOfCsv(header: string, rows: number): string {
  const columns = header.split(',');
  const last = columns.length - 1;
  const line = (at: number): string =>
    columns.map((name, i) => (i === 0 || i === last ? String(at + i) : `${name} ${String(at)}`)).join(',');
  return [header, ...Array.from({ length: rows }, (_, at) => line(at + 1)), ''].join('\n');
}
