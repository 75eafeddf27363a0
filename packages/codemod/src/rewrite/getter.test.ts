import { describe, expect, it } from 'vitest';
import { migrated, OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';

const [P, Q] = [PASSWORD, OTHER_PASSWORD];

describe('an object keyed by environment', () => {
  it('reads each secret in a getter of its own', () => {
    const text = `module.exports = {\n  development: { port: 1 },\n  production: {\n    password: '${P}',\n  },\n};\n`;
    expect(migrated(text)).toContain(
      `  production: {\n    get password() {\n      return getSecretSync('shop/production-password');\n    },\n  },\n`,
    );
  });

  it('stays on one line where it stood on one', () => {
    const text = `module.exports = {\n  dev: { password: '${P}' },\n  qa: { password: '${Q}' },\n};\n`;
    expect(migrated(text)).toContain(
      `  dev: { get password() { return getSecretSync('shop/dev-password'); } },\n  qa: { get password() { return getSecretSync('shop/qa-password'); } },\n`,
    );
  });
});
