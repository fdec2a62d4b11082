// axe finds nothing on the main pages, in light and dark, on a desktop and on a phone, before and after a Check.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LESSON, PAGES } from './pages.ts';
import { LabPage } from './lab-page.ts';
import { expect, test } from './watched.ts';

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test.describe(`${colorScheme}, ${screen}`, () => {
      test.use({ colorScheme, viewport });

      for (const [name, path] of Object.entries(PAGES)) {
        test(name, async ({ page }) => {
          await page.goto(path);
          if (name === 'lab') await expect(new LabPage(page).run).toHaveAttribute('aria-disabled', 'false');
          await expectNoViolations(page);
          await expectNoSidewaysScroll(page);
        });
      }
    });
  }
}

test('a failed Check', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('cafe-receipts');
  await lab.check.click();
  await expect(lab.stop).toBeHidden();
  await lab.run.click();
  await expect(lab.stop).toBeHidden();
  await expectNoViolations(page);
});

test('the lesson is reached and left by keyboard', async ({ page }) => {
  await page.goto(LESSON);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
});

async function expectNoViolations(page: Page): Promise<void> {
  // axe's own choice of rules, plus the size of targets, which WCAG 2.2 AA asks for and axe leaves to us.
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => String(target)).join(', ')})`,
  );
  expect(found).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
}
