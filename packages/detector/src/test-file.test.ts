import { describe, expect, test } from 'vitest';
import { isTestFile } from './test-file.js';

describe('isTestFile', () => {
  test.each([
    'test/login.js',
    'src/__tests__/login.js',
    'src/__mocks__/db.ts',
    'packages/app-tests/e2e/login.ts',
    'test-suites/wallets.ts',
    'scripts/stress-test/run.js',
    'cypress/support/commands.js',
    '.storybook/preview.ts',
    'playwright/login.ts',
    'src/login.test.tsx',
    'src/login.e2e-spec.ts',
    'src/login.cy.ts',
    'src/Button.stories.tsx',
    'src/setupTests.js',
    'spec/UserSpec.js',
    'test-wallets.js',
    'src/_helpers/fake-backend.js',
    'cypress.config.ts',
    'playwright.config.mjs',
    'karma.conf.js',
    'jest.setup.js',
    'C:\\app\\test\\login.js',
  ])('%s', (path) => {
    expect(isTestFile(path)).toBe(true);
  });

  test.each([
    'src/login.js',
    'src/latest/login.js',
    'src/contest.js',
    'src/attestation.ts',
    'src/inspector/spectrum.ts',
    'config/production.js',
    'seeds/users.js',
    'examples/login.js',
    'webpack.config.js',
    'src/testimonials.tsx',
    'src/protest.ts',
  ])('not %s', (path) => {
    expect(isTestFile(path)).toBe(false);
  });
});
