// Unit tests: plain TypeScript in Node. Anything that needs a browser is in tests/e2e.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/labs/**/*.test.ts'],
    // A property test that tries many cases may take a while on a busy machine.
    testTimeout: 20_000,
  },
});
