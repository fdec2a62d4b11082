// A worker stands by: after Stop the next Run does not wait for a new one, and the compiled engine is fetched only once.
import { workbench as words } from '../../src/core/text/en/workbench.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

const ENDLESS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;';

test('the worker that stood by takes over from the one that was stopped', async ({ page }) => {
  const engines: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().endsWith('.wasm')) engines.push(request.url());
  });
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  // The bench, the examiner, and the spare.
  await expect.poll(() => page.workers().length).toBe(3);
  await lab.write('clean.sql', ENDLESS);
  await lab.run.click();
  const before = page.workers();
  await lab.stop.click();
  await expect(lab.status).toContainText(words.status.stopped);
  await lab.write('clean.sql', 'SELECT 1;');
  await lab.run.click();
  // The starter's load.sql misses what clean.sql made; that the Run answers is the point.
  await expect(lab.status).toContainText('no such table');
  // The one that was stopped is gone, if only when the browser gets round to it; the other two stayed.
  await expect.poll(() => before.filter((worker) => page.workers().includes(worker)).length).toBe(2);
  await expect.poll(() => page.workers().length).toBe(3);
  expect(engines).toHaveLength(1);
});
