import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/support/count-reporter.ts'],
    // One more than there are processors: many tests wait for a process, a socket or a clock.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // Files share what they import, which costs more than their tests; those that put something in the
      // place of a module have a process each.
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts'],
          exclude: ['**/*.alone.test.ts'],
          isolate: false,
        },
      },
      { test: { name: 'alone', include: ['packages/*/src/**/*.alone.test.ts'] } },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
