// Two tabs of the same browser tell the same story, without a reload.
import { site } from '../../src/core/text/en/site.ts';
import { LabPage } from './lab-page.ts';
import { LESSON } from './pages.ts';
import { expect, test } from './watched.ts';

test('what one tab proves, the other shows', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(LESSON);
  const status = other
    .getByRole('main')
    .getByText(site.status.words.proven, { exact: true })
    .filter({ visible: true });
  await expect(status).toHaveCount(0);

  const lab = new LabPage(page);
  await page.bringToFront();
  await lab.open('cafe-receipts');
  await lab.writeFolder('labs/cafe-receipts/reference');
  await lab.check.click();
  await expect(lab.proven).toBeVisible();

  await expect(status.first()).toBeVisible();
});
