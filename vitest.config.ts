import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    // What the modules remember is what they would work out again: reading them once a worker saves minutes.
    isolate: false,
  },
});
