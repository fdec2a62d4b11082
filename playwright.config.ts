// Browser tests: one server of the built site (`npm run build` first; `npm run test:e2e` does both), one Chromium.
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tools/chromium.ts';

const PORT = Number(process.env['PIPEYARD_TEST_PORT'] ?? '4431');
const chromium = findChromium();
if (chromium === undefined) {
  throw new Error('No Chromium found. `npm run test:e2e` installs one; or set CHROMIUM_PATH.');
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // The runaway test measures the main thread: a second busy browser on a small machine would be measured, too.
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${String(PORT)}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Drafts are pasted, see tests/e2e/lab-page.ts.
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: [...CHROMIUM_FLAGS] },
  },
  webServer: {
    command: `node tools/start.ts --no-build --port ${String(PORT)} --exact`,
    url: `http://localhost:${String(PORT)}/`,
    reuseExistingServer: false,
  },
});
