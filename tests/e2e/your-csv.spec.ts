// «Your CSV» as somebody uses it: from pasted text to a checked pipeline that is still there after a reload.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { ownCsv as words } from '../../src/core/text/en/own-csv.ts';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { OwnCsvPage } from './own-csv-page.ts';
import { expect, test } from './watched.ts';

/** Semicolons, decimal commas, a title above the header, one line too short, a key that comes twice, an amount that is none. */
const MESSY = [
  'Loans of the tool library',
  'loan no;lent on;tool;days;fee',
  ...Array.from(
    { length: 30 },
    (_, at) =>
      `L-${String(100 + at)};${String((at % 28) + 1)}.03.2026;${at % 2 === 0 ? 'drill' : 'saw'};${String((at % 5) + 1)};${String(at)},50`,
  ),
  'L-200;05.03.2026;drill',
  'L-101;2.03.2026;saw;2;1,50',
  'L-300;06.03.2026;drill;3;plenty',
].join('\n');

test('pasted text becomes a checked pipeline, and is still there after a reload', async ({ page }) => {
  const own = new OwnCsvPage(page);
  await own.open();
  await own.paste(MESSY, 'loans.csv');

  // The title is left out with a word, and the table is read as it is meant.
  const file = page.getByRole('region', { name: 'loans.csv', exact: true });
  await expect(file.getByText('Loans of the tool library')).toBeVisible();
  await expect(file.getByRole('columnheader', { name: 'lent on' })).toBeVisible();
  // Another sign between the values is one click away, and back.
  await file.getByRole('radio', { name: words.files.delimiters[','] ?? '' }).check();
  await expect(file.getByRole('columnheader', { name: 'lent on', exact: true })).toHaveCount(0);
  await file.getByRole('radio', { name: words.files.delimiters[';'] ?? '' }).check();
  await expect(file.getByRole('columnheader', { name: 'lent on', exact: true })).toBeVisible();

  await own.button(words.files.go).click();
  await expect(own.heading(words.contract.title)).toBeVisible();
  await expect(page.getByLabel(words.contract.of(words.contract.type, 'lent on'))).toHaveValue('date');
  await expect(page.getByLabel(words.contract.of(words.contract.decimal, 'fee'))).toHaveValue(',');
  await page.getByLabel(words.contract.of(words.contract.name, 'fee')).fill('order');
  await expect(own.button(words.contract.build)).toBeDisabled();
  await page.getByLabel(words.contract.of(words.contract.name, 'fee')).fill('fee');
  await page.getByLabel(words.contract.of(words.contract.max, 'days')).fill('5');
  await own.button(words.contract.build).click();
  await own.ran();

  await own.openData(workbench.data.ledger);
  await expect(page.getByText(workbench.ledger.balanced)).toBeVisible();
  await own.button(workbench.toolbar.check).click();
  await expect(page.getByRole('heading', { name: words.bench.checksPassed })).toBeVisible();

  await page.reload();
  await own.ran();
  await expect(own.heading('loans')).toBeVisible();

  await page.locator('#workbench').getByRole('link', { name: words.bench.back }).click();
  await page.getByRole('button', { name: words.saved.removeOf('loans') }).click();
  await own.button(words.saved.sureYes).click();
  await expect(page.getByText(words.saved.none)).toBeVisible();
});

test('everything is taken away in one archive, and a table for a spreadsheet', async ({ page }) => {
  const own = new OwnCsvPage(page);
  await own.open();
  await own.paste(MESSY.replace('L-105;', '=L-105;'), 'loans.csv');
  await own.buildPipeline();
  await own.button(words.exports.button).click();
  const dialog = page.getByRole('dialog', { name: words.exports.title });
  const taken = async (button: string): Promise<readonly [name: string, bytes: Uint8Array]> => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    await expect(
      dialog.getByText(words.exports.done(file.suggestedFilename(), 0).split(',')[0] ?? ''),
    ).toBeVisible();
    return [file.suggestedFilename(), readFileSync(await file.path())];
  };

  const [name, zip] = await taken(words.exports.zip);
  expect(name).toBe('loans.zip');
  const files = unzipSync(zip);
  const text = (path: string): string => strFromU8(files[`loans/${path}`] ?? new Uint8Array());
  expect(text('README.md')).toContain('sqlite3');
  expect(text('pipeline/load.sql')).toContain('loans_rejects');
  expect(text('report.html')).toContain('<h1>loans</h1>');
  expect(strFromU8((files['loans/database.sqlite'] ?? new Uint8Array()).slice(0, 15))).toBe(
    'SQLite format 3',
  );
  const rows = text('results/loans.csv').trimEnd().split('\r\n');
  expect(rows).toHaveLength(31);
  expect(rows.some((row) => row.startsWith('=L-105,2026-03-06'))).toBe(true);
  const rejected = text('results/loans-quarantine.csv');
  expect(rejected).toContain('plenty');
  expect(rejected).toContain('L-200');

  const [safeName, safe] = await taken(words.exports.cleaned(words.exports.spreadsheets));
  expect(safeName).toBe('loans.for-spreadsheets.csv');
  expect(strFromU8(safe)).toContain("\n'=L-105,");
});

test('own edits of the steps are replaced only with consent', async ({ page }) => {
  const own = new OwnCsvPage(page);
  await own.open();
  await own.paste(MESSY, 'loans.csv');
  await own.buildPipeline();
  await page.getByRole('tab', { name: 'report.sql' }).click();
  const editor = page.getByRole('textbox', { name: workbench.editor.label('report.sql') });
  await expect(page.getByText(workbench.editor.hint)).toBeVisible();
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('-- name: mine\nSELECT count(*) AS n FROM loans;');
  await expect(page.getByText(workbench.saved.saved)).toBeVisible();

  await own.button(words.bench.contract).click();
  await page.getByLabel(words.contract.of(words.contract.max, 'days')).fill('4');
  await own.button(words.contract.rebuild).click();
  await own.button(words.replace.keep).click();
  await own.ran();
  await own.openData(workbench.data.results);
  await expect(page.getByRole('tab', { name: /mine/ })).toBeVisible();
});

test('hostile names are text, and what is no CSV says so', async ({ page }) => {
  const own = new OwnCsvPage(page);
  await own.open();
  const drop = (files: readonly (readonly [name: string, text: string])[]) =>
    page.evaluate((offered) => {
      const data = new DataTransfer();
      for (const [name, text] of offered) data.items.add(new File([text], name));
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    }, files);
  const name = '<img src=x onerror=alert(1)>.csv';
  await drop([
    [name, 'a,b\n1,2\n3,4\n'],
    ['empty.csv', ''],
    ['login.csv', '<!doctype html><html><title>Sign in</title></html>'],
  ]);
  await expect(own.heading(words.files.title)).toBeVisible();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText(`empty.csv: ${words.refused.why.empty}`)).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  // The web page blocks the way until it is left out.
  await expect(own.button(words.files.go)).toBeDisabled();
  await page.getByRole('button', { name: words.files.remove('login.csv') }).click();
  await own.buildPipeline();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a database of the first version keeps its evidence and drafts', async ({ page }) => {
  await page.goto('404.html');
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('pipeyard', 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('evidence').put({ id: 'e' }, 'e');
          opening.result.createObjectStore('drafts').put({ draft: { clean: 'mine' } }, 'cafe-receipts');
        };
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
        opening.onerror = () => fail(opening.error ?? new Error('not opened'));
      }),
  );
  const own = new OwnCsvPage(page);
  await own.open();
  await expect(page.getByText(words.saved.none)).toBeVisible();
  const kept = await page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const opening = indexedDB.open('pipeyard');
        opening.onsuccess = () => {
          const read = opening.result.transaction('drafts').objectStore('drafts').get('cafe-receipts');
          read.onsuccess = () => {
            done([opening.result.version, [...opening.result.objectStoreNames], read.result]);
          };
        };
      }),
  );
  expect(kept).toEqual([
    expect.any(Number),
    expect.arrayContaining(['drafts', 'evidence', 'files', 'projects']),
    { draft: { clean: 'mine' } },
  ]);
});

test('the whole way by keyboard', async ({ page }) => {
  const own = new OwnCsvPage(page);
  await own.open();
  await press(page, own.button(words.start.sample));
  await expect(own.heading(words.files.title)).toBeFocused();
  await press(page, own.button(words.files.go));
  await expect(own.button(words.contract.build)).toBeVisible();
  await press(page, own.button(words.contract.build));
  await own.ran();
});

for (const [screen, colorScheme, viewport] of [
  ['desktop', 'light', { width: 1440, height: 900 }],
  ['phone', 'dark', { width: 390, height: 844 }],
] as const) {
  test.describe(screen, () => {
    test.use({ colorScheme, viewport });

    test('every screen is accessible and fits', async ({ page }) => {
      const own = new OwnCsvPage(page);
      await own.open();
      await expectGood(page);
      await own.button(words.start.sample).click();
      await expect(own.heading(words.files.title)).toBeVisible();
      await expectGood(page);
      await own.button(words.files.go).click();
      await expect(own.button(words.contract.build)).toBeVisible();
      await expectGood(page);
      await own.button(words.contract.build).click();
      await expect(own.button(workbench.toolbar.stop)).toBeHidden();
      await expect(own.button(workbench.toolbar.run)).toHaveAttribute('aria-disabled', 'false');
      await expectGood(page);
    });
  });
}

/** Reaches a control with the Tab key alone and presses it. */
async function press(page: Page, control: Locator): Promise<void> {
  const reached = () => control.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < 200 && !(await reached()); steps++) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
}

async function expectGood(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  expect(
    violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => String(target)).join(', ')})`,
    ),
  ).toEqual([]);
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(extra).toBeLessThanOrEqual(0);
}
