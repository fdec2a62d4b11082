// What reading pages can do: run an example, open a box of a diagram, narrow the resources, answer the self-check.
import AxeBuilder from '@axe-core/playwright';
import { LESSON, PAGES } from './pages.ts';
import { expect, test } from './watched.ts';

test('an example runs in place, fails in plain words, is stopped, and can be put back', async ({ page }) => {
  await page.goto(LESSON);
  const example = page.locator('try-sql').nth(1);
  const status = example.getByRole('status');
  const result = example.getByRole('group', { name: 'Result' });
  const printed = await result.innerText();
  await example.getByRole('button', { name: 'Run' }).click();
  await expect(status).toHaveText('4 rows');
  expect(await result.innerText()).toBe(printed);

  await example.getByRole('button', { name: 'Edit' }).click();
  const editor = example.getByRole('textbox', { name: 'SQL, editable' });
  await expect(editor).toBeFocused();
  await editor.fill('SELECT nowhere');
  await page.keyboard.press('Control+Enter');
  await expect(status).toHaveText('SQLite stopped: no such column: nowhere.');
  const { violations } = await new AxeBuilder({ page }).include('try-sql').analyze();
  expect(violations).toEqual([]);

  await editor.fill('WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n');
  await page.keyboard.press('Control+Enter');
  await expect(status).toContainText('It was stopped after 5 seconds.');

  await editor.fill("SELECT '<b>text</b>' AS markup, NULL AS blank");
  await page.keyboard.press('Control+Enter');
  await expect(status).toHaveText('1 row');
  await expect(result.getByRole('cell').first()).toHaveText('<b>text</b>');
  await expect(result.getByRole('cell').nth(1)).toHaveText('NULL');

  await example.getByRole('button', { name: 'Reset' }).click();
  await expect(status).toHaveText('4 rows');
  expect(await result.innerText()).toBe(printed);
});

test('a box of a diagram opens its panel, by keyboard, too', async ({ page }) => {
  await page.goto(PAGES.architectures);
  const diagram = page.locator('architecture-diagram').first();
  await expect(diagram.getByRole('heading', { name: 'Collect' })).toBeVisible();
  await expect(diagram.getByRole('heading', { name: 'Store' })).toBeHidden();
  await diagram.getByRole('link', { name: /^Store/ }).focus();
  await page.keyboard.press('Enter');
  await expect(diagram.getByRole('heading', { name: 'Store' })).toBeVisible();
  await expect(diagram.getByRole('heading', { name: 'Collect' })).toBeHidden();
  await expect(diagram.getByRole('link', { name: /^Store/ })).toHaveAttribute('aria-current', 'true');
  await expect(diagram.getByRole('status')).toContainText('Amazon S3');
});

test('resources are narrowed by every facet and shown again', async ({ page }) => {
  await page.goto(PAGES.resources);
  const list = page.locator('resource-filter');
  const all = await list.getByRole('listitem').count();
  await page.getByLabel('Language').selectOption('ko');
  await page.getByLabel('Kind').selectOption('video');
  await expect(list.getByRole('status')).toHaveText(`6 of ${String(all)} entries.`);
  await expect(list.getByRole('listitem')).toHaveCount(6);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(all);
});

test('the self-check gives reasons, counts, and names a start', async ({ page }) => {
  await page.goto(PAGES.fit);
  const check = page.locator('fit-check');
  await expect(check.getByText('That is the centre of the job.')).toBeHidden();
  const yes = check.getByRole('radio', { name: 'Yes' });
  for (const radio of await yes.all()) await radio.check();
  await expect(check.getByText('That is the centre of the job.')).toBeVisible();
  await expect(check.getByRole('status')).toContainText('7 of 7');
  await check.getByRole('radio', { name: 'I have written little or no SQL' }).check();
  await expect(check.getByRole('link', { name: 'First load' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an example shows its result, a diagram all its panels, the self-check its reasons', async ({
    page,
  }) => {
    await page.goto(LESSON);
    const example = page.locator('try-sql').nth(1);
    await expect(example.getByRole('cell', { name: 'integer' })).toBeVisible();
    await expect(example.getByRole('button', { name: 'Run' })).toBeHidden();
    await page.goto(PAGES.architectures);
    await expect(page.locator('architecture-diagram .panel')).toHaveCount(12);
    for (const panel of await page.locator('architecture-diagram .panel').all())
      await expect(panel).toBeVisible();
    await page.goto(PAGES.resources);
    await expect(page.getByLabel('Language')).toBeHidden();
    await expect(page.getByText('not checked', { exact: true }).first()).toBeVisible();
    await page.goto(PAGES.fit);
    await expect(page.getByText('That is the centre of the job.')).toBeVisible();
  });
});
