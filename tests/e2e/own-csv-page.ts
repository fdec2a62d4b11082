// «Your CSV» as its tests use it, by role and by the words of its dictionary.
import type { Locator, Page } from '@playwright/test';
import { ownCsv as words } from '../../src/core/text/en/own-csv.ts';
import { workbench } from '../../src/core/text/en/workbench.ts';
import { expect } from './watched.ts';

export class OwnCsvPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('your-csv/');
    await expect(this.button(words.start.sample)).toBeEnabled();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  async paste(text: string, name: string): Promise<void> {
    await this.button(words.start.paste).click();
    const dialog = this.page.getByRole('dialog', { name: words.paste.title });
    await dialog.getByLabel(words.paste.label).fill(text);
    await dialog.getByLabel(words.paste.name).fill(name);
    await dialog.getByRole('button', { name: words.paste.read }).click();
    await expect(this.heading(words.files.title)).toBeVisible();
  }

  async buildPipeline(): Promise<void> {
    await this.button(words.files.go).click();
    await this.button(words.contract.build).click();
    await this.ran();
  }

  /** The run that starts by itself has come to its end. */
  async ran(): Promise<void> {
    const status = this.page.getByRole('region', { name: workbench.status.label });
    await expect(status.getByText(/^Ran \d+ statements/)).toBeVisible();
  }

  async openData(name: string): Promise<void> {
    await this.page.getByRole('tablist', { name: workbench.data.label }).getByRole('tab', { name }).click();
  }
}
