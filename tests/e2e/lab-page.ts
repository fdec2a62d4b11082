// The lab page as a learner sees it: found by role and name, so that a test reads like what somebody did.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { workbench as words } from '../../src/core/text/en/workbench.ts';

export class LabPage {
  readonly run: Locator;
  readonly check: Locator;
  readonly stop: Locator;
  readonly status: Locator;
  readonly proven: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.run = page.getByRole('button', { name: words.toolbar.run, exact: true });
    this.check = page.getByRole('button', { name: words.toolbar.check, exact: true });
    this.stop = page.getByRole('button', { name: words.toolbar.stop, exact: true });
    this.proven = page.getByRole('heading', { name: words.passed.title, exact: true });
    this.status = page.getByRole('region', { name: words.status.label });
  }

  async open(lab: string): Promise<void> {
    await this.page.goto(`labs/${lab}/`);
    await this.ready();
  }

  /** The island is alive and, on a wide screen, the full editor has taken the textarea's place. */
  async ready(): Promise<void> {
    await expect(this.run).toHaveAttribute('aria-disabled', 'false');
    await expect(this.page.getByText(words.editor.hint)).toBeVisible();
  }

  editor(file: string): Locator {
    return this.page.getByRole('textbox', { name: words.editor.label(file) });
  }

  /** One of the views of what a run left: tables, results … */
  dataTab(name: string): Locator {
    return this.page.getByRole('tablist', { name: words.data.label }).getByRole('tab', { name });
  }

  async openStep(file: string): Promise<void> {
    await this.page.getByRole('tab', { name: file }).click();
    await expect(this.editor(file)).toBeAttached();
  }

  /** Replaces the text of a step by pasting, as a learner would; typing would let the editor indent and close brackets. */
  async write(file: string, text: string): Promise<void> {
    await this.openStep(file);
    await this.editor(file).focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Writes every step file of a folder of answers. */
  async writeFolder(folder: string): Promise<void> {
    for (const file of readdirSync(folder)) await this.write(file, readFileSync(`${folder}/${file}`, 'utf8'));
    await this.saved();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(words.saved.saved)).toBeVisible();
  }
}
